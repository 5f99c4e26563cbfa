import { afterAll, beforeAll, expect, it } from "vitest";
import { aggregatesPath, aggregatesSchema } from "#core/contract/aggregate.ts";
import { drugScenesPath, drugScenesSchema, shiftsPath, toursSchema } from "#core/contract/layer.ts";
import {
  presencePath,
  presenceSchema,
  sceneStatusesPath,
  sceneStatusesSchema,
} from "#core/contract/presence.ts";
import { publicationPath, publicationSchema } from "#core/contract/published.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import type { Database } from "../../../server/db/database.ts";
import { describeOnEachDatabase, openAsApp } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { openTestServer, type TestServer, usernameOf } from "../../helpers/server.ts";
import { MONTHS, type Planted, plantEvents } from "../attack/planted-events.ts";

describeOnEachDatabase("what those outside are answered", (database) => {
  let server: TestServer;
  let app: Database;
  let planted: Planted[] = [];
  let boo = 0;
  beforeAll(async () => {
    app = openAsApp(database());
    server = await openTestServer(app);
    planted = await plantEvents(database(), 4);
    await withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      async (client) => {
        const { rows } = await client.query<{ id: number }>(
          "select id from area where kind = 'group' and key = 'boo'",
        );
        boo = rows[0]?.id ?? 0;
        await client.query(
          `with planned as (
            insert into shift (municipality_id, kind, name, status, starts_at, ends_at, area_id, published_at)
            select 182, 'kommunvakt', 'Pass ' || day, status, (day || ' 16:00+02')::timestamptz, (day || ' 22:00+02')::timestamptz, $1::integer, (day || ' 12:00+02')::timestamptz
            from (values ('2026-08-07', 'carried_out'), ('2026-08-14', 'planned'), ('2031-08-15', 'planned')) as s (day, status)
            returning id, name
          )
          insert into shift_account (municipality_id, shift_id, account_id)
          select 182, planned.id, a.id from planned, account a
          where planned.name = 'Pass 2026-08-07' and a.username = $2::text`,
          [boo, usernameOf("guard")],
        );
        await client.query(
          `insert into drug_scene (municipality_id, name, status, shape, profile, first_seen, last_seen)
          select 182, 'Scen', 'resting', st_multi(st_buffer(st_pointonsurface(shape), 50)),
            array_fill(0::real, array[168]), '2026-01-01', '2026-08-01'
          from area where id = $1::integer`,
          [boo],
        );
      },
      { access: "write" },
    );
  });
  afterAll(async () => {
    await server.close();
    if (app !== database()) await app.close();
  });

  const ask = async <T>(
    role: "guard" | "police" | "group_authority" | "analyst",
    path: string,
    schema: { parse: (body: unknown) => T },
  ) => schema.parse(await (await server.as(role)(path)).json());

  it("is exact for the police, to the cell and the hour", async () => {
    const all = await ask("police", `${aggregatesPath}?by=cell,weekhour&cellSize=200`, aggregatesSchema);
    expect(all).toEqual(
      await ask("analyst", `${aggregatesPath}?by=cell,weekhour&cellSize=200`, aggregatesSchema),
    );
    expect(all.total).toBe(planted.length);
  });

  it("is exact for a guard in their own area, and nothing of the others", async () => {
    const own = planted.filter(({ areaId }) => areaId === boo).length;
    const counted = await ask("guard", `${aggregatesPath}?by=area&areaKind=group`, aggregatesSchema);
    expect(counted.rows).toEqual([{ area: boo, count: own }]);
    expect(counted.total).toBe(own);
    expect(
      (await ask("guard", `${aggregatesPath}?by=month`, aggregatesSchema)).rows.map(({ month }) => month),
    ).toEqual(MONTHS);
  });

  it("is never by rectangle for those without points", async () => {
    for (const role of ["guard", "police"] as const) {
      const response = await server.as(role)(`${aggregatesPath}?by=month&bbox=18,59,19,60`);
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining("bbox")]);
    }
  });

  it("is for a guard their own shifts, and for the others no shift at all", async () => {
    const tours = await ask("guard", shiftsPath, toursSchema);
    expect(tours.features.map(({ properties }) => properties.name)).toEqual(["Pass 2026-08-07"]);
    for (const role of ["police", "group_authority", "group_external", "partner", "admin"] as const) {
      expect((await server.as(role)(shiftsPath)).status).toBe(404);
    }
  });

  it("is days with presence, and none that lies ahead", async () => {
    const period = "?from=2026-01-01&to=2032-01-01";
    expect((await ask("police", presencePath + period, presenceSchema)).items).toEqual([
      { areaId: boo, day: "2026-08-07", kind: null },
    ]);
    expect((await ask("group_authority", presencePath + period, presenceSchema)).items).toEqual([
      { areaId: boo, day: "2026-08-07", kind: "kommunvakt" },
    ]);
    expect((await server.as("group_authority")(presencePath)).status).toBe(400);
  });

  it("is drug scenes by status for group members, as they are for the police, and none for a guard off duty", async () => {
    expect((await ask("group_authority", sceneStatusesPath, sceneStatusesSchema)).items).toMatchObject([
      { areaId: boo, status: "resting", scenes: 1 },
    ]);
    expect((await ask("police", drugScenesPath, drugScenesSchema)).features).toHaveLength(1);
    expect((await ask("guard", drugScenesPath, drugScenesSchema)).features).toEqual([]);
  });

  it("begins to be published when the analyst says from which month", async () => {
    const put = (role: "analyst" | "planner", from: string) =>
      server.as(role)(publicationPath, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ from }),
      });
    expect((await put("planner", "2026-05")).status).toBe(404);
    expect((await put("analyst", "2026-13")).status).toBe(400);
    const state = publicationSchema.parse(await (await put("analyst", "2026-06")).json());
    expect(state.from).toBe("2026-06");
    expect(state.months.map(({ month }) => month)).toContain("2026-06");
    expect(state.months.map(({ month }) => month)).not.toContain("2026-05");
    expect(state.waiting).toContain("2026-11");
  });
});
