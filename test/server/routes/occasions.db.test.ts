import { afterAll, beforeAll, expect, it } from "vitest";
import { occasionsPath, occasionsSchema } from "#core/contract/occasion.ts";
import type { Role } from "#core/contract/session.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { forgetOverOccasions } from "../../../server/jobs/forget-occasions.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

const ID = "3f2a7d5c-1b90-4f6e-9a10-7c52b9d0c001";
const ELSEWHERE = "3f2a7d5c-1b90-4f6e-9a10-7c52b9d0c009";

describeOnEachDatabase("what is known beforehand of a place and a time", (database) => {
  let server: TestServer;
  let placeId = 0;
  let farId = 0;
  let today = "";
  beforeAll(async () => {
    server = await openTestServer(database());
    await withActor(database(), jobActor(TEST_MUNICIPALITY), async (client) => {
      const { rows } = await client.query<{ id: number; far: number; today: string }>(
        `select id, app_today()::text as today, (select min(id) from place where name = 'Älta centrum') as far
        from place where name = 'Orminge centrum'`,
      );
      farId = rows[0]?.far ?? 0;
      placeId = rows[0]?.id ?? 0;
      today = rows[0]?.today ?? "";
    });
  });
  afterAll(() => server.close());

  const send = (role: Role, path: string, method: string, body?: unknown) =>
    server.as(role)(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  const list = async (role: Role = "analyst") =>
    occasionsSchema.parse(await (await server.as(role)(occasionsPath)).json()).items;
  const on = (days: number) => dateOfDay(dayOfDate(today) + days);
  const given = () => ({
    id: ID,
    kind: "square_meeting",
    placeId,
    fromDay: on(5),
    from: "11:00",
    toDay: on(5),
    to: "15:00",
    responsible: "Kommunens valadministration",
    checklist: ["Polisen informerad om plats och tid", "Larmväg på plats"],
  });

  it("is kept with its place, time, responsible and checklist, for those inside", async () => {
    expect((await send("planner", occasionsPath, "POST", given())).status).toBe(201);
    expect((await send("planner", occasionsPath, "POST", given())).status).toBe(201);
    expect(await list()).toMatchObject([
      { id: ID, kind: "square_meeting", placeName: "Orminge centrum", firstDay: on(5), lastDay: on(5) },
    ]);
    const tick = { ordinal: 2, isDone: true };
    expect((await send("planner", `${occasionsPath}/${ID}`, "PATCH", tick)).status).toBe(204);
    expect((await list())[0]?.checklist.map(({ isDone }) => isDone)).toEqual([false, true]);
    expect((await send("analyst", occasionsPath, "POST", given())).status).toBe(404);
  });

  it("is read by the police, and by guards and groups' authorities in their own areas; by nobody else", async () => {
    for (const role of ["guard", "group_authority", "police"] as const) {
      expect(await list(role)).toMatchObject([
        { id: ID, responsible: "Kommunens valadministration", checklist: [{}, {}] },
      ]);
      const tick = { ordinal: 2, isDone: false };
      expect((await send(role, `${occasionsPath}/${ID}`, "PATCH", tick)).status).toBe(404);
      expect((await send(role, occasionsPath, "POST", given())).status).toBe(404);
    }
    for (const role of ["group_external", "partner", "admin"] as const)
      expect((await server.as(role)(occasionsPath)).status).toBe(404);
    const elsewhere = { ...given(), id: ELSEWHERE, placeId: farId };
    expect((await send("planner", occasionsPath, "POST", elsewhere)).status).toBe(201);
    expect((await list("police")).map(({ id }) => id)).toContain(ELSEWHERE);
    for (const role of ["guard", "group_authority"] as const)
      expect((await list(role)).map(({ id }) => id)).toEqual([ID]);
    expect((await send("planner", `${occasionsPath}/${ELSEWHERE}`, "DELETE")).status).toBe(204);
  });

  it("can stand at a point near its place, inside the municipality", async () => {
    const [known] = await list();
    const at = { lon: (known?.lon ?? 0) + 0.002, lat: (known?.lat ?? 0) + 0.001 };
    const pointed = { ...given(), id: ELSEWHERE, at };
    expect((await send("planner", occasionsPath, "POST", pointed)).status).toBe(201);
    const stored = (await list()).find(({ id }) => id === ELSEWHERE);
    expect(stored?.placeName).toBe("Orminge centrum");
    expect(stored?.lon).toBeCloseTo(at.lon, 5);
    expect(stored?.lat).toBeCloseTo(at.lat, 5);
    expect((await send("planner", `${occasionsPath}/${ELSEWHERE}`, "DELETE")).status).toBe(204);
    const far = { ...pointed, at: { lon: 11.97, lat: 57.7 } };
    expect((await send("planner", occasionsPath, "POST", far)).status).toBe(400);
  });

  it("names no party, nobody elected and no person", async () => {
    const other = { ...given(), id: "3f2a7d5c-1b90-4f6e-9a10-7c52b9d0c002" };
    for (const responsible of [
      "Socialdemokraterna i Nacka",
      "Torgmöte (SD)",
      "Anna Svensson 070-123 45 67",
    ]) {
      const refused = await send("planner", occasionsPath, "POST", { ...other, responsible });
      expect([responsible, refused.status]).toEqual([responsible, 400]);
    }
    const checklist = ["Kommunalrådet talar klockan tolv"];
    expect((await send("planner", occasionsPath, "POST", { ...other, checklist })).status).toBe(400);
    expect(await list()).toHaveLength(1);
  });

  it("cannot be over when it is stored, nor end before it begins", async () => {
    const id = "3f2a7d5c-1b90-4f6e-9a10-7c52b9d0c003";
    const past = { ...given(), id, fromDay: on(-3), toDay: on(-3) };
    expect((await send("planner", occasionsPath, "POST", past)).status).toBe(400);
    expect((await send("planner", occasionsPath, "POST", { ...given(), id, to: "10:00" })).status).toBe(400);
    expect((await send("planner", occasionsPath, "POST", { ...given(), id, toDay: on(60) })).status).toBe(
      400,
    );
  });

  it("is gone from every answer when it ends, and then deleted", async () => {
    const inDatabase = (sql: string) =>
      withActor(database(), jobActor(TEST_MUNICIPALITY), (client) => client.query(sql), { access: "write" });
    await inDatabase(
      "update occasion set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour'",
    );
    expect(await list()).toEqual([]);
    expect(await list("planner")).toEqual([]);
    expect(
      (await send("planner", `${occasionsPath}/${ID}`, "PATCH", { ordinal: 1, isDone: true })).status,
    ).toBe(404);
    await forgetOverOccasions(database());
    expect((await inDatabase("select id from occasion")).rows).toEqual([]);
    expect((await inDatabase("select ordinal from occasion_item")).rows).toEqual([]);
  });
});
