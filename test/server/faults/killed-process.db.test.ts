import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, inject, test } from "vitest";
import { createRandom, randomInteger } from "#core/domain/statistics/random.ts";
import { openEmbedded } from "../../../server/db/embedded.ts";
import { readMigrations } from "../../../server/db/migrate.ts";
import { migrationsDir, rootDir } from "../../../server/paths.ts";
import { openTestPostgres } from "../../helpers/database.ts";

const IMPORT_ROWS = 6000;
const MIGRATED_ROWS = 40_000;
const WORKS = ["write", "import", "write", "migrate", "write"] as const;
/** Every kind of work is killed at least once. */
const ROUNDS = Number(process.env["FAULT_ROUNDS"] ?? WORKS.length);

interface Found {
  written: string[];
  halfMeasures: number;
  imported: number[];
  leftOver: number;
  tables: Record<string, number>;
}

interface Line {
  found?: Found;
  healed?: Found;
  written?: string;
  rowsAccepted?: number;
  begun?: boolean;
  imported?: boolean;
}

interface Round {
  readonly found: Found;
  /** After the migrations went through, where they did. */
  readonly healed: Found | undefined;
  /** What was said to be written before the end came. */
  readonly acknowledged: readonly string[];
}

/** Lets a process do its work and kills it in the middle, or lets it look and end by itself. */
async function runRound(
  where: readonly string[],
  work: (typeof WORKS)[number] | "look",
  { folder, after, pauseMs }: { folder: string; after: number; pauseMs: number },
): Promise<Round> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      join(import.meta.dirname, "fault-child.ts"),
      ...where,
      work,
      folder,
      String(IMPORT_ROWS),
    ],
    { cwd: rootDir, stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = once(child, "exit");
  let found: Found | undefined;
  let healed: Found | undefined;
  const acknowledged: string[] = [];
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as Line;
    found ??= line.found;
    healed ??= line.healed;
    if (line.written !== undefined) acknowledged.push(line.written);
    const isInTheMiddle =
      acknowledged.length >= after ||
      (line.rowsAccepted ?? 0) > 0 ||
      line.imported === true ||
      line.begun === true;
    if (!isInTheMiddle || child.killed) continue;
    if (line.begun === true) await sleep(pauseMs);
    child.kill("SIGKILL");
  }
  expect(await ended).toEqual(work === "look" ? [0, null] : [null, "SIGKILL"]);
  if (found === undefined) throw new Error("processen sade aldrig vad den fann");
  return { found, healed, acknowledged };
}

/** Migrations of the house and one that takes its time, for a round. */
async function folderWith(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "platsbild-migreringar-"));
  await cp(migrationsDir, folder, { recursive: true });
  const next = readMigrations(folder).length + 1;
  for (let index = 0; index < count; index++) {
    const no = String(next + index).padStart(4, "0");
    await writeFile(
      join(folder, `${no}_prov_${index}.sql`),
      `create table prov_${index} (n integer primary key);
      insert into prov_${index} select n from generate_series(1, ${MIGRATED_ROWS}) as n;`,
    );
  }
  return folder;
}

/** How many writes of each kind were acknowledged, in words? */
function tally(acknowledged: readonly string[]): string {
  const of = (kind: string) => acknowledged.filter((subject) => subject.startsWith(kind)).length;
  return (
    `${acknowledged.length} bekräftade skrivningar ` +
    `(${of("measure")} av insatser, ${of("decision")} av beslut, ${of("log")} i loggen)`
  );
}

async function killOverAndOver(where: readonly string[], rounds: number): Promise<string> {
  const random = createRandom(2026);
  const acknowledged: string[] = [];
  let migrations = 0;
  const folders: string[] = [];
  const check = (found: Found) => {
    expect(acknowledged.filter((subject) => !found.written.includes(subject))).toEqual([]);
    expect(found.halfMeasures).toBe(0);
    expect(found.leftOver).toBe(0);
    for (const rows of found.imported) expect(rows).toBe(IMPORT_ROWS);
    for (const rows of Object.values(found.tables)) expect(rows).toBe(MIGRATED_ROWS);
  };
  try {
    for (let round = 0; round < rounds; round++) {
      const work = WORKS[round % WORKS.length] ?? "write";
      if (work === "migrate") migrations++;
      const folder = await folderWith(migrations);
      folders.push(folder);
      const result = await runRound(where, work, {
        folder,
        after: randomInteger(random, 5, 30),
        pauseMs: randomInteger(random, 5, 60),
      });
      check(result.found);
      acknowledged.push(...result.acknowledged);
    }
    const last = { folder: folders.at(-1) ?? "", after: Infinity, pauseMs: 0 };
    const { found, healed } = await runRound(where, "look", last);
    if (healed === undefined) throw new Error("processen sade aldrig vad som fanns efter migreringarna");
    for (const state of [found, healed]) check(state);
    expect(Object.keys(healed.tables)).toHaveLength(migrations);
    return `${rounds} avbrott, ${tally(acknowledged)}, ingen förlorad`;
  } finally {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

// Each round starts two processes; on a machine that is busy with other things they take their time.
describe.concurrent("en process som dödas i skrivningar, import och migrering", { timeout: 400_000 }, () => {
  test("loses nothing that was acknowledged and leaves nothing half (inbyggd databas)", async () => {
    const folder = await mkdtemp(join(tmpdir(), "platsbild-dödad-"));
    const dataDir = join(folder, "database");
    try {
      const templatePath = inject("databases").embedded.reference;
      await (await openEmbedded({ dataDir, templatePath, deadlineMs: 30_000 })).close();
      console.log(`inbyggd databas: ${await killOverAndOver([dataDir, "embedded"], ROUNDS)}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  const { postgres } = inject("databases");
  test.skipIf(postgres.kind === "missing")(
    "loses nothing that was acknowledged and leaves nothing half (PostgreSQL)",
    async () => {
      const database = await openTestPostgres("reference");
      try {
        const where = [database.pool.options.connectionString ?? "", "postgres"];
        console.log(`PostgreSQL: ${await killOverAndOver(where, ROUNDS)}`);
      } finally {
        await database.close();
      }
    },
  );
});
