import { afterAll, beforeAll, expect, it } from "vitest";
import { aggregatesPath, aggregatesSchema } from "#core/contract/aggregate.ts";
import { sceneDetailsSchema, sceneProposalsPath, sceneProposalsSchema } from "#core/contract/drug-scene.ts";
import { drugScenesPath, drugScenesSchema } from "#core/contract/layer.ts";
import { ownPlacesPath, savedOwnPlaceSchema } from "#core/contract/own-place.ts";
import { placePath, placeSchema } from "#core/contract/place.ts";
import { areasPath, areasSchema } from "#core/contract/reference.ts";
import type { Role } from "#core/contract/session.ts";
import { PLANTED } from "#core/domain/example/planted.ts";
import { printCellRanges } from "#core/domain/place/cell-ranges.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

describeOnEachDatabase(
  "places that people draw, and scenes that people confirm",
  (database) => {
    let server: TestServer;
    let cells: readonly number[] = [];
    beforeAll(async () => {
      server = await openTestServer(database());
      cells = placeSchema.parse(await (await server.as("analyst")(`${placePath}?place=2`)).json()).cells;
    });
    afterAll(() => server.close());

    const send = (role: Role, path: string, method: string, body?: unknown) =>
      server.as(role)(path, {
        method,
        ...(body === undefined
          ? {}
          : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      });
    const totalOf = async (narrowing: string) =>
      aggregatesSchema.parse(
        await (await server.as("analyst")(`${aggregatesPath}?by=source&from=2026-01-01&${narrowing}`)).json(),
      ).total;
    const knownTo = async (role: Role) =>
      areasSchema
        .parse(await (await server.as(role)(areasPath)).json())
        .features.filter(({ properties }) => properties.kind === "own");

    it("hold the events of their hexagons at once, and are unknown to those outside", async () => {
      const given = { name: "Runt Orminge torg", cells: cells.slice(0, 6), cellSize: 200 };
      const made = await send("planner", ownPlacesPath, "POST", given);
      expect(made.status).toBe(201);
      const { id } = savedOwnPlaceSchema.parse(await made.json());
      const inCells = await totalOf(`cell=${printCellRanges(given.cells)}&cellSize=200`);
      expect(inCells).toBeGreaterThan(5);
      // What is known to an area only lies in the place as well.
      expect(await totalOf(`area=${id}`)).toBeGreaterThanOrEqual(inCells);
      expect((await knownTo("police")).map(({ properties }) => properties.name)).toEqual([given.name]);
      for (const role of ["group_authority", "group_external", "partner", "guard"] as const) {
        expect(await knownTo(role)).toEqual([]);
      }
      const page = placeSchema.parse(
        await (await server.as("analyst")(`${placePath}?place=area:${id}`)).json(),
      );
      expect(page).toMatchObject({ kind: "own", hasLike: true, cells: [...given.cells] });

      const over = await send("analyst", ownPlacesPath, "POST", { ...given, name: "En till" });
      expect(over.status).toBe(409);
      expect(await over.text()).toContain(given.name);
      expect((await send("planner", `${ownPlacesPath}/${id}`, "PATCH", { name: "Torget" })).status).toBe(204);
      expect((await send("police", `${ownPlacesPath}/${id}`, "DELETE")).status).toBe(404);
      expect((await send("planner", `${ownPlacesPath}/${id}`, "DELETE")).status).toBe(204);
      expect(await knownTo("analyst")).toEqual([]);
    });

    it("must lie in the municipality and bear the name of no person", async () => {
      const given = { name: "Okänd", cells: [1], cellSize: 200 };
      expect((await send("analyst", ownPlacesPath, "POST", given)).status).toBe(400);
      const named = { name: "Hos Anna Svensson", cells: cells.slice(0, 2), cellSize: 200 };
      expect((await send("analyst", ownPlacesPath, "POST", named)).status).toBe(400);
      expect((await send("police", ownPlacesPath, "POST", given)).status).toBe(404);
    });

    it("let a planner change no area but their own kind", async () => {
      const planner = {
        municipalityId: TEST_MUNICIPALITY,
        userId: null,
        role: "planner" as const,
        areaIds: [],
      };
      const changed = await withActor(
        database(),
        planner,
        (client) => client.query("update area set name = 'x' where kind = 'kommundel'"),
        { access: "write" },
      );
      expect(changed.rowCount).toBe(0);
      await expect(
        withActor(
          database(),
          planner,
          (client) =>
            client.query(
              "insert into area (municipality_id, kind, key, name, shape) select municipality_id, 'group', 'y', 'y', shape from area limit 1",
            ),
          { access: "write" },
        ),
      ).rejects.toThrow("row-level security");
    });

    it("propose a scene from what others see, and keep what a person says of it", async () => {
      const proposals = async () =>
        sceneProposalsSchema.parse(await (await server.as("planner")(sceneProposalsPath)).json()).items;
      const before = await proposals();
      // What is planted in the example: nine signs in nine weeks, of nobody's naming.
      expect(before.filter(({ near }) => near === PLANTED.emergingScene.place)).toMatchObject([
        { counts: { police: 0 } },
      ]);
      await plantEvidence();
      const [added] = (await proposals()).filter(({ cell }) => !before.some((one) => one.cell === cell));
      expect(added).toMatchObject({ days: 5, counts: { observations: 0, traces: 5, police: 0 } });
      const made = await send("planner", drugScenesPath, "POST", {
        cell: added?.cell,
        name: "Vid provplatsen",
      });
      expect(made.status).toBe(201);
      const { id } = (await made.json()) as { id: string };
      expect((await proposals()).some(({ cell }) => cell === added?.cell)).toBe(false);

      const details = async () =>
        sceneDetailsSchema.parse(await (await server.as("analyst")(`${drugScenesPath}/${id}`)).json());
      expect(await details()).toMatchObject({
        status: "active",
        counts: { traces: 5 },
        countsBefore: { traces: 0 },
        change: { now: 5, before: 0 },
      });
      const seen = { seenOn: "2026-11-23", kind: "quiet" };
      expect((await send("planner", `${drugScenesPath}/${id}/sightings`, "POST", seen)).status).toBe(204);
      expect((await details()).lastSeen).not.toBe("2026-11-23");
      const active = { seenOn: "2026-11-22", kind: "activity" };
      expect((await send("planner", `${drugScenesPath}/${id}/sightings`, "POST", active)).status).toBe(204);
      expect(await details()).toMatchObject({ lastSeen: "2026-11-22" });
      await rest(id);
      expect((await details()).status).toBe("resting");
      const listed = drugScenesSchema.parse(await (await server.as("police")(drugScenesPath)).json());
      expect(listed.features.find((one) => one.id === id)?.properties.status).toBe("resting");
      // The police read a scene whole, its evidence counted by hexagon, and change nothing.
      const shared = sceneDetailsSchema.parse(
        await (await server.as("police")(`${drugScenesPath}/${id}`)).json(),
      );
      expect(shared).toMatchObject({
        status: "resting",
        countedBy: "hexagon",
        counts: { traces: 5 },
        sightings: [{ kind: "quiet" }, { kind: "activity" }, { kind: "reports" }],
      });
      expect((await send("police", `${drugScenesPath}/${id}/sightings`, "POST", active)).status).toBe(404);
      expect((await send("police", `${drugScenesPath}/${id}`, "PATCH", { status: "closed" })).status).toBe(
        404,
      );
      expect((await server.as("guard")(`${drugScenesPath}/${id}`)).status).toBe(404);
    });

    const write = (sql: string, values: unknown[] = []) =>
      withActor(database(), jobActor(TEST_MUNICIPALITY), (client) => client.query(sql, values), {
        access: "write",
      });

    const rest = (id: string) =>
      write("update drug_scene set first_seen = '2026-07-01', last_seen = '2026-08-01' where id = $1::uuid", [
        id,
      ]);

    /** Five finds by residents on five days, at a place of their own in the south of the municipality. */
    const plantEvidence = () =>
      write(`
        insert into event (municipality_id, source_id, external_id, category_id, import_no, occurred_from, is_date_only,
          start_day, start_weekhour, is_spread, grade, setting, accuracy, location, cell_100, cell_200, cell_400, content_hash)
        select i.municipality_id, 'felanmalan', 'prov-' || n, c.id, i.no, day + interval '19 hours', false, day::date,
          (extract(isodow from day)::integer - 1) * 24 + 20, false, 0, 'outdoors', 'exact', point,
          hexagon_cell(st_x(point), st_y(point), 100), hexagon_cell(st_x(point), st_y(point), 200),
          hexagon_cell(st_x(point), st_y(point), 400), '\\x00'
        from (select * from import where source_id = 'felanmalan' and status = 'published' limit 1) i
          join category c on c.municipality_id = i.municipality_id and c.key = 'drugs_traces'
          cross join generate_series(1, 5) as n
          cross join lateral (select timestamptz '2026-10-01 00:00Z' + n * interval '1 day' as day) as d
          cross join lateral (
            select st_translate(p.location, 700 + n, 700) as point from place p
            where p.municipality_id = i.municipality_id and p.name = 'Hellasgårdens badplats'
          ) as spot`);
  },
  { state: "example" },
);
