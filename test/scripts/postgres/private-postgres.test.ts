import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { findPostgres } from "../../../scripts/postgres/find-postgres.ts";
import { startPrivatePostgres } from "../../../scripts/postgres/private-postgres.ts";
import { folderPrefix, sweepAbandoned } from "../../../scripts/postgres/sweep-abandoned.ts";

const programs = findPostgres();
const ours = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`${folderPrefix()}${process.pid}-`));

describe("a private PostgreSQL", () => {
  it("answers with PostGIS and leaves nothing behind", async (context) => {
    if (!programs) return context.skip("PostgreSQL med PostGIS saknas");
    const cluster = await startPrivatePostgres(programs);
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    await client.query("create extension postgis");
    const { rows } = await client.query<{ version: string }>("select postgis_lib_version() as version");
    await client.end();
    expect(rows[0]?.version).toMatch(/^3\./);
    expect(ours()).toHaveLength(1);
    await cluster.stop();
    expect(ours()).toEqual([]);
    await expect(new pg.Client({ connectionString: cluster.url }).connect()).rejects.toThrow(/ECONNREFUSED/);
  }, 60_000);

  it("is swept at the next start when its owner was killed", () => {
    // No process has this number: the kernel's highest is lower.
    const abandoned = join(tmpdir(), `${folderPrefix()}99999999-left`);
    mkdirSync(abandoned);
    sweepAbandoned();
    expect(existsSync(abandoned)).toBe(false);
  });
});
