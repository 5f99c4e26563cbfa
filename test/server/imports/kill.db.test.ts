import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import type { Database } from "../../../server/db/database.ts";
import { openEmbedded } from "../../../server/db/embedded.ts";
import { importService } from "../../../server/imports/import-service.ts";
import { sweepImports } from "../../../server/imports/sweep.ts";
import { rootDir } from "../../../server/paths.ts";
import { openTestPostgres } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { csv, HEADER, row } from "./upload.ts";

const actor = jobActor(TEST_MUNICIPALITY);

/** Starts an import in another process and kills it in the middle of its rows. */
async function killInTheMiddle(where: string, engine: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "import-child.ts"), where, engine],
    {
      cwd: rootDir,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  for await (const chunk of child.stdout) if (Number(String(chunk).trim().split("\n").at(-1)) > 0) break;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
}

const ask = async <T extends object>(database: Database, sql: string): Promise<T[]> =>
  (await withActor(database, actor, (client) => client.query<T>(sql))).rows;

async function expectNothingLeft(database: Database): Promise<void> {
  const visible = "select count(*)::integer as n from current_event";
  const stored = "select count(*)::integer as n from event";
  expect(await ask(database, visible)).toEqual([{ n: 0 }]);
  expect((await ask<{ n: number }>(database, stored))[0]?.n).toBeGreaterThan(0);
  await sweepImports(database);
  expect(await ask(database, stored)).toEqual([{ n: 0 }]);
  expect(await ask(database, "select status, is_swept from import")).toEqual([
    { status: "failed", is_swept: true },
  ]);
  const again = await importService(database).run(actor, {
    id: randomUUID(),
    source: "kia",
    fileName: "igen.csv",
    bytes: Buffer.from(csv(HEADER, row("K1"), row("K2"))),
    mapping: null,
  });
  expect(again).toMatchObject({ status: "published", rowsAccepted: 2 });
}

describe("en import vars process dödas", () => {
  test("leaves nothing visible, is swept at the next start and can be made anew (inbyggd databas)", async () => {
    const folder = await mkdtemp(join(tmpdir(), "platsbild-kill-"));
    const dataDir = join(folder, "database");
    try {
      const templatePath = inject("databases").embedded.reference;
      await (await openEmbedded({ dataDir, templatePath, deadlineMs: 30_000 })).close();
      await killInTheMiddle(dataDir, "embedded");
      const database = await openEmbedded({ dataDir, deadlineMs: 30_000 });
      await expectNothingLeft(database).finally(() => database.close());
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  const { postgres } = inject("databases");
  test.skipIf(postgres.kind === "missing")(
    "leaves nothing visible, is swept at the next start and can be made anew (PostgreSQL)",
    async () => {
      const database = await openTestPostgres("reference");
      try {
        await killInTheMiddle(database.pool.options.connectionString ?? "", "postgres");
        await expectNothingLeft(database);
      } finally {
        await database.close();
      }
    },
  );
});
