import { randomUUID } from "node:crypto";
import ical from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { activityCountsPath, activityCountsSchema } from "#core/contract/activity-count.ts";
import { groupsPath, groupsSchema } from "#core/contract/meeting.ts";
import { inspectionsPath, inspectionsSchema } from "#core/contract/inspection.ts";
import {
  activitiesRoot,
  goalsRoot,
  indicatorsRoot,
  ownActivitiesCalendarPath,
  planChangesPath,
  planChangesSchema,
  planPath,
  planSchema,
  planTellersPath,
  planTellersSchema,
  planVersionsPath,
} from "#core/contract/plan.ts";
import { shiftsPath } from "#core/contract/layer.ts";
import type { Role } from "#core/contract/session.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

describeOnEachDatabase("the plan", (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(database());
  });
  afterAll(() => server.close());

  const ask = async (role: Role, path: string): Promise<unknown> => (await server.as(role)(path)).json();
  const send = async (role: Role, path: string, body: unknown, method = "POST") => {
    const response = await server.as(role)(path, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    await response.text();
    return response.status;
  };
  const plan = async (role: Role = "planner", version = "") =>
    planSchema.parse(await ask(role, `${planPath}${version && `?version=${version}`}`));
  const row = async (key: string, role: Role = "planner") => {
    const found = (await plan(role)).areas
      .flatMap(({ activities }) => activities)
      .find((one) => one.key === key);
    if (found === undefined) throw new Error(key);
    return found;
  };

  it("of 2022 is there from the start: five areas, 28 rows, two goals that nobody works for", async () => {
    const { version, areas, goals } = await plan();
    expect([version.year, version.isDraft, areas.length]).toEqual([2022, false, 5]);
    expect(areas.flatMap(({ activities }) => activities)).toHaveLength(28);
    const alone = goals.filter(({ kind, activityId }) => kind === "work" && activityId === null);
    expect(alone.map(({ key }) => key)).toEqual(["M5", "M6"]);
    expect(alone[0]?.opens).toMatch(/^\/platser\?/);
    for (const role of ["guard", "admin"] as const)
      expect((await server.as(role)(planPath)).status).toBe(404);
  });

  it("is told of by whoever was asked to, and by nobody else", async () => {
    const { id } = await row("A16");
    const told = { status: "under_way", count: 14, comment: "Fjorton tvättstugor", nextOn: "2026-12-01" };
    expect(await send("group_authority", `${activitiesRoot}/${id}/notes`, told)).toBe(404);
    const tellers = planTellersSchema.parse(await ask("planner", planTellersPath)).items;
    const member = tellers.find(({ name }) => name === "Trygg och säker Boo");
    expect(
      await send("planner", `${activitiesRoot}/${id}`, { owners: [member?.id], version: 1 }, "PATCH"),
    ).toBe(204);
    expect((await row("A16", "group_authority")).isMine).toBe(true);
    expect(await send("group_authority", `${activitiesRoot}/${id}/notes`, told)).toBe(204);
    expect(await row("A16")).toMatchObject({
      status: "under_way",
      comment: told.comment,
      nextOn: "2026-12-01",
    });
    expect((await row("A16")).counted).toMatchObject({ count: 14, isBySystem: false });
    const calendar = await (await server.as("group_authority")(ownActivitiesCalendarPath)).text();
    const reminders = new ical.Component(ical.parse(calendar) as unknown[]).getAllSubcomponents("vevent");
    expect(reminders.map((one) => String(one.getFirstPropertyValue("description")))).toEqual([
      expect.stringContaining(`/plan?vy=mine&aktivitet=${id}`),
    ]);
    const named = { ...told, comment: "Vittne Anna Svensson" };
    expect(await send("group_authority", `${activitiesRoot}/${id}/notes`, named)).toBe(400);
  });

  it("counts controls itself, and keeps planned ones from those who take no part", async () => {
    const groups = groupsSchema.parse(await ask("analyst", groupsPath)).items;
    const boo = groups.find(({ name }) => name.endsWith("Boo"))?.id ?? 0;
    const { today } = await plan();
    const month = today.slice(0, 7);
    const control = { kind: "pub", groupId: boo, month, authorities: ["Kommunen", "Polisen"] };
    expect(await send("planner", inspectionsPath, control)).toBe(204);
    expect(await send("planner", inspectionsPath, { ...control, status: "planned" })).toBe(204);
    const tellers = planTellersSchema.parse(await ask("planner", planTellersPath)).items;
    const police = tellers.find(({ name }) => /polis/i.test(name))?.id;
    const withPolice = { ...control, kind: "tobacco", status: "planned", named: [police] };
    expect(await send("planner", inspectionsPath, withPolice)).toBe(204);
    const items = async (role: Role) => inspectionsSchema.parse(await ask(role, inspectionsPath));
    const kinds = async (role: Role) =>
      (await items(role)).items.map(({ status, kind }) => `${status} ${kind}`).toSorted();
    expect(await kinds("planner")).toEqual(["held pub", "planned pub", "planned tobacco"]);
    expect(await kinds("analyst")).toEqual(["held pub"]);
    expect(await kinds("police")).toEqual(["held pub", "planned tobacco"]);
    expect((await items("group_authority")).items).toEqual([]);
    expect((await items("group_authority")).counts).toMatchObject([{ groupId: boo, kind: "pub", held: 1 }]);
    expect((await items("group_external")).counts).toMatchObject([{ groupId: null, kind: "pub", held: 1 }]);
    expect((await row("A05")).counted).toEqual({ count: 1, of: 2, what: "i år", isBySystem: true });
    expect((await row("A03", "group_external")).counted).toBeNull();
  });

  it("counts what is entered by hand, row by row, and takes back what was a mistake", async () => {
    const groups = groupsSchema.parse(await ask("analyst", groupsPath)).items;
    const boo = groups.find(({ name }) => name.endsWith("Boo"))?.id ?? 0;
    const { today } = await plan();
    const entered = (kind: string, more: object, role: Role = "planner") =>
      send(role, activityCountsPath, {
        id: randomUUID(),
        kind,
        countedOn: today,
        count: 12,
        source: "Brå-samordnare",
        ...more,
      });
    expect(await entered("officials_trained", {})).toBe(201);
    expect((await row("A26")).counted).toMatchObject({
      count: 1,
      of: 1,
      what: "utbildningar i år, 12 deltagare",
    });
    expect(await entered("polling_staff_trained", {})).toBe(400);
    expect(await entered("polling_staff_trained", { outOf: 11 })).toBe(400);
    expect(await entered("polling_staff_trained", { outOf: 40 })).toBe(201);
    expect((await row("A28")).counted).toMatchObject({ count: 12, of: 40, isBySystem: true });
    expect(await entered("guards_employed", { count: 6, outOf: 8 })).toBe(201);
    expect((await row("A22")).counted).toMatchObject({ count: 6, of: 8 });
    expect(await entered("information_posted", {})).toBe(400);
    expect(await entered("information_posted", { groupId: boo, outOf: 30 })).toBe(201);
    // The member tells of A16, and of nothing else.
    expect(
      await entered("information_posted", { groupId: boo, count: 14, outOf: 30 }, "group_authority"),
    ).toBe(201);
    expect(await entered("guards_employed", { outOf: 20 }, "group_authority")).toBe(404);
    expect(await entered("guards_employed", { outOf: 20 }, "guard")).toBe(404);
    expect((await row("A16")).counted).toMatchObject({ count: 14, of: 30 });
    expect(await entered("group_reviewed", { groupId: boo, count: 1 })).toBe(201);
    expect((await row("A18")).counts).toContainEqual({ count: 1, of: 4, what: "grupper kvalitetsgranskade" });
    expect(await entered("parent_walks", { groupId: boo, count: 3 })).toBe(201);
    expect((await row("A24")).counted).toMatchObject({ count: 1, of: 4 });
    expect(await entered("day_walks", { groupId: boo, countedOn: "2199-01-01" })).toBe(400);
    const { items } = activityCountsSchema.parse(
      await ask("partner", `${activityCountsPath}?kind=guards_employed`),
    );
    expect(items).toMatchObject([{ count: 6, outOf: 8, isExample: false }]);
    const gone = `${activityCountsPath}/${items[0]?.id}`;
    expect((await server.as("group_authority")(gone, { method: "DELETE" })).status).toBe(404);
    expect((await server.as("planner")(gone, { method: "DELETE" })).status).toBe(204);
    expect((await row("A22")).counted).toBeNull();
  });

  it("counts the frames of walkers once they are carried out", async () => {
    const frame = {
      id: randomUUID(),
      kind: "dagvandring",
      crew: "Vuxna i Fisksätra",
      crewSize: 2,
      soloDecision: null,
      travel: "walk",
      startsAt: "2026-02-02T12:00:00Z",
      endsAt: "2026-02-02T14:00:00Z",
    };
    expect(await send("planner", shiftsPath, frame)).toBe(201);
    const before = (await row("A25")).counted?.count ?? 0;
    await withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      (client) => client.query("update shift set status = 'carried_out' where id = $1::uuid", [frame.id]),
      { access: "write" },
    );
    expect((await row("A25")).counted?.count).toBe(before + 1);
  });

  it("goes on with what was told of a row when the next version begins", async () => {
    const told = { status: "paused", count: null, comment: "Väntar på beslut", nextOn: null };
    expect(await send("planner", `${activitiesRoot}/${(await row("A09")).id}/notes`, told)).toBe(204);
    const begun = await server.as("planner")(planVersionsPath, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ title: "Plan för samverkan", year: 2031 }),
    });
    const { id } = (await begun.json()) as { id: string };
    const next = (await plan("planner", id)).areas.flatMap(({ activities }) => activities);
    expect(next.find(({ key }) => key === "A09")).toMatchObject({ status: "paused", comment: told.comment });
  });

  it("stores no number of persons under five", async () => {
    const small = (await row("A07")).indicators.find(({ hidesSmall }) => hidesSmall);
    const value = { observedOn: "2026-06-30", value: 3, source: "SSPF-samordnare" };
    expect(await send("planner", `${indicatorsRoot}/${small?.id}/values`, value)).toBe(204);
    expect((await row("A07")).indicators[0]?.latest).toMatchObject({ value: null, observedOn: "2026-06-30" });
    expect(await send("police", `${indicatorsRoot}/${small?.id}/values`, value)).toBe(404);
  });

  it("has its goal with interval, and compares only surveys of one series", async () => {
    const goal = (await plan()).goals.find(({ kind }) => kind === "outcome");
    const survey = { year: 2023, share: 0.87, answers: 1669, source: "Polisen", series: "a" };
    const path = `${goalsRoot}/${goal?.id}/values`;
    expect(await send("planner", path, { ...survey, year: 2020, share: 0.6, series: "b" })).toBe(204);
    expect(await send("planner", path, survey)).toBe(204);
    const verdict = async () => (await plan()).goals.find(({ kind }) => kind === "outcome");
    expect(await verdict()).toMatchObject({ verdict: null, values: [{ year: 2023 }] });
    expect(await send("planner", path, { ...survey, year: 2020, share: 0.81 })).toBe(204);
    expect((await verdict())?.verdict).toBe("up");
  });

  it("goes on from the last version, with a list of what is changed", async () => {
    const first = await plan();
    expect(await send("group_authority", planVersionsPath, { title: "Nästa", year: 2027 })).toBe(404);
    expect(await send("planner", planVersionsPath, { title: "Nästa", year: 2027 })).toBe(201);
    expect((await plan()).version.id).toBe(first.version.id);
    const draft = (await plan()).versions.find(({ isDraft }) => isDraft);
    const next = await plan("planner", draft?.id);
    const rows = next.areas.flatMap(({ activities }) => activities);
    expect(rows).toHaveLength(28);
    expect(next.goals).toHaveLength(first.goals.length);
    const walks = rows.find(({ key }) => key === "A24");
    await send(
      "planner",
      `${activitiesRoot}/${walks?.id}`,
      { actions: ["En samordnare i varje område"], version: 1 },
      "PATCH",
    );
    const changes = planChangesSchema.parse(
      await ask("police", `${planChangesPath}?from=${first.version.id}&to=${draft?.id}`),
    );
    expect(changes.items).toMatchObject([{ key: "A24", kind: "changed", parts: [{ part: "actions" }] }]);
    expect(
      await send("planner", `${planVersionsPath}/${draft?.id}`, { adoptedOn: "2027-02-01" }, "PATCH"),
    ).toBe(204);
    expect((await plan()).version).toMatchObject({ id: draft?.id, isDraft: false });
  });
});
