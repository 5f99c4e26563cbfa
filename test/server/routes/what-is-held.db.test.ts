import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { problemsPath } from "#core/contract/cause-analysis.ts";
import { measuresPath } from "#core/contract/measure.ts";
import { groupsPath, groupsSchema, meetingSchema, meetingsPath } from "#core/contract/meeting.ts";
import {
  activitiesRoot,
  goalsRoot,
  planAreasRoot,
  planPath,
  planSchema,
  planVersionsPath,
} from "#core/contract/plan.ts";
import { type Problem, problemSchema } from "#core/contract/problem.ts";
import { placesPath, placesSchema } from "#core/contract/reference.ts";
import { plannedShiftsPath } from "#core/contract/shift-plan.ts";
import { unsafePlacesPath } from "#core/contract/unsafe-place.ts";
import { type Role, sessionPath, viewAsPath } from "#core/contract/session.ts";
import { type Actor, jobActor, withActor } from "../../../server/db/actor.ts";
import { TEST_MUNICIPALITY, TEST_PASSWORD } from "../../helpers/database-states.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer, usernameOf } from "../../helpers/server.ts";

describeOnEachDatabase("what was acknowledged", (database) => {
  let server: TestServer;
  let boo = 0;
  let place = "";
  const meetingId = randomUUID();

  const ask = async (role: Role, path: string): Promise<unknown> => (await server.as(role)(path)).json();
  const send = async (role: Role, path: string, method: string, body: unknown) => {
    const response = await server.as(role)(path, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const problem: Problem | null = response.ok ? null : problemSchema.parse(JSON.parse(text));
    return { status: response.status, problem };
  };
  const meeting = async () => meetingSchema.parse(await ask("planner", `${meetingsPath}/${meetingId}`));
  const measure = (extra: object = {}) => ({
    id: randomUUID(),
    title: "Tänd alla armaturer",
    place,
    owner: "Park och utemiljö",
    target: "0 släckta armaturer",
    followUpOn: "2027-01-15",
    chosenBy: "group",
    ...extra,
  });
  const count = async (table: string, id: string) => {
    const { rows } = await database().pool.query<{ n: number }>(
      `select count(*)::integer as n from ${table} where ${table === "measure" ? "id" : "measure_id"} = $1`,
      [id],
    );
    return rows[0]?.n;
  };
  const planner = (): Actor => ({
    municipalityId: TEST_MUNICIPALITY,
    userId: null,
    role: "planner",
    areaIds: [],
  });
  const asPlanner = (sql: string, values: unknown[]) =>
    withActor(database(), planner(), (client) => client.query(sql, values), { access: "write" });

  beforeAll(async () => {
    server = await openTestServer(database());
    const groups = groupsSchema.parse(await ask("analyst", groupsPath));
    boo = groups.items.find(({ name }) => name.endsWith("Boo"))?.id ?? 0;
    const places = placesSchema.parse(await ask("analyst", placesPath));
    place = String(places.features.find(({ properties }) => properties.name === "Orminge centrum")?.id);
    const starts = { id: meetingId, groupId: boo, startsAt: "2026-12-02T13:00:00+01:00" };
    expect((await send("planner", meetingsPath, "POST", starts)).status).toBe(201);
  });
  afterAll(() => server.close());

  it("is not written over in a meeting: the second is told what changed, by whom, and what to go on from", async () => {
    const notes = `${meetingsPath}/${meetingId}/items/1/notes`;
    const first = { version: 1, items: [{ body: "Ljuset är lagat", isOutside: true }] };
    const second = { version: 1, items: [{ body: "Buskarna är kvar", isOutside: true }] };
    expect((await send("group_authority", notes, "PUT", first)).status).toBe(204);
    const refused = await send("planner", notes, "PUT", second);
    expect(refused.status).toBe(409);
    expect(refused.problem?.meanwhile).toEqual({
      version: 2,
      byRole: "group_authority",
      parts: [{ part: "notes", text: "Ljuset är lagat" }],
    });
    const both = { version: 2, items: [...first.items, ...second.items] };
    expect((await send("planner", notes, "PUT", both)).status).toBe(204);
    expect((await meeting()).agenda[0]?.notes).toHaveLength(2);

    const attendance = `${meetingsPath}/${meetingId}/attendance`;
    const came = { version: 1, items: [{ organisation: "Polisen", people: 2 }] };
    expect((await send("group_authority", attendance, "PUT", came)).status).toBe(204);
    const late = await send("analyst", attendance, "PUT", came);
    expect(late.problem?.meanwhile).toMatchObject({ version: 2, parts: [{ text: "Polisen 2" }] });
  });

  it("is not written over when two write at the same moment", async () => {
    const attendance = `${meetingsPath}/${meetingId}/attendance`;
    const answers = await Promise.all(
      (["planner", "analyst", "group_authority"] as const).map((role, at) =>
        send(role, attendance, "PUT", { version: 2, items: [{ organisation: `Org ${at}`, people: 1 }] }),
      ),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    expect((await meeting()).attendance).toHaveLength(1);
  });

  it("is not written over in decisions and measures", async () => {
    const decision = { body: "Laga ljuset", owner: "Park", dueOn: "2026-12-20" };
    expect((await send("planner", `${meetingsPath}/${meetingId}/decisions`, "POST", decision)).status).toBe(
      201,
    );
    const [made] = (await meeting()).decisions;
    const path = `/api/decisions/${made?.id}`;
    expect((await send("planner", path, "PATCH", { version: 1, owner: "Polisen" })).status).toBe(204);
    expect(
      (await send("group_authority", path, "PATCH", { version: 1, status: "done" })).problem,
    ).toMatchObject({ meanwhile: { version: 2, byRole: "planner" } });
    const one = measure();
    expect((await send("analyst", measuresPath, "POST", one)).status).toBe(201);
    const change = (role: Role, version: number, part: object) =>
      send(role, `${measuresPath}/${one.id}`, "PATCH", { version, ...part });
    expect((await change("planner", 1, { owner: "SL" })).status).toBe(200);
    const { problem } = await change("analyst", 1, { target: "Inga klagomål" });
    expect(problem?.meanwhile).toMatchObject({ version: 2, byRole: "planner" });
    expect(problem?.meanwhile?.parts).toContainEqual({ part: "owner", text: "SL" });
    expect((await change("analyst", 2, { target: "Inga klagomål" })).status).toBe(200);
  });

  it("is not written over in the plan, whose texts are checked", async () => {
    const read = async () => planSchema.parse(await ask("planner", planPath));
    const plan = await read();
    const [area] = plan.areas;
    const [activity] = area?.activities ?? [];
    const [goal] = plan.goals;
    for (const [path, part] of [
      [`${planAreasRoot}/${area?.id}`, "purpose"],
      [`${activitiesRoot}/${activity?.id}`, "challenge"],
      [`${goalsRoot}/${goal?.id}`, "text"],
    ] as const) {
      expect([
        part,
        (await send("planner", path, "PATCH", { version: 1, [part]: "Nya ord" })).status,
      ]).toEqual([part, 204]);
      const late = await send("analyst", path, "PATCH", { version: 1, [part]: "Andra ord" });
      expect([late.status, late.problem?.meanwhile?.byRole]).toEqual([409, "planner"]);
      expect(late.problem?.meanwhile?.parts).toContainEqual({ part, text: "Nya ord" });
      const named = { version: 2, [part]: "Vittne Anna Svensson såg det" };
      expect((await send("planner", path, "PATCH", named)).problem?.issues?.[0]?.code).toBe("doubtful_text");
      expect((await send("group_authority", path, "PATCH", named)).status).toBe(404);
    }
    expect((await read()).areas[0]?.purpose).toBe("Nya ord");
  });

  it("names nobody: a doubtful word is shown to its writer, who clears it or writes otherwise", async () => {
    const named = "Vittne Anna Svensson såg det";
    const frame = {
      kind: "kommunvakt",
      crew: "Kommunvakter 9",
      startsAt: "2026-12-04T16:00:00+01:00",
      endsAt: "2026-12-04T22:00:00+01:00",
      crewSize: 1,
      travel: "walk",
    };
    const unsafe = {
      name: "Orminge centrum",
      owner: "Planerare",
      lon: 18.26,
      lat: 59.33,
      radiusM: 150,
      startsOn: "2026-11-23",
      endsOn: "2026-12-01",
      weekhours: [],
    };
    for (const [path, body] of [
      [plannedShiftsPath, () => ({ ...frame, id: randomUUID(), soloDecision: named })],
      [unsafePlacesPath, () => ({ ...unsafe, id: randomUUID(), reason: named })],
      [planVersionsPath, () => ({ title: named, year: 2028 })],
    ] as const) {
      const { status, problem } = await send("planner", path, "POST", body());
      expect([path, status, problem?.issues?.[0]?.code]).toEqual([path, 400, "doubtful_text"]);
      expect(JSON.stringify(problem)).not.toContain("Svensson");
      const read = await send("planner", path, "POST", { ...body(), isTextChecked: true });
      expect([path, read.status]).toEqual([path, 201]);
    }
  });

  it("in a held meeting is locked by the database itself", async () => {
    const path = `${meetingsPath}/${meetingId}`;
    expect((await send("group_authority", path, "PATCH", { status: "held" })).status).toBe(204);
    const held = "Mötet är avslutat";
    await expect(asPlanner("update meeting set room = 'Sal 2' where id = $1", [meetingId])).rejects.toThrow(
      held,
    );
    await expect(
      asPlanner("update meeting set status = 'planned' where id = $1", [meetingId]),
    ).rejects.toThrow(held);
    for (const table of ["meeting_note", "meeting_attendance", "meeting_item"])
      await expect(asPlanner(`delete from ${table} where meeting_id = $1`, [meetingId])).rejects.toThrow(
        held,
      );
    await expect(
      asPlanner(
        `insert into meeting_note (municipality_id, meeting_id, ordinal, body)
        values (app_municipality(), $1, 1, 'Efteråt')`,
        [meetingId],
      ),
    ).rejects.toThrow(held);
    await expect(
      asPlanner("update decision set owner = 'Annan' where meeting_id = $1", [meetingId]),
    ).rejects.toThrow(held);
    const [decision] = (await meeting()).decisions;
    const change = { version: decision?.version, dueOn: "2027-12-20" };
    const late = await send("planner", `/api/decisions/${decision?.id}`, "PATCH", change);
    expect([late.status, late.problem?.detail]).toEqual([409, expect.stringContaining(held)]);
    const done = { version: decision?.version, status: "done" };
    expect((await send("planner", `/api/decisions/${decision?.id}`, "PATCH", done)).status).toBe(204);
  });

  it("of an analysis that a measure answers stays: neither draft again nor erased; drafts may go", async () => {
    const content = {
      title: "Mörkt vid torget",
      status: "ready",
      categories: [],
      causes: [],
      whys: [],
      conclusion: "",
      ownerName: "",
    };
    const add = async (status: string) => {
      const id = randomUUID();
      expect((await send("analyst", problemsPath, "POST", { ...content, status, id, place })).status).toBe(
        201,
      );
      return id;
    };
    const put = (id: string, version: number, status: string) =>
      send("planner", `${problemsPath}/${id}`, "PUT", { ...content, status, version });
    const erase = async (id: string) =>
      (await server.as("analyst")(`${problemsPath}/${id}`, { method: "DELETE" })).status;
    const free = await add("ready");
    expect((await put(free, 1, "draft")).status).toBe(200);
    expect(await erase(free)).toBe(204);
    const linked = await add("ready");
    expect((await send("group_authority", measuresPath, "POST", measure({ problemId: linked }))).status).toBe(
      201,
    );
    const back = await put(linked, 1, "draft");
    expect([back.status, back.problem?.detail]).toEqual([409, expect.stringContaining("bygger på analysen")]);
    expect(await erase(linked)).toBe(404);
    const asJob = withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      (client) => client.query("delete from problem where id = $1", [linked]),
      { access: "write" },
    );
    await expect(asJob).rejects.toThrow("bygger på analysen");
    expect((await put(linked, 1, "closed")).status).toBe(200);
  });

  it("of a measure has its comparison with it: both are stored, or neither", async () => {
    await database().pool.query(`
      create function prov_fails() returns trigger language plpgsql as $$ begin raise exception 'prov'; end $$;
      create trigger prov_fails before insert on measure_ground for each row execute function prov_fails()`);
    const half = measure();
    try {
      expect((await send("planner", measuresPath, "POST", half)).status).toBe(500);
      expect([await count("measure", half.id), await count("measure_ground", half.id)]).toEqual([0, 0]);
    } finally {
      await database().pool.query("drop trigger prov_fails on measure_ground; drop function prov_fails()");
    }
    expect((await send("planner", measuresPath, "POST", half)).status).toBe(201);
    expect([await count("measure", half.id), await count("measure_ground", half.id)]).toEqual([1, 2]);
    await expect(asPlanner("select freeze_measure_grounds($1, '[]')", [half.id])).rejects.toThrow(
      "not made in this transaction",
    );
  });

  it("as the end of looking as a role is in the log, whichever way it ended", async () => {
    const signIn = async () => {
      const response = await server.asNobody(sessionPath, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ username: usernameOf("analyst"), password: TEST_PASSWORD }),
      });
      await response.text();
      return response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; ");
    };
    const withCookie = async (cookie: string, path: string, method: string, body?: unknown) => {
      const response = await server.asNobody(path, {
        method,
        headers: { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      await response.text();
      return response.status;
    };
    const look = async (cookie: string, role = "police") =>
      expect(await withCookie(cookie, viewAsPath, "PUT", { role, areaId: null })).toBe(204);
    const logged = async () => {
      const { rows } = await database().pool.query<{ line: string }>(
        `select action || ' ' || subject || ' ' || coalesce(detail ->> 'sessionOver', '') as line
        from audit_entry where action like 'view_as.%' order by no`,
      );
      return rows.map(({ line }) => line.trim());
    };
    const out = await signIn();
    await look(out);
    expect(await withCookie(out, sessionPath, "DELETE")).toBe(204);
    expect(await logged()).toEqual(["view_as.began police", "view_as.ended police true"]);

    const other = await signIn();
    await look(other);
    await look(other, "planner");
    expect((await logged()).slice(2)).toEqual([
      "view_as.began police",
      "view_as.ended police false",
      "view_as.began planner",
    ]);
    await withCookie(other, sessionPath, "POST", {
      username: usernameOf("analyst"),
      password: TEST_PASSWORD,
    });
    expect((await logged()).slice(5)).toEqual(["view_as.ended planner true"]);

    const idle = await signIn();
    await look(idle);
    await database().pool.query(
      "update session set expire = now() - interval '1 minute' where sess -> 'viewAs' is not null",
    );
    expect(await withCookie(idle, sessionPath, "GET")).toBe(401);
    expect((await logged()).slice(6)).toEqual(["view_as.began police", "view_as.ended police true"]);
  });
});
