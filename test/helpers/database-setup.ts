import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findPostgres } from "../../scripts/postgres/find-postgres.ts";
import { startPrivatePostgres } from "../../scripts/postgres/private-postgres.ts";
import type { Database } from "../../server/db/database.ts";
import { openEmbedded } from "../../server/db/embedded.ts";
import { migrate } from "../../server/db/migrate.ts";
import { openPostgres } from "../../server/db/pool.ts";
import { migrationsDir } from "../../server/paths.ts";
import { addressOf, createDatabase, templateName, type TemplateState } from "./postgres-databases.ts";

/** What the suites get to begin from: archives for the embedded database, a cluster with templates. */
export interface TestDatabases {
  embedded: Record<TemplateState, string>;
  postgres: { kind: "found"; url: string } | { kind: "missing"; because: string };
}

declare module "vitest" {
  export interface ProvidedContext {
    databases: TestDatabases;
  }
}

// Each state is the one before it and a step more.
const STEPS: readonly [TemplateState, (database: Database) => Promise<unknown>][] = [
  ["migrated", (database) => migrate(database, migrationsDir)],
  ["reference", async () => {}],
];

async function makeEmbeddedTemplates(folder: string): Promise<TestDatabases["embedded"]> {
  const paths = { migrated: join(folder, "migrated.tar.gz"), reference: join(folder, "reference.tar.gz") };
  const database = await openEmbedded({ dataDir: null, deadlineMs: 120_000 });
  try {
    for (const [state, step] of STEPS) {
      await step(database);
      await writeFile(paths[state], await database.dump());
    }
  } finally {
    await database.close();
  }
  return paths;
}

async function makePostgresTemplates(clusterUrl: string): Promise<void> {
  let before: string | undefined;
  for (const [state, step] of STEPS) {
    const name = templateName(state);
    await createDatabase(clusterUrl, name, before);
    const database = openPostgres({
      url: addressOf(clusterUrl, name),
      poolSize: 2,
      statementTimeoutMs: 60_000,
    });
    await step(database).finally(() => database.close());
    before = name;
  }
}

/** Makes, once for a run, the databases that the suites copy, and takes them away afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "platsbild-templates-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const programs = findPostgres();
  const cluster = programs && (await startPrivatePostgres(programs));
  const teardown = async () => cluster?.stop();
  try {
    const [embedded] = await Promise.all([
      makeEmbeddedTemplates(folder),
      cluster ? makePostgresTemplates(cluster.url) : undefined,
    ]);
    const postgres: TestDatabases["postgres"] = cluster
      ? { kind: "found", url: cluster.url }
      : { kind: "missing", because: "PostgreSQL med PostGIS inte finns på maskinen" };
    project.provide("databases", { embedded, postgres });
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}
