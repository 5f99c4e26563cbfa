import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature } from "geojson";
import { afterEach, beforeEach, expect, it } from "vitest";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import type { Database } from "../../../server/db/database.ts";
import { loadLayers } from "../../../server/jobs/load-layers.ts";
import { loadReference } from "../../../server/jobs/load-reference.ts";
import { shippedDataDir } from "../../../server/paths.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";

const NACKA = 182;

const square = (west: number, south: number, size = 0.01): Feature["geometry"] => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size / 2],
      [west, south + size / 2],
      [west, south],
    ],
  ],
});
const point = (lon: number, lat: number): Feature["geometry"] => ({ type: "Point", coordinates: [lon, lat] });

describeOnEachDatabase("richer layers from a folder", (database) => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "platsbild-layers-"));
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });
  const write = (file: string, features: readonly Omit<Feature, "type">[]) => {
    const typed = features.map((feature) => ({ type: "Feature", ...feature }));
    writeFileSync(join(dir, file), JSON.stringify({ type: "FeatureCollection", features: typed }));
  };
  const load = () => loadLayers(database(), { municipalityId: NACKA, dir });

  it("says which files were loaded, unchanged and missing", async () => {
    write("nacka_deso_2025_land.geojson", [
      {
        geometry: square(18.25, 59.32),
        properties: { deso: "0182C0001", etikett: "Prov 1", pop_2025: 1_234 },
      },
    ]);
    const outcomes = async () => new Map((await load()).map(({ file, outcome }) => [file, outcome]));
    const first = await outcomes();
    expect(first.get("nacka_deso_2025_land.geojson")).toBe("loaded");
    expect(first.get("nacka_land.geojson")).toBe("missing");
    expect((await outcomes()).get("nacka_deso_2025_land.geojson")).toBe("unchanged");
    expect(await ask(database(), "select name, population from area where kind = 'deso'")).toEqual([
      { name: "Prov 1", population: 1_234 },
    ]);
  });

  it("gives events the areas they now lie in", async () => {
    const inside = `
      insert into event (municipality_id, source_id, external_id, category_id, import_no, occurred_from, is_date_only,
        start_day, start_weekhour, is_spread, grade, setting, accuracy, location, cell_100, cell_200, cell_400, content_hash)
      select 182, 'kia', 'a', 100, 1, now(), false, '2026-11-20', 0, false, 0, 'outdoors', 'exact',
        st_transform(st_setsrid(st_makepoint(18.233, 59.321), 4326), 3006), 1, 1, 1, '\\x00'`;
    await change(database(), inside);
    write("nacka_deso_2025_land.geojson", [
      { geometry: square(18.23, 59.32), properties: { deso: "0182C0002", etikett: "Prov 2", pop_2025: 5 } },
    ]);
    await load();
    expect(
      await ask(
        database(),
        `select a.name from event e join area a on a.municipality_id = e.municipality_id and a.id = e.area_deso`,
      ),
    ).toEqual([{ name: "Prov 2" }]);
  });

  it("adds stops and schools inside the municipality, but none that the gazetteer has already", async () => {
    write("sl_hallplatser.geojson", [
      { geometry: point(18.3, 59.33), properties: { site_id: 1, namn: "Provgatan" } },
      { geometry: point(18.2585, 59.3264), properties: { site_id: 9_424, namn: "Provstationen" } },
      { geometry: point(18.2547, 59.2939), properties: { site_id: 9_425, namn: "Fisksätra" } },
      { geometry: point(18.06, 59.33), properties: { site_id: 3, namn: "Utanför" } },
    ]);
    await load();
    expect(
      await ask(database(), "select name, kind from place where key like 'stop:%' order by name"),
    ).toEqual([
      { name: "Provgatan", kind: "hallplats" },
      { name: "Provstationen", kind: "station" },
    ]);
  });

  it("replaces the land, and what ships does not take it back", async () => {
    write("nacka_land.geojson", [{ geometry: square(18.25, 59.32, 0.02), properties: {} }]);
    await load();
    await loadReference(database(), shippedDataDir);
    expect(
      await ask(
        database(),
        `select round((st_area(land) / 1e6)::numeric, 1)::float as km2,
          (select count(*) from cell where on_land and across_m = 400) < 40 as "areCellsNew"
        from municipality`,
      ),
    ).toEqual([{ km2: 1.3, areCellsNew: true }]);
  });

  it("refuses an invalid shape, naming it, and leaves the areas as they were", async () => {
    const before = await ask(database(), "select count(*)::integer as areas from area");
    const bowTie: Feature["geometry"] = {
      type: "Polygon",
      coordinates: [
        [
          [18.25, 59.32],
          [18.26, 59.33],
          [18.26, 59.32],
          [18.25, 59.33],
          [18.25, 59.32],
        ],
      ],
    };
    write("nacka_regso_2025_land.geojson", [
      { geometry: bowTie, properties: { regso: "0182R999", namn: "Flugan" } },
    ]);
    await expect(load()).rejects.toThrow(/Flugan/);
    expect(await ask(database(), "select count(*)::integer as areas from area")).toEqual(before);
  });
});

function ask(database: Database, sql: string): Promise<Record<string, unknown>[]> {
  return withActor(database, jobActor(NACKA), async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  });
}

async function change(database: Database, sql: string): Promise<void> {
  await withActor(database, jobActor(NACKA), (client) => client.query(sql), { access: "write" });
}
