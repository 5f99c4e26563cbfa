import type { TestProject } from "vitest/node";
import { buildAll } from "../../scripts/build/build-all.ts";
import { findPostgres } from "../../scripts/postgres/find-postgres.ts";
import { startPrivatePostgres } from "../../scripts/postgres/private-postgres.ts";
import { openPostgres } from "../../server/db/pool.ts";
import { STATE_STEPS, type TemplateState } from "./database-states.ts";
import { makeEmbeddedTemplates } from "./embedded-templates.ts";
import { addressOf, createDatabase, templateName } from "./postgres-databases.ts";

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

async function makePostgresTemplates(clusterUrl: string): Promise<void> {
  let before: string | undefined;
  for (const { state, advance } of STATE_STEPS) {
    const name = templateName(state);
    await createDatabase(clusterUrl, name, before);
    const database = openPostgres({
      url: addressOf(clusterUrl, name),
      poolSize: 4,
      statementTimeoutMs: 60_000,
    });
    await advance(database).finally(() => database.close());
    before = name;
  }
}

/** Makes, once for a run, the databases that the suites copy, and takes them away afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Each opening of the embedded database is a second faster with the files it really uses.
  await buildAll(["database"]);
  const programs = findPostgres();
  const cluster = programs && (await startPrivatePostgres(programs));
  const teardown = async () => cluster?.stop();
  try {
    const [embedded] = await Promise.all([
      makeEmbeddedTemplates(),
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
