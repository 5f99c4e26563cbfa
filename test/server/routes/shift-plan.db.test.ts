import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkInsPath, myShiftsPath, myShiftsSchema, storedCheckInsSchema } from "#core/contract/check-in.ts";
import type { Role } from "#core/contract/session.ts";
import {
  crewFeedsPath,
  madeCrewFeedSchema,
  outcomePath,
  outcomeSchema,
  plannedShiftSchema,
  plannedShiftsPath,
  type PlannedStop,
  shiftChangesSchema,
  shiftPlanPath,
  shiftPlanSchema,
} from "#core/contract/shift-plan.ts";
import { unsafePlacesPath, unsafePlacesSchema } from "#core/contract/unsafe-place.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { reduceCheckIns } from "../../../server/queries/check-ins.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { uploadAccepted } from "../imports/upload.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

const HOUR = 3_600_000;
const start = Math.floor(Date.now() / HOUR) * HOUR - HOUR;
const at = (hours: number) => new Date(start + hours * HOUR).toISOString();
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const days = `from=${dayOf(start - 48 * HOUR)}&to=${dayOf(start + 72 * HOUR)}`;
const stop = (name: string, from: number, lon = 18.2): PlannedStop => ({
  id: randomUUID(),
  placeKey: null,
  name,
  lon,
  lat: 59.31,
  from: at(from),
  to: at(from + 0.25),
  reason: "4 händelser fre 18–21, 0 besök på 9 dagar",
});

