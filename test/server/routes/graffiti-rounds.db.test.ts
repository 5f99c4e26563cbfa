import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { eventsPath, eventsSchema } from "#core/contract/event.ts";
import {
  graffitiLooksPath,
  graffitiRoundsPath,
  graffitiRoundsSchema,
  graffitiSurfacesPath,
} from "#core/contract/graffiti-round.ts";
import { importsPath, importsSchema } from "#core/contract/import.ts";
import type { Role } from "#core/contract/session.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { admitTold } from "../../../server/jobs/admit-told.ts";
import { reduceLooks } from "../../../server/queries/graffiti-rounds.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

const HOUR = 3_600_000;
const now = Math.floor(Date.now() / 1000) * 1000;
const ago = (hours: number) => new Date(now - hours * HOUR).toISOString();
const orminge = { lon: 18.2595, lat: 59.3275 };

describeOnEachDatabase("rounds of graffiti", (database) => {
  let server: TestServer;
  const surface = randomUUID();
  const find = randomUUID();
  beforeAll(async () => {
    server = await openTestServer(database());
  });
  afterAll(() => server.close());

  const send = async (role: Role, path: string, body: object) =>
    server.as(role)(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const look = (kind: string, hours: number, more: object = {}) => ({
    id: randomUUID(),
    surfaceId: surface,
    kind,
    at: ago(hours),
    ...more,
  });
  const tell = async (...items: object[]) =>
    (await (await send("guard", graffitiLooksPath, { items })).json()) as {
      stored: string[];
      refused: string[];
    };
  const surfaceNow = async (role: Role = "guard") => {
    const { rounds } = graffitiRoundsSchema.parse(await (await server.as(role)(graffitiRoundsPath)).json());
    return rounds.flatMap(({ surfaces }) => surfaces).find(({ id }) => id === surface);
  };
  const events = async () =>
    eventsSchema
      .parse(await (await server.as("analyst")(`${eventsPath}?source=klotter&from=2025-01-01`)).json())
      .items.filter(({ placeName }) => placeName === "Elskåpet vid bussarna");
  const asJob = async (sql: string, values: unknown[] = []) =>
    withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      async (client) => (await client.query<Record<string, unknown>>(sql, values)).rows,
      { access: "write" },
    );

  it("takes a surface from a planner alone, and refuses a person's number in its name", async () => {
    const body = {
      id: surface,
      roundName: "Orminge",
      name: "Elskåpet vid bussarna",
      kind: "furniture",
      owner: "nätbolag",
      ...orminge,
    };
    expect((await send("guard", graffitiSurfacesPath, body)).status).toBe(404);
    expect(
      (await send("planner", graffitiSurfacesPath, { ...body, owner: "ring 070-174 06 05" })).status,
    ).toBe(400);
    expect((await send("planner", graffitiSurfacesPath, body)).status).toBe(201);
    expect((await send("planner", graffitiSurfacesPath, body)).status).toBe(201);
    expect(await surfaceNow()).toMatchObject({ order: 1, owner: "nätbolag", lastLook: null, open: null });
    for (const role of ["partner", "police", "group_authority", "admin"] as const)
      expect((await server.as(role)(graffitiRoundsPath)).status).toBe(404);
  });

  it("makes a find an event from when the surface was last seen clean", async () => {
    const clean = look("clean", 50);
    const found = look("graffiti", 2, { id: find });
    expect(await tell(clean, found)).toEqual({ stored: [clean.id, find], refused: [] });
    await tell(found);
    const [event, ...more] = await events();
    expect(more).toEqual([]);
    expect([Date.parse(event?.occurredFrom ?? ""), Date.parse(event?.occurredTo ?? "")]).toEqual([
      Date.parse(clean.at),
      Date.parse(found.at),
    ]);
    expect(event).toMatchObject({ source: "klotter", category: "graffiti_furniture", accuracy: "exact" });
    expect(
      (await asJob("select cell_200, area_group from event where id = $1::uuid", [event?.id]))[0],
    ).toEqual({
      cell_200: expect.any(Number) as number,
      area_group: expect.any(Number) as number,
    });
    const listed = importsSchema.parse(await (await server.as("analyst")(importsPath)).json());
    expect(listed.items.some(({ fileName }) => fileName === "Klotterronder")).toBe(false);
  });

  it("takes what is told of a find afterwards, and sees it as gone when the surface is clean", async () => {
    const details = {
      motif: "message",
      isThreat: true,
      size: "medium",
      costSek: 1200,
      isReportedToPolice: true,
    };
    await tell(look("details", 1, { findId: find, isRemoved: false, details }));
    expect((await surfaceNow())?.open).toMatchObject({ id: find, ...details });
    const [event] = await events();
    const graffiti =
      "select motif, removed_on::text, is_reported_to_police from graffiti where event_id = $1::uuid";
    expect((await asJob(graffiti, [event?.id]))[0]).toEqual({
      motif: "message",
      removed_on: null,
      is_reported_to_police: true,
    });
    const clean = look("clean", 0.5);
    await tell(clean);
    expect((await surfaceNow())?.open).toBeNull();
    expect((await asJob(graffiti, [event?.id]))[0]?.["removed_on"]).toBeTruthy();
    await tell(look("undone", 0.4, { findId: clean.id }));
    expect((await surfaceNow())?.open?.id).toBe(find);
  });

  it("withdraws the event with the find", async () => {
    await tell(look("undone", 0.3, { findId: find }));
    expect(await events()).toEqual([]);
    expect((await surfaceNow())?.open).toBeNull();
    await admitTold(database(), TEST_MUNICIPALITY, "klotter");
    expect(await events()).toEqual([]);
  });

  it("tells only the day of what is found on a surface never seen before", async () => {
    await asJob("delete from graffiti_look where surface_id = $1::uuid", [surface]);
    await tell(look("graffiti", 3));
    const [event] = await events();
    expect(event).toMatchObject({ isDateOnly: true });
  });

  it("keeps finds and the last look, but no trail of older rounds", async () => {
    await asJob("delete from graffiti_look where surface_id = $1::uuid", [surface]);
    await asJob(
      `insert into graffiti_look (municipality_id, id, surface_id, at, kind, motif, admitted_at)
      select 182, gen_random_uuid(), $1::uuid, now() - make_interval(days => n), kind, motif, now()
      from (values (50, 'clean', null), (45, 'graffiti', 'tag'), (40, 'same', null), (35, 'clean', null))
        as given (n, kind, motif)`,
      [surface],
    );
    await withActor(database(), jobActor(TEST_MUNICIPALITY), reduceLooks, { access: "write" });
    expect(
      await asJob("select kind from graffiti_look where surface_id = $1::uuid order by at", [surface]),
    ).toEqual([{ kind: "graffiti" }, { kind: "clean" }]);
  });

  it("keeps surfaces outside a guard's areas from them, in the database too", async () => {
    await asJob("update graffiti_surface set area_ids = '{}' where id = $1::uuid", [surface]);
    expect(await surfaceNow()).toBeUndefined();
    const said = look("clean", 0.1);
    expect(await tell(said)).toEqual({ stored: [], refused: [said.id] });
    expect(await surfaceNow("planner")).toBeDefined();
  });
});
