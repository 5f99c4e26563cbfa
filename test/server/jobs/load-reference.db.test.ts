import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import type { Database } from "../../../server/db/database.ts";
import { loadReference } from "../../../server/jobs/load-reference.ts";
import { shippedDataDir } from "../../../server/paths.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";

const NACKA = jobActor(182);

describeOnEachDatabase(
  "reference data",
  (database) => {
    beforeAll(async () => {
      await loadReference(database(), shippedDataDir);
    });

    it("is all there after the first load, valid and inside the municipality", async () => {
      expect(await ask(database(), COUNTS)).toEqual([
        { sources: 8, categories: 76, places: 146, breaks: 31, groups: 4, regso: 16, population: 113_708 },
      ]);
      expect(
        await ask(
          database(),
          `select bool_and(st_isvalid(a.shape)) as "areValid", bool_and(st_isvalid(m.land)) as "isLandValid",
            bool_and(st_area(st_difference(m.land, m.boundary)) < 1) as "isLandInside"
          from area a join municipality m on m.id = a.municipality_id`,
        ),
      ).toEqual([{ areValid: true, isLandValid: true, isLandInside: true }]);
    });

    it("covers the municipality with group areas that do not overlap", async () => {
      const [row] = await ask(
        database(),
        `select st_area(m.boundary) as whole, st_area(st_union(a.shape)) as joined, sum(st_area(a.shape)) as added
        from municipality m join area a on a.municipality_id = m.id and a.kind = 'group'
        group by m.id, m.boundary`,
      );
      expect(Number(row?.["joined"])).toBeCloseTo(Number(row?.["whole"]), -1);
      expect(Number(row?.["added"])).toBeCloseTo(Number(row?.["whole"]), -1);
    });

    it("lays hexagons of 100, 200 and 400 m over the municipality", async () => {
      const rows = await ask(
        database(),
        `select across_m as across, round(sum(st_area(shape)) / 1e6)::integer as km2,
          bool_and(hexagon_cell(st_x(st_centroid(shape)), st_y(st_centroid(shape)), across_m) = id) as "isOwnCell"
        from cell group by across_m order by across_m`,
      );
      expect(rows.map(({ across, isOwnCell }) => [across, isOwnCell])).toEqual([
        [100, true],
        [200, true],
        [400, true],
      ]);
      for (const { km2 } of rows) expect(Number(km2)).toBeGreaterThan(129);
    });

    it("changes nothing when it is loaded again", async () => {
      const versions = "select xmin::text as version from category union all select xmin::text from area";
      const before = await ask(database(), versions);
      await loadReference(database(), shippedDataDir);
      expect(await ask(database(), versions)).toEqual(before);
    });

    it("takes in newer data and keeps what people have set", async () => {
      const dir = mkdtempSync(join(tmpdir(), "platsbild-data-"));
      cpSync(shippedDataDir, dir, { recursive: true });
      rename(join(dir, "sources.json"), "Polisanmälningar", "Anmälda brott");
      rename(join(dir, "gazetteer.json"), '"Hellasgården","kind"', '"Hellasgårdens friluftsområde","kind"');
      try {
        await change(database(), "update source set stores_text = true where id = 'polis'");
        await loadReference(database(), dir);
        expect(
          await ask(database(), "select name_sv as name, stores_text as text from source where id = 'polis'"),
        ).toEqual([{ name: "Anmälda brott", text: true }]);
        expect(
          await ask(database(), "select name from place where name like 'Hellasgården%' and kind = 'park'"),
        ).toEqual([{ name: "Hellasgårdens friluftsområde" }]);
      } finally {
        rmSync(dir, { recursive: true });
      }
    });

    afterAll(async () => {
      await loadReference(database(), shippedDataDir);
    });
  },
  { state: "migrated" },
);

const COUNTS = `
  select (select count(*) from source)::integer as sources, (select count(*) from category)::integer as categories,
    (select count(*) from place)::integer as places, (select count(*) from calendar_period)::integer as breaks,
    (select count(*) from area where kind = 'group')::integer as groups,
    (select count(*) from area where kind = 'regso')::integer as regso,
    (select sum(population) from area where kind = 'regso')::integer as population`;

function ask(database: Database, sql: string): Promise<Record<string, unknown>[]> {
  return withActor(database, NACKA, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  });
}

async function change(database: Database, sql: string): Promise<void> {
  await withActor(database, NACKA, (client) => client.query(sql), { access: "write" });
}

function rename(path: string, from: string, to: string): void {
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}
