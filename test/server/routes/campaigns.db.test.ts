import { afterAll, beforeAll, expect, it } from "vitest";
import { campaignComparisonSchema, campaignsPath, campaignsSchema } from "#core/contract/campaign.ts";
import type { Role } from "#core/contract/session.ts";
import { mondayOfWeek } from "#core/domain/time/iso-week.ts";
import { dateOfDay } from "#core/domain/time/local-day.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import type { Client } from "../../../server/db/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

const ID = "6f0b9c1e-3b1e-4c8a-9a57-0a3f6f6d1b01";
/** Events by year in each of the weeks 18, 19 and 20 at the place, one day of each week. */
const EVENTS: Readonly<Record<number, readonly number[]>> = {
  2023: [9, 9, 10],
  2024: [10, 12, 8],
  2025: [3, 2, 4],
};

describeOnEachDatabase("campaigns", (database) => {
  let server: TestServer;
  const placeIds: number[] = [];
  beforeAll(async () => {
    server = await openTestServer(database());
    await withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      async (client) => {
        const { rows } = await client.query<{ id: number }>(
          "select id from place where name in ('Orminge centrum', 'Nacka Forum') order by name desc",
        );
        placeIds.push(...rows.map(({ id }) => id));
        await plant(client);
      },
      { access: "write" },
    );
  });
  afterAll(() => server.close());

  async function plant(client: Client): Promise<void> {
    const days = Object.entries(EVENTS).flatMap(([year, weeks]) =>
      weeks.flatMap((count, at) =>
        Array.from({ length: count }, () =>
          dateOfDay(mondayOfWeek({ year: Number(year), week: 18 + at }) + 2),
        ),
      ),
    );
    await client.query(
      `with brought as (
        insert into import (municipality_id, id, source_id, file_name, file_hash, status, published_at)
        values (app_municipality(), gen_random_uuid(), 'kia', 'prov.csv', 'x', 'published', now())
        returning no
      )
      insert into event (municipality_id, source_id, external_id, category_id, import_no, occurred_from, is_date_only,
        start_day, start_weekhour, is_spread, grade, setting, accuracy, place_name, location, cell_100, cell_200,
        content_hash)
      select p.municipality_id, 'kia', 'prov-' || day.ordinal, c.id, brought.no, day.day + time '12:00', false, day.day, 60,
        false, 0, 'outdoors', 'exact', p.name, p.location, hexagon_cell(st_x(p.location), st_y(p.location), 100),
        hexagon_cell(st_x(p.location), st_y(p.location), 200), '\\x00'
      from brought
        cross join unnest($1::date[]) with ordinality as day (day, ordinal)
        cross join lateral (
          select * from place where name = 'Orminge centrum' order by id limit 1
        ) p
        cross join lateral (
          select id from category where map_rule = 'exact' and not found_by_control order by id limit 1
        ) c`,
      [["2023-01-02", ...days]],
    );
  }

  const send = (role: Role, path: string, method: string, body?: unknown) =>
    server.as(role)(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  const list = async () =>
    campaignsSchema.parse(await (await server.as("analyst")(campaignsPath)).json()).items;
  const compare = async (year: number) =>
    campaignComparisonSchema.parse(
      await (await server.as("analyst")(`${campaignsPath}/${ID}/comparison?year=${year}`)).json(),
    );
  const given = () => ({
    id: ID,
    title: "Vårglöd",
    season: "spring",
    owner: "Minimaria och polisen",
    firstWeek: 18,
    lastWeek: 20,
    placeIds,
    years: [2025],
  });

  it("have places, weeks and years, for those inside", async () => {
    expect(placeIds).toHaveLength(2);
    expect((await send("planner", campaignsPath, "POST", { ...given(), lastWeek: 17 })).status).toBe(400);
    expect((await send("planner", campaignsPath, "POST", { ...given(), placeIds: [1e9] })).status).toBe(400);
    expect((await send("planner", campaignsPath, "POST", given())).status).toBe(201);
    const [campaign] = await list();
    expect(campaign).toMatchObject({ title: "Vårglöd", years: [2025], version: 1 });
    expect(campaign?.places.map(({ name }) => name)).toEqual(["Orminge centrum", "Nacka Forum"]);
    for (const role of ["group_external", "guard", "partner", "admin"] as const) {
      expect((await server.as(role)(campaignsPath)).status).toBe(404);
      expect((await server.as(role)(`${campaignsPath}/${ID}/comparison?year=2025`)).status).toBe(404);
    }
    expect((await send("analyst", campaignsPath, "POST", given())).status).toBe(404);
  });

  it("stand week by week beside the same weeks of the years without them", async () => {
    expect(await compare(2025)).toMatchObject({
      kind: "compared",
      baseYears: [2024, 2023],
      isHeldBefore: false,
      isWhole: true,
      weeks: [
        { week: 18, now: 3, before: 9.5 },
        { week: 19, now: 2, before: 10.5 },
        { week: 20, now: 4, before: 9 },
      ],
      total: { now: 9, before: 29 },
      verdict: "fewer",
      municipality: { now: 9, before: 29 },
    });
  });

  it("say when the years before were held too, when there are none, and when nothing is over", async () => {
    const change = { version: 1, years: [2023, 2024, 2025, 2099] };
    expect((await send("planner", `${campaignsPath}/${ID}`, "PATCH", change)).status).toBe(204);
    expect((await send("planner", `${campaignsPath}/${ID}`, "PATCH", change)).status).toBe(409);
    expect((await list())[0]?.years).toEqual([2099, 2025, 2024, 2023]);
    expect(await compare(2025)).toMatchObject({ baseYears: [2024], isHeldBefore: true, verdict: "fewer" });
    expect(await compare(2023)).toEqual({ kind: "no_year_before" });
    expect(await compare(2099)).toEqual({ kind: "not_started" });
    const unknown = await server.as("analyst")(`${campaignsPath}/${ID}/comparison?year=2010`);
    expect(unknown.status).toBe(404);
  });

  it("are compared with places that were fixed when they were made, and never after", async () => {
    const [campaign] = await list();
    expect(campaign?.grounds).toHaveLength(2);
    expect(campaign?.grounds[0]?.reason).toMatch(
      /^För Orminge centrum: Samma slags plats, \d+ händelser mot/,
    );
    const names = campaign?.grounds.map(({ name }) => name) ?? [];
    expect(names.filter((name) => name === "Orminge centrum" || name === "Nacka Forum")).toEqual([]);
    const found = await compare(2025);
    // Nothing was planted elsewhere: too little to compare with.
    expect(found).toMatchObject({ relative: { now: 0, before: 0, effect: null, isFixedLate: true } });
    const planner = { municipalityId: TEST_MUNICIPALITY, userId: ID, role: "planner", areaIds: [] } as const;
    const later = withActor(
      database(),
      planner,
      (client) =>
        client.query(
          `insert into campaign_ground (municipality_id, campaign_id, ordinal, name, location, reason)
          select app_municipality(), $1::uuid, 9, 'Efteråt', location, 'x' from place limit 1`,
          [ID],
        ),
      { access: "write" },
    );
    await expect(later).rejects.toThrow(/row-level security/);
  });

  it("are known to the police, and without numbers to the authorities of a group at whose places they are", async () => {
    const as = async (role: Role) =>
      campaignsSchema.parse(await (await server.as(role)(campaignsPath)).json());
    const group = await as("group_authority");
    expect(group.canCompare).toBe(false);
    expect(
      group.items.map(({ places, grounds, years }) => [places.map(({ name }) => name), grounds, years]),
    ).toEqual([[["Orminge centrum"], [], [2099, 2025, 2024, 2023]]]);
    expect((await server.as("group_authority")(`${campaignsPath}/${ID}/comparison?year=2025`)).status).toBe(
      404,
    );
    const police = await as("police");
    expect(police.items[0]?.places).toHaveLength(2);
    const compared = await server.as("police")(`${campaignsPath}/${ID}/comparison?year=2025`);
    expect(campaignComparisonSchema.parse(await compared.json()).kind).toBe("compared");
    for (const role of ["police", "group_authority"] as const)
      expect((await send(role, `${campaignsPath}/${ID}`, "DELETE")).status).toBe(404);
  });

  it("are compared with no place where another campaign is held", async () => {
    const taken = (await list())[0]?.grounds.map(({ name }) => name) ?? [];
    const { rows } = await withActor(database(), jobActor(TEST_MUNICIPALITY), (client) =>
      client.query<{ id: number }>("select id from place where name = any($1)", [taken]),
    );
    const [there, again] = [crypto.randomUUID(), crypto.randomUUID()];
    const others = { ...given(), id: there, placeIds: rows.map(({ id }) => id), title: "Höstglöd" };
    expect((await send("planner", campaignsPath, "POST", others)).status).toBe(201);
    expect((await send("planner", campaignsPath, "POST", { ...given(), id: again })).status).toBe(201);
    const grounds = (await list()).find(({ id }) => id === again)?.grounds.map(({ name }) => name) ?? [];
    expect(grounds).toHaveLength(2);
    expect(grounds.filter((name) => taken.includes(name))).toEqual([]);
    for (const id of [there, again])
      expect((await send("planner", `${campaignsPath}/${id}`, "DELETE")).status).toBe(204);
  });

  it("go when a planner removes them", async () => {
    expect((await send("planner", `${campaignsPath}/${ID}`, "DELETE")).status).toBe(204);
    expect(await list()).toEqual([]);
  });
});
