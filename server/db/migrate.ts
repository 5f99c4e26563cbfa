import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import type { Database } from "./database.ts";

interface Migration {
  no: number;
  name: string;
  sql: string;
  checksum: string;
}

// Any number; all servers on one database wait for the same one.
const MIGRATION_LOCK = 182_2022;

/** The numbered migrations of a folder, in order. Throws when a number is missing or doubled. */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return files.map((file, index) => {
    const no = Number(file.slice(0, 4));
    if (no !== index + 1) throw new Error(`Migreringen ${file} borde ha nummer ${index + 1}.`);
    const sql = readFileSync(join(folder, file), "utf8");
    return { no, name: file, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * Brings the database up to date: each migration in a transaction of its own together with the note
 * that it is done, so that a kill leaves nothing half; two at once wait for each other. Gives the names
 * of those carried out.
 */
export async function migrate(database: Database, folder: string): Promise<string[]> {
  const done: string[] = [];
  const client = await database.pool.connect();
  try {
    await client.query(`
      begin;
      select pg_advisory_xact_lock(${MIGRATION_LOCK});
      create table if not exists schema_migration (
        no integer primary key,
        name text not null,
        checksum text not null,
        applied_at timestamptz not null default now()
      );
      commit`);
    for (const migration of readMigrations(folder)) {
      if (await apply(client, migration)) done.push(migration.name);
    }
    return done;
  } finally {
    client.release();
  }
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<boolean> {
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1::bigint)", [MIGRATION_LOCK]);
    const { rows } = await client.query<{ checksum: string }>(
      "select checksum from schema_migration where no = $1::integer",
      [migration.no],
    );
    const applied = rows[0];
    if (applied !== undefined && applied.checksum !== migration.checksum) {
      throw new Error(`${migration.name} har ändrats efter att den kördes; skriv en ny migrering i stället.`);
    }
    if (applied === undefined) {
      await client.query(migration.sql);
      await client.query("insert into schema_migration (no, name, checksum) values ($1, $2, $3)", [
        migration.no,
        migration.name,
        migration.checksum,
      ]);
    }
    await client.query("commit");
    return applied === undefined;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}
