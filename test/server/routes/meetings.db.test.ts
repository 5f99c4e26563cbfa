import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { measureSchema, measuresPath, measuresSchema, type NewMeasure } from "#core/contract/measure.ts";
import {
  groupsPath,
  groupsSchema,
  meetingSchema,
  meetingsPath,
  nameCheckSchema,
  situationSchema,
} from "#core/contract/meeting.ts";
import { cellsPath, cellsSchema, placesPath, placesSchema } from "#core/contract/reference.ts";
import type { Role } from "#core/contract/session.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

describeOnEachDatabase("groups that decide", (database) => {
  let server: TestServer;
  let place = "";
  let boo = 0;
  let others = 0;
  const meetingId = randomUUID();
  const measureId = randomUUID();

  const ask = async (role: Role, path: string) => {
    const response = await server.as(role)(path);
    const answer: unknown = await response.json();
    return { status: response.status, answer };
  };
  const send = async (role: Role, path: string, body: unknown, method = "POST") => {
    const response = await server.as(role)(path, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const meeting = async (role: Role) =>
    meetingSchema.parse((await ask(role, `${meetingsPath}/${meetingId}`)).answer);
  const measures = async (role: Role) => measuresSchema.parse((await ask(role, measuresPath)).answer).items;
  const measure = (): NewMeasure => ({
    id: measureId,
    title: "Tänd alla armaturer, gallra sly",
    libraryKey: "lighting",
    place,
    cause: "Mörk gångväg",
    owner: "Kommunen, Park och utemiljö",
    target: "0 släckta armaturer vid kontroll",
    weekHours: "115-119,139-143",
    followUpOn: "2027-01-15",
    chosenBy: "group",
    meetingId,
  });

  beforeAll(async () => {
    server = await openTestServer(database());
    const places = placesSchema.parse((await ask("analyst", placesPath)).answer);
    place = String(places.features.find(({ properties }) => properties.name === "Orminge centrum")?.id);
    const groups = groupsSchema.parse((await ask("analyst", groupsPath)).answer);
    boo = groups.items.find(({ name }) => name.endsWith("Boo"))?.id ?? 0;
    others = groups.items.find(({ name }) => name.endsWith("Älta"))?.id ?? 0;
    await send("planner", meetingsPath, {
      id: meetingId,
      groupId: boo,
      startsAt: "2026-12-02T13:00:00+01:00",
    });
  });
  afterAll(() => server.close());

  it("are seen by their own members, and by nobody who has no part in them", async () => {
    expect(groupsSchema.parse((await ask("analyst", groupsPath)).answer).items).toHaveLength(4);
    for (const role of ["group_authority", "group_external"] as const) {
      const groups = groupsSchema.parse((await ask(role, groupsPath)).answer);
      expect(groups.items.map(({ id }) => id)).toEqual([boo]);
      expect(groups.canKeep).toBe(role === "group_authority");
    }
    for (const role of ["guard", "partner", "admin"] as const)
      expect((await ask(role, groupsPath)).status).toBe(404);
  });

  it("have an agenda that builds itself, and name the actors that are missing", async () => {
    const actors = `${groupsPath}/${boo}/actors`;
    expect(
      (await send("group_authority", actors, { functionName: "Polisen", organisation: "Polisen" })).status,
    ).toBe(204);
    expect((await send("planner", actors, { functionName: "Trafikhuvudman" })).status).toBe(204);
    expect(
      (await send("group_authority", `${groupsPath}/${others}/actors`, { functionName: "X" })).status,
    ).toBe(404);
    const found = await meeting("group_authority");
    expect(found.agenda.map(({ kind }) => kind)).toEqual([
      "since_last",
      "situation",
      "places",
      "decisions",
      "closing",
    ]);
    expect(found.agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
    expect(found.ordinal).toBe(1);
    expect(found.actors.map(({ organisation }) => organisation)).toEqual(["Polisen", null]);
    for (const role of ["analyst", "group_external"] as const) {
      const answer = await ask(role, `${meetingsPath}/${meetingId}/situation`);
      expect(situationSchema.parse(answer.answer).basis).toBe(role === "analyst" ? "events" : "published");
    }
  });

  it("decide a measure that then is seen with owner, target and day to follow up", async () => {
    expect((await send("group_authority", measuresPath, measure())).status).toBe(201);
    const decision = {
      body: "Belysningen lagas",
      owner: "Park och utemiljö",
      dueOn: "2026-12-20",
      measureId,
    };
    expect((await send("group_authority", `${meetingsPath}/${meetingId}/decisions`, decision)).status).toBe(
      201,
    );
    for (const role of ["analyst", "planner", "police", "group_authority"] as const) {
      expect(await measures(role)).toMatchObject([
        {
          id: measureId,
          owner: "Kommunen, Park och utemiljö",
          followUpOn: "2027-01-15",
          groupId: boo,
          meetingId,
        },
      ]);
    }
    expect(await measures("partner")).toEqual([]);
    // Those outside read of it in what was decided, and follow only what they made themselves.
    expect(await measures("group_external")).toEqual([]);
    expect((await meeting("group_external")).decisions).toMatchObject([
      { body: "Belysningen lagas", measureId },
    ]);
    expect((await meeting("planner")).activeMeasures).toHaveLength(1);
  });

  it("fix what a measure is compared with when it is made, for those who count events", async () => {
    const one = measureSchema.parse((await ask("analyst", `${measuresPath}/${measureId}`)).answer);
    expect(one.grounds.map(({ kind }) => kind)).toEqual(["buffer", "comparison"]);
    expect(one.effect).toEqual({ kind: "not_started" });
    const seen = measureSchema.parse((await ask("group_authority", `${measuresPath}/${measureId}`)).answer);
    expect([seen.grounds, seen.effect]).toEqual([[], null]);
  });

  it("change a measure by its version, and outside only what one made oneself", async () => {
    const path = `${measuresPath}/${measureId}`;
    expect((await send("planner", path, { version: 1, status: "under_way" }, "PATCH")).status).toBe(200);
    expect((await send("group_authority", path, { version: 1, status: "done" }, "PATCH")).status).toBe(409);
    expect((await send("group_external", path, { version: 2, status: "done" }, "PATCH")).status).toBe(404);
    const own = { ...measure(), id: randomUUID(), meetingId: null };
    expect((await send("group_external", measuresPath, own)).status).toBe(201);
    expect((await measures("group_external")).map(({ id }) => id)).toEqual([own.id]);
    expect((await send("police", path, { version: 2, status: "done" }, "PATCH")).status).toBe(404);
    expect(
      (await send("group_authority", measuresPath, { ...measure(), id: randomUUID(), groupId: others }))
        .status,
    ).toBe(404);
  });

  it("tell those outside of nothing that hangs on a single hexagon or a drug scene", async () => {
    const cells = cellsSchema.parse((await ask("analyst", `${cellsPath}?cellSize=200`)).answer);
    const cell = cells.ids[cells.onLand.indexOf(true)];
    const hidden = { ...measure(), id: randomUUID(), place: `cell:${cell}`, groupId: boo, meetingId: null };
    expect((await send("analyst", measuresPath, hidden)).status).toBe(201);
    const isSeenBy = async (role: Role) => (await measures(role)).some(({ id }) => id === hidden.id);
    expect([await isSeenBy("planner"), await isSeenBy("group_authority")]).toEqual([true, false]);
    expect((await ask("group_authority", `${measuresPath}/${hidden.id}`)).status).toBe(404);
  });

  it("answer numbers, days and texts that no column holds with what is wrong, not with a fault", async () => {
    expect((await ask("planner", `${measuresPath}?group=99999999999`)).status).toBe(400);
    const turned = { ...measure(), id: randomUUID(), startsOn: "2027-02-01", endsOn: "2027-01-01" };
    expect((await send("planner", measuresPath, turned)).status).toBe(400);
    expect(
      (await send("planner", measuresPath, { ...measure(), title: "Ljus\u0000 vid torget" })).status,
    ).toBe(400);
  });

  it("keep what is inside from those outside, and check texts for names", async () => {
    const notes = `${meetingsPath}/${meetingId}/items/3/notes`;
    const items = [
      { body: "Drogscenen vid torget togs upp", isOutside: false },
      { body: "Ljuset är dåligt vid gångvägen", isOutside: true },
    ];
    expect((await send("group_authority", notes, { items, version: 1 }, "PUT")).status).toBe(204);
    expect((await send("group_external", notes, { items, version: 2 }, "PUT")).status).toBe(404);
    expect((await meeting("group_authority")).agenda[2]?.notes).toHaveLength(2);
    expect((await meeting("group_external")).agenda[2]?.notes).toEqual([items[1]]);
    const named = { version: 2, items: [{ body: "Vittne Anna Svensson såg det", isOutside: true }] };
    expect((await send("group_authority", notes, named, "PUT")).status).toBe(400);
    expect((await send("group_authority", notes, { ...named, isTextChecked: true }, "PUT")).status).toBe(204);
    const check = nameCheckSchema.parse(
      (await ask("planner", `${meetingsPath}/${meetingId}/name-check`)).answer,
    );
    expect(check.doubtful).toMatchObject([{ column: "Platser och orsaker" }]);
    expect((await send("planner", `${meetingsPath}/${meetingId}`, { status: "held" }, "PATCH")).status).toBe(
      400,
    );
    expect((await send("group_authority", notes, { items, version: 3 }, "PUT")).status).toBe(204);
  });

  it("are named by planners, and by nobody who is led by them", async () => {
    const rename = (role: Role, name: string) =>
      send(role, `${groupsPath}/${others}`, { name, isTextChecked: true }, "PATCH");
    expect((await rename("group_authority", "Vår grupp")).status).toBe(404);
    expect((await rename("planner", "Trygg och säker Älta-Stensö")).status).toBe(204);
    const { items } = groupsSchema.parse((await ask("planner", groupsPath)).answer);
    expect(items.find(({ id }) => id === others)?.name).toBe("Trygg och säker Älta-Stensö");
  });

  it("have measures of a stated most, and say when there are more", async () => {
    const list = async (limit: number) =>
      measuresSchema.parse((await ask("planner", `${measuresPath}?limit=${limit}`)).answer);
    const all = await list(500);
    expect([all.hasMore, all.items.length > 1]).toEqual([false, true]);
    expect(await list(1)).toMatchObject({ hasMore: true, items: [{ id: all.items[0]?.id }] });
    expect((await ask("planner", `${measuresPath}?limit=501`)).status).toBe(400);
  });

  it("hold a meeting once: what has been held does not change, but decisions get done", async () => {
    const path = `${meetingsPath}/${meetingId}`;
    const came = { version: 1, items: [{ organisation: "Kommunen", people: 3 }] };
    expect((await send("group_authority", `${path}/attendance`, came, "PUT")).status).toBe(204);
    expect((await send("group_authority", path, { status: "held" }, "PATCH")).status).toBe(204);
    expect((await send("planner", path, { room: "Sal 2" }, "PATCH")).status).toBe(409);
    expect((await send("planner", `${path}/attendance`, came, "PUT")).status).toBe(409);
    const late = { body: "För sent", owner: "Ingen", dueOn: "2026-12-20" };
    expect((await send("planner", `${path}/decisions`, late)).status).toBe(409);
    const [decision] = (await meeting("planner")).decisions;
    expect(
      (await send("planner", `/api/decisions/${decision?.id}`, { status: "done", version: 1 }, "PATCH"))
        .status,
    ).toBe(204);
    expect((await meeting("planner")).decisions).toMatchObject([{ status: "done" }]);
  });
});
