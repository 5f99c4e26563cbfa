/**
 * How long does an import take? A million clean CSV rows into PostgreSQL beside `psql \copy` of the same
 * stored rows into an empty table with the same keys and indexes; a hundred thousand on the embedded
 * database while the page goes on asking. `npm run bench -- import [--rows 1000000] [--embedded-rows 100000]`.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { aggregatesPath } from "#core/contract/aggregate.ts";
import { runTool } from "../scripts/build/run-tool.ts";
import { findPostgres } from "../scripts/postgres/find-postgres.ts";
import { startPrivatePostgres } from "../scripts/postgres/private-postgres.ts";
import { openEmbedded } from "../server/db/embedded.ts";
import { openPostgres } from "../server/db/pool.ts";
import { writeCleanRows } from "./import/clean-rows.ts";
import { importFile, prepare, signIn, startServer } from "./running/platsbild.ts";

const PAGE_EVERY_MS = 200;

/** Asks what the map asks, again and again, until told to stop; gives the slowest answer, ms. */
async function askThePage(
  url: string,
  cookie: string,
  signal: AbortSignal,
): Promise<{ slowestMs: number; answers: number }> {
  let [slowestMs, answers] = [0, 0];
  while (!signal.aborted) {
    const started = performance.now();
    await fetch(`${url}${aggregatesPath}?by=weekhour`, { headers: { cookie } }).then((response) =>
      response.text(),
    );
    slowestMs = Math.max(slowestMs, performance.now() - started);
    answers++;
    await sleep(PAGE_EVERY_MS);
  }
  return { slowestMs, answers };
}

const round = (value: number, decimals = 1) => Number(value.toFixed(decimals));

async function onPostgres(rows: number, folder: string) {
  const programs = findPostgres();
  if (!programs) throw new Error("PostgreSQL med PostGIS finns inte på maskinen");
  const cluster = await startPrivatePostgres(programs);
  const psql = (sql: string) =>
    execFileSync(
      join(programs.binDir, "psql"),
      ["-qAtX", "-v", "ON_ERROR_STOP=1", "-d", cluster.url, "-c", sql],
      { encoding: "utf8", cwd: tmpdir() },
    );
  try {
    const database = openPostgres({ url: cluster.url, poolSize: 4, statementTimeoutMs: 60_000 });
    await prepare(database).finally(() => database.close());
    const file = join(folder, "rows.csv");
    await writeCleanRows(file, rows);
    const server = await startServer({ DATABASE_URL: cluster.url });
    const { result, seconds } = await importFile(server.url, await signIn(server.url), file);
    const memoryMb = await server.peakMemoryMb();
    await server.stop();
    const dump = join(folder, "event.copy");
    psql(`\\copy event to '${dump}'`);
    const copySeconds: number[] = [];
    for (let run = 0; run < 3; run++) {
      psql(
        "set client_min_messages = error; drop table if exists event_copy; create table event_copy (like event including all); checkpoint",
      );
      const started = performance.now();
      psql(`\\copy event_copy from '${dump}'`);
      copySeconds.push((performance.now() - started) / 1000);
    }
    const copy = copySeconds.sort((a, b) => a - b)[1] ?? Number.NaN;
    return {
      rows,
      accepted: result.rowsAccepted,
      importSeconds: round(seconds),
      copySeconds: round(copy),
      ratio: round(seconds / copy, 2),
      serverMemoryMb: memoryMb,
      peer: `psql \\copy, PostgreSQL ${cluster.version}`,
    };
  } finally {
    await cluster.stop();
  }
}

async function onEmbedded(rows: number, folder: string) {
  const dataDir = join(folder, "platsbild");
  const file = join(folder, "embedded.csv");
  await writeCleanRows(file, rows);
  const database = await openEmbedded({ dataDir, deadlineMs: 120_000 });
  await prepare(database).finally(() => database.close());
  const server = await startServer({ DATABASE_URL: "", PLATSBILD_DATA_DIR: dataDir });
  const cookie = await signIn(server.url);
  const done = new AbortController();
  const asking = askThePage(server.url, cookie, done.signal);
  const { result, seconds } = await importFile(server.url, cookie, file);
  done.abort();
  const { slowestMs, answers } = await asking;
  const memoryMb = await server.peakMemoryMb();
  await server.stop();
  return {
    rows,
    accepted: result.rowsAccepted,
    importSeconds: round(seconds),
    slowestAnswerMs: Math.round(slowestMs),
    answers,
    serverMemoryMb: memoryMb,
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "1000000" },
      "embedded-rows": { type: "string", default: "100000" },
    },
  });
  await runTool(["tsc", "-b", "server"]);
  const folder = await mkdtemp(join(tmpdir(), "platsbild-bench-"));
  try {
    const postgres = await onPostgres(Number(values.rows), folder);
    console.log(
      `PostgreSQL: ${postgres.rows} rader på ${postgres.importSeconds} s, ${postgres.peer} ${postgres.copySeconds} s: ${postgres.ratio} gånger så lång tid (högst 3); servern ${postgres.serverMemoryMb} MB (under 600)`,
    );
    const embedded = await onEmbedded(Number(values["embedded-rows"]), folder);
    console.log(
      `Inbyggd: ${embedded.rows} rader på ${embedded.importSeconds} s (under 60); långsammaste svar ${embedded.slowestAnswerMs} ms av ${embedded.answers} (under 1000)`,
    );
    console.log(JSON.stringify({ bench: "import", node: process.version, postgres, embedded }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
