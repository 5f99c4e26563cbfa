import { afterAll, beforeAll, describe, inject } from "vitest";
import type { Database } from "../../server/db/database.ts";
import { openEmbedded } from "../../server/db/embedded.ts";
import { openPostgres } from "../../server/db/pool.ts";
import { keepCompiled } from "./compiled-database.ts";
import {
  addressOf,
  createDatabase,
  type DatabaseState,
  dropDatabase,
  templateName,
} from "./postgres-databases.ts";

const DEADLINE_MS = 30_000;
let copies = 0;

/** Opens a new embedded database in memory. */
export async function openTestEmbedded(state: DatabaseState): Promise<Database> {
  const { embedded } = inject("databases");
  await keepCompiled();
  return openEmbedded({
    dataDir: null,
    templatePath: state === "empty" ? null : embedded[state],
    deadlineMs: DEADLINE_MS,
  });
}

/** Opens a new database of the run's own PostgreSQL; closing it takes it away. */
export async function openTestPostgres(state: DatabaseState): Promise<Database> {
  const { postgres } = inject("databases");
  if (postgres.kind === "missing") throw new Error(postgres.because);
  const name = `test_${process.pid}_${copies++}`;
  await createDatabase(postgres.url, name, state === "empty" ? undefined : templateName(state));
  const url = addressOf(postgres.url, name);
  const database = openPostgres({ url, poolSize: 10, statementTimeoutMs: DEADLINE_MS });
  return {
    ...database,
    close: async () => {
      await database.close();
      await dropDatabase(postgres.url, name);
    },
  };
}

/**
 * The same database as the server's own role reaches it, which has no right of its own. The embedded one has
 * a single session, so there it is the database itself.
 */
export function openAsApp(owner: Database): Database {
  const { connectionString } = owner.pool.options;
  if (owner.engine === "embedded" || connectionString === undefined) return owner;
  const url = new URL(connectionString);
  url.username = "platsbild_app";
  return openPostgres({ url: url.href, poolSize: 10, statementTimeoutMs: DEADLINE_MS });
}

/** Runs a suite only on PostgreSQL, where roles have passwords and sessions of their own. */
export function describeOnPostgres(
  name: string,
  suite: (database: () => Database) => void,
  { state = "reference" }: SuiteOptions = {},
): void {
  const { postgres } = inject("databases");
  if (postgres.kind === "found") {
    describeOn(`${name} (PostgreSQL)`, () => openTestPostgres(state), suite);
    return;
  }
  describe.skip(`${name}, därför att ${postgres.because}`, () => {
    suite(() => unavailable(postgres.because));
  });
}

interface SuiteOptions {
  /** What the database holds at the start; default: migrated, with reference data. */
  state?: DatabaseState;
}

function describeOn(
  name: string,
  open: () => Promise<Database>,
  suite: (database: () => Database) => void,
): void {
  describe(name, () => {
    let database: Database | undefined;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(async () => {
      await database?.close();
    });
    suite(() => {
      if (!database) throw new Error("databasen är öppen först när proven går");
      return database;
    });
  });
}

/**
 * Runs a suite on the embedded database and on PostgreSQL, each time on a fresh copy that the whole
 * suite shares; left out by name where PostgreSQL is missing. Call `database()` inside tests and hooks.
 */
export function describeOnEachDatabase(
  name: string,
  suite: (database: () => Database) => void,
  { state = "reference" }: SuiteOptions = {},
): void {
  describeOn(`${name} (inbyggd databas)`, () => openTestEmbedded(state), suite);
  const { postgres } = inject("databases");
  if (postgres.kind === "found") {
    describeOn(`${name} (PostgreSQL)`, () => openTestPostgres(state), suite);
    return;
  }
  describe.skip(`${name} (PostgreSQL), därför att ${postgres.because}`, () => {
    suite(() => unavailable(postgres.because));
  });
}

function unavailable(because: string): never {
  throw new Error(because);
}
