import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { migrate, readMigrations } from "../../../server/db/migrate.ts";
import { migrationsDir } from "../../../server/paths.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "platsbild-migrations-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, sql: string) => writeFileSync(join(folder, name), sql);

it("ships migrations numbered without a gap", () => {
  expect(readMigrations(migrationsDir).map((migration) => migration.no)).toEqual(
    readMigrations(migrationsDir).map((_, index) => index + 1),
  );
});

describeOnEachDatabase(
  "migrating",
  (database) => {
    const count = async (table: string) =>
      (await database().pool.query<{ n: number }>(`select count(*)::integer as n from ${table}`)).rows[0]?.n;

    beforeEach(async () => {
      rmSync(folder, { recursive: true, force: true });
      folder = mkdtempSync(join(tmpdir(), "platsbild-migrations-"));
      await database().pool.query("drop table if exists schema_migration, one, two");
      put("0001_one.sql", "create table one (id integer); insert into one values (1);");
    });

    it("carries each out once, in order", async () => {
      put("0002_two.sql", "insert into one select id + 1 from one;");
      expect(await migrate(database(), folder)).toEqual(["0001_one.sql", "0002_two.sql"]);
      expect(await migrate(database(), folder)).toEqual([]);
      expect(await count("one")).toBe(2);
    });

    it("leaves nothing of one that breaks off, and goes on from there", async () => {
      put("0002_two.sql", "create table two (id integer); insert into two values (1); select 1 / 0;");
      await expect(migrate(database(), folder)).rejects.toThrow("division by zero");
      const { rows } = await database().pool.query("select to_regclass('two') as two");
      expect(rows).toEqual([{ two: null }]);
      put("0002_two.sql", "create table two (id integer);");
      expect(await migrate(database(), folder)).toEqual(["0002_two.sql"]);
    });

    it("lets two at once do the work once", async () => {
      put("0002_two.sql", "create table two (id integer); insert into two values (1);");
      const done = await Promise.all([migrate(database(), folder), migrate(database(), folder)]);
      expect(done.flat().toSorted()).toEqual(["0001_one.sql", "0002_two.sql"]);
      expect(await count("two")).toBe(1);
    });

    it("refuses a migration that was changed after it was carried out", async () => {
      await migrate(database(), folder);
      put("0001_one.sql", "create table one (id bigint);");
      await expect(migrate(database(), folder)).rejects.toThrow("0001_one.sql");
    });

    it("refuses a missing number", async () => {
      put("0003_three.sql", "select 1;");
      await expect(migrate(database(), folder)).rejects.toThrow("0003_three.sql");
    });
  },
  { state: "empty" },
);