describeOnEachDatabase("planning shifts", (database) => {
  let server: TestServer;
  const shiftId = randomUUID();
  const guarded = randomUUID();
  beforeAll(async () => {
    server = await openTestServer(database());
  });
  afterAll(() => server.close());

  const send = (role: Role, method: string, path: string, body: object) =>
    server.as(role)(path, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const asJob = <T>(sql: string, values: unknown[] = []) =>
    withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      async (client) => (await client.query<T & Record<string, unknown>>(sql, values)).rows,
      { access: "write" },
    );
  const frame = (id: string, more: object = {}) => ({
    id,
    kind: "kommunvakt",
    crew: "Kommunvakt, par 1",
    startsAt: at(0),
    endsAt: at(4),
    crewSize: 2,
    soloDecision: null,
    travel: "walk",
    ...more,
  });
  const plan = (version: number, stops: readonly PlannedStop[], more: object = {}) => ({
    version,
    travel: "walk",
    policeAgreedOn: null,
    breakFrom: null,
    breakTo: null,
    stops,
    ...more,
  });
  const shiftNow = async (id: string) => {
    const answer = shiftPlanSchema.parse(
      await (await server.as("planner")(`${shiftPlanPath}?${days}`)).json(),
    );
    const shift = answer.shifts.find((one) => one.id === id);
    if (shift === undefined) throw new Error("passet saknas");
    return { shift, guards: answer.guards };
  };
  const stops = [stop("Orminge centrum", 0.5), stop("Sarvträsk", 1.5, 18.21)];

  it("takes a frame by hand and warns inside two weeks", async () => {
    const response = await send("planner", "POST", plannedShiftsPath, frame(shiftId));
    expect([response.status, await response.json()]).toEqual([
      201,
      { id: shiftId, warnings: ["short_notice"] },
    ]);
    expect((await send("guard", "POST", plannedShiftsPath, frame(randomUUID()))).status).toBe(404);
  });

  it("keeps a draft from the guard until it is published", async () => {
    const saved = await send("planner", "PUT", `${plannedShiftsPath}/${shiftId}/stops`, plan(1, stops));
    const shift = plannedShiftSchema.parse(await saved.json());
    expect([shift.version, shift.isDraft, shift.stops.length]).toEqual([2, true, 2]);
    const { guards } = await shiftNow(shiftId);
    await send("planner", "PUT", `${plannedShiftsPath}/${shiftId}/accounts`, {
      accountIds: guards.map(({ id }) => id),
    });
    const own = async () => myShiftsSchema.parse(await (await server.as("guard")(myShiftsPath)).json());
    expect((await own()).shifts).toEqual([]);
    expect((await server.as("guard")("/api/shifts.ics")).status).toBe(404);
    const asGuard = async (sql: string) =>
      withActor(
        database(),
        { municipalityId: TEST_MUNICIPALITY, userId: guards[0]?.id ?? null, role: "guard", areaIds: [] },
        async (client) => (await client.query<Record<string, unknown>>(sql)).rows,
      );
    expect(await asGuard("select id from shift")).toEqual([]);
    await expect(asGuard("select draft from shift")).rejects.toThrow(/permission denied/);
    await expect(asGuard("select travel, break_from from shift")).rejects.toThrow(/permission denied/);
    expect(
      (await send("planner", "POST", `${plannedShiftsPath}/${shiftId}/publish`, { version: 2 })).status,
    ).toBe(200);
    const [mine] = (await own()).shifts;
    expect(mine?.stops.map(({ name, reason }) => [name, reason !== ""])).toEqual([
      ["Orminge centrum", true],
      ["Sarvträsk", true],
    ]);
    expect(mine?.stops[1]?.travelMin).toBe(10);
  });

  it("tells the second of two planners, and keeps the first one's stops", async () => {
    const moved = [stops[0], { ...stops[1], from: at(2), to: at(2.25) }] as PlannedStop[];
    expect(
      (await send("planner", "PUT", `${plannedShiftsPath}/${shiftId}/stops`, plan(3, moved))).status,
    ).toBe(200);
    const late = await send("planner", "PUT", `${plannedShiftsPath}/${shiftId}/stops`, plan(3, []));
    expect([late.status, ((await late.json()) as { detail: string }).detail]).toEqual([
      409,
      expect.stringContaining("Någon annan"),
    ]);
    expect((await shiftNow(shiftId)).shift.stops).toHaveLength(2);
    const changes = shiftChangesSchema.parse(
      await (await server.as("planner")(`${plannedShiftsPath}/${shiftId}/changes`)).json(),
    );
    expect(changes.items.map(({ kind, moved: names }) => [kind, names])).toEqual([
      ["draft", ["Sarvträsk"]],
      ["published", []],
      ["draft", []],
      ["frame", []],
    ]);
  });

  it("stores a crew's check-ins once, whatever the order they are sent in", async () => {
    const [first, second] = stops;
    const items = [
      {
        id: randomUUID(),
        shiftId,
        stopId: first?.id,
        kind: "arrived",
        at: at(0.5),
        category: null,
        reason: null,
      },
      {
        id: randomUUID(),
        shiftId,
        stopId: first?.id,
        kind: "calm",
        at: at(0.75),
        category: null,
        reason: null,
      },
      {
        id: randomUUID(),
        shiftId,
        stopId: second?.id,
        kind: "not_reached",
        at: at(0.9),
        category: null,
        reason: "time",
      },
    ];
    for (const attempt of [items, items.toReversed(), items]) {
      const answer = storedCheckInsSchema.parse(
        await (await send("guard", "POST", checkInsPath, { items: attempt })).json(),
      );
      expect([answer.stored.length, answer.refused]).toEqual([3, []]);
    }
    expect(await asJob("select count(*)::integer as n from check_in")).toEqual([{ n: 3 }]);
    const outcome = outcomeSchema.parse(await (await server.as("planner")(`${outcomePath}?${days}`)).json());
    expect(outcome.shifts).toMatchObject([{ planned: 2, done: 1, notReached: 1, observations: 0 }]);
    expect(outcome.dose).toMatchObject([{ name: "Orminge centrum", visits: 1, minutes: 15 }]);
  });

  it("keeps what a crew has done, whatever is refused or planned anew afterwards", async () => {
    const [first] = stops;
    const long = { id: randomUUID(), shiftId, stopId: first?.id, kind: "calm", at: "2020-01-01T00:00:00Z" };
    const refused = { items: [{ ...long, category: null, reason: null }] };
    expect(await (await send("guard", "POST", checkInsPath, refused)).json()).toMatchObject({ stored: [] });
    const { version } = (await shiftNow(shiftId)).shift;
    await send("planner", "PUT", `${plannedShiftsPath}/${shiftId}/stops`, plan(version, []));
    const published = { version: version + 1 };
    await send("planner", "POST", `${plannedShiftsPath}/${shiftId}/publish`, published);
    const mine = myShiftsSchema.parse(await (await server.as("guard")(myShiftsPath)).json());
    const own = mine.shifts.find(({ id }) => id === shiftId);
    // The first was visited, of the second the crew has said why not.
    expect(own?.stops.map(({ name }) => name)).toEqual(["Orminge centrum", "Sarvträsk"]);
    const outcome = outcomeSchema.parse(await (await server.as("planner")(`${outcomePath}?${days}`)).json());
    expect(outcome.shifts).toMatchObject([{ done: 1, notReached: 1 }]);
  });

  it("refuses check-ins on others' shifts, with unknown words or of persons", async () => {
    await send("planner", "POST", plannedShiftsPath, frame(guarded, { crew: "Kommunvakt, par 2" }));
    const others = stop("Fisksätra", 1);
    await send("planner", "PUT", `${plannedShiftsPath}/${guarded}/stops`, plan(1, [others]));
    await send("planner", "POST", `${plannedShiftsPath}/${guarded}/publish`, { version: 2 });
    const item = {
      id: randomUUID(),
      shiftId: guarded,
      stopId: others.id,
      kind: "calm",
      at: at(1),
      category: null,
      reason: null,
    };
    const answer = await send("guard", "POST", checkInsPath, { items: [item] });
    expect(await answer.json()).toEqual({ stored: [], refused: [item.id] });
    const own = { ...item, shiftId, stopId: stops[0]?.id, kind: "observation", category: "child_abuse" };
    expect(await (await send("guard", "POST", checkInsPath, { items: [own] })).json()).toMatchObject({
      stored: [],
    });
    const withText = await send("guard", "POST", checkInsPath, { items: [{ ...own, note: "Kalle" }] });
    expect(withText.status).toBe(400);
  });

  it("stops an ordningsvakt outside every permit, and lets them publish inside one", async () => {
    const id = randomUUID();
    await send(
      "planner",
      "POST",
      plannedShiftsPath,
      frame(id, { kind: "ordningsvakt", crew: "Ordningsvakt" }),
    );
    const put = async (version: number, more: object = {}) =>
      plannedShiftSchema.parse(
        await (
          await send(
            "planner",
            "PUT",
            `${plannedShiftsPath}/${id}/stops`,
            plan(version, [stop("Nacka strand", 1)], more),
          )
        ).json(),
      );
    expect((await put(1)).checks.filter(({ level }) => level === "blocks").map(({ rule }) => rule)).toEqual([
      "permit_area",
      "police_agreement",
    ]);
    const refused = await send("planner", "POST", `${plannedShiftsPath}/${id}/publish`, { version: 2 });
    expect(refused.status).toBe(409);
    await asJob(`
      insert into permit (municipality_id, name, shape, first_day, last_day)
      select id, 'Sickla–Järla', st_multi(st_transform(st_makeenvelope(18.1, 59.3, 18.3, 59.32, 4326), srid)),
        current_date - 30, current_date + 30
      from municipality where id = app_municipality()`);
    const agreed = await put(2, { policeAgreedOn: dayOf(start) });
    expect(agreed.checks.filter(({ level }) => level === "blocks")).toEqual([]);
  });

  it("takes the frames of a calendar, and tells of each entry that is none", async () => {
    const entry = (uid: string, ...lines: string[]) => ["BEGIN:VEVENT", `UID:${uid}`, ...lines, "END:VEVENT"];
    const stamp = (hours: number) => at(hours).replaceAll(/[-:]|\.\d{3}/g, "");
    const text = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      ...entry("ram-1", `DTSTART:${stamp(30)}`, `DTEND:${stamp(36)}`, "SUMMARY:Trygghetsvärd Fisksätra"),
      ...entry("ram-2", "DTSTART;VALUE=DATE:20270101", "DTEND;VALUE=DATE:20270102"),
      ...entry("ram-3", `DTSTART:${stamp(30)}`, `DTEND:${stamp(36)}`, "SUMMARY:Polis"),
      "END:VCALENDAR",
    ].join("\r\n");
    const taken = await uploadAccepted(server.as("analyst"), {
      source: "pass",
      file: Buffer.from(text),
      name: "pass.ics",
    });
    expect([taken.rowsTotal, taken.rowsAccepted]).toEqual([3, 1]);
    expect(taken.issues.map(({ code, row }) => [code, row])).toEqual([
      ["all_day", 9],
      ["unknown_category", 14],
    ]);
    const answer = shiftPlanSchema.parse(
      await (await server.as("planner")(`${shiftPlanPath}?${days}`)).json(),
    );
    expect(answer.shifts.filter(({ startsAt }) => Date.parse(startsAt) === Date.parse(at(30)))).toMatchObject(
      [{ crew: "Trygghetsvärd Fisksätra", publishedAt: null }],
    );
  });

  it("gives a crew's calendar to whoever has its link, until it is ended", async () => {
    const made = madeCrewFeedSchema.parse(
      await (await send("planner", "POST", crewFeedsPath, { crew: "Kommunvakt, par 1" })).json(),
    );
    const calendar = await server.asNobody(made.path);
    const text = await calendar.text();
    expect([calendar.status, calendar.headers.get("content-type")]).toEqual([
      200,
      "text/calendar; charset=utf-8",
    ]);
    expect(text).toContain(`UID:${shiftId}@platsbild`);
    expect(text).toContain("Orminge centrum");
    const [event] = ICAL.Component.fromString(text)
      .getAllSubcomponents("vevent")
      .map((one) => new ICAL.Event(one))
      .filter(({ uid }) => uid === `${shiftId}@platsbild`);
    expect([event?.startDate.toJSDate().toISOString(), event?.endDate.toJSDate().toISOString()]).toEqual([
      at(0),
      at(4),
    ]);
    const daysLeft = (Date.parse(made.expiresAt) - Date.now()) / (24 * HOUR);
    expect([Math.round(daysLeft), made.isExpired]).toEqual([90, false]);
    expect(text).not.toContain(guarded);
    expect((await server.asNobody("/api/shifts.ics?key=" + "a".repeat(32))).status).toBe(404);
    await server.as("planner")(`${crewFeedsPath}/${made.id}`, { method: "DELETE" });
    expect((await server.asNobody(made.path)).status).toBe(404);
  });

  it("keeps a place unsafe until its last day, longer only with a reason", async () => {
    const id = randomUUID();
    const place = {
      id,
      name: "Myrsjöskolan",
      reason: "Samlingar vid cykelställen",
      owner: "Fritid",
      lon: 18.22,
      lat: 59.32,
      radiusM: 150,
      startsOn: dayOf(Date.now() - 24 * HOUR),
      endsOn: dayOf(Date.now() + 240 * HOUR),
      weekhours: [90, 91],
    };
    expect((await send("planner", "POST", unsafePlacesPath, place)).status).toBe(201);
    expect((await send("planner", "POST", unsafePlacesPath, place)).status).toBe(201);
    const list = async () =>
      unsafePlacesSchema.parse(await (await server.as("planner")(unsafePlacesPath)).json()).items;
    const [stored, ...more] = await list();
    expect([more, stored?.status, (stored?.strength ?? 0) < 1]).toEqual([[], "active", true]);
    const prolong = (endsOn: string, version: number, reason = "Ännu inte lugnt") =>
      send("planner", "PATCH", `${unsafePlacesPath}/${id}`, { change: "prolong", version, endsOn, reason });
    expect((await prolong(dayOf(Date.now() + 480 * HOUR), 1, "")).status).toBe(400);
    expect((await prolong(dayOf(Date.now() + 480 * HOUR), 1)).status).toBe(204);
    expect((await prolong(dayOf(Date.now() + 500 * HOUR), 1)).status).toBe(409);
    expect((await list())[0]?.extensions).toMatchObject([{ reason: "Ännu inte lugnt" }]);
    expect(
      (await send("planner", "PATCH", `${unsafePlacesPath}/${id}`, { change: "end", version: 2 })).status,
    ).toBe(204);
    expect((await list())[0]?.status).toBe("over");
    expect((await server.as("guard")(unsafePlacesPath)).status).toBe(404);
  });

  it("reduces check-ins to place and hour after 30 days", async () => {
    await asJob("update check_in set at = at - interval '31 days'");
    const reduced = await withActor(database(), jobActor(TEST_MUNICIPALITY), reduceCheckIns, {
      access: "write",
    });
    expect(reduced).toBe(3);
    expect(
      await asJob(
        `select count(*)::integer as n from check_in
        where shift_id is null and stop_id is null and reason is null and at = date_trunc('hour', at) and is_reduced`,
      ),
    ).toEqual([{ n: 3 }]);
  });

  it("is not there for those outside", async () => {
    for (const role of ["group_authority", "group_external", "partner", "police", "admin"] as const) {
      for (const path of [`${shiftPlanPath}?${days}`, myShiftsPath, unsafePlacesPath, crewFeedsPath]) {
        expect([role, path, (await server.as(role)(path)).status]).toEqual([role, path, 404]);
      }
    }
  });
});
