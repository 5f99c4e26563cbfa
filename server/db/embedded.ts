import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import type { Database } from "./database.ts";
import { askWorker, type EmbeddedWorkerOptions, type FromWorker, startWorker } from "./embedded-handle.ts";
import { takeLock } from "./lock-file.ts";
import { createPool } from "./pool.ts";

export interface EmbeddedOptions {
  /** Folder that holds the database and its lock, or null to keep everything in memory. */
  dataDir: string | null;
  templatePath?: string | null;
  /** A query that keeps the database silent for longer is ended by opening it anew, ms. */
  deadlineMs: number;
  maxConnections?: number;
  onReopen?: (reason: string) => void;
}

export interface EmbeddedDatabase extends Database {
  /** The whole database as a gzipped archive, to begin another one from. */
  dump(): Promise<Uint8Array>;
}

const MAX_CONNECTIONS = 20;
const PING_MS = 500;
const REOPEN_PAUSE_MS = 1000;
// It has no autovacuum. Without this a page of 142,000 events is found by sorting them all (270 ms) instead
// of along the index of days (13 ms). Few columns and a small sample keep it to a tenth of a second.
// A transaction for each: all columns from twice as many rows at once held everyone else up for half a second.
const REFRESH_STATISTICS = [
  "event (municipality_id)",
  "event (import_no)",
  "event (superseded_by)",
  "event (start_day)",
  "import",
].map((part) => `begin; set local default_statistics_target = 10; analyze ${part}; commit`);

/**
 * Opens the embedded PostgreSQL (PGlite with PostGIS) in a worker behind a socket of its own, so that
 * the rest of the server knows only `pg`. Throws, in words for the operator, when another process has
 * the folder or the database cannot be opened. It has one superuser session for all: made for one
 * trusted machine and for trying out.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const release = options.dataDir === null ? () => {} : await lockFolder(options.dataDir);
  const socketDir = mkdtempSync(join(tmpdir(), "platsbild-"));
  const workerOptions: EmbeddedWorkerOptions = {
    dataDir: options.dataDir === null ? null : join(options.dataDir, "pg"),
    templatePath: options.templatePath ?? null,
    socketPath: join(socketDir, ".s.PGSQL.5432"),
    maxConnections: options.maxConnections ?? MAX_CONNECTIONS,
  };
  const letGo = () => {
    rmSync(socketDir, { recursive: true, force: true });
    release();
  };
  let worker: Worker;
  try {
    worker = await startWorker(workerOptions);
  } catch (error) {
    letGo();
    throw error;
  }
  let state: "ready" | "reopening" | "closed" = "ready";
  let reopening = Promise.resolve();
  let { deadlineMs } = options;
  let lastPong = Date.now();
  const watch = (watched: Worker) => {
    lastPong = Date.now();
    watched.on("message", (message: FromWorker) => {
      if (message.kind === "pong") lastPong = Date.now();
    });
    watched.once("exit", () => reopen("arbetstråden avslutades"));
    watched.on("error", (error) => options.onReopen?.(error.message));
  };
  const reopen = (reason: string) => {
    if (state !== "ready") return;
    state = "reopening";
    options.onReopen?.(reason);
    reopening = openAgain();
  };
  const openAgain = async () => {
    while (state === "reopening") {
      await worker.terminate();
      rmSync(workerOptions.socketPath, { force: true });
      try {
        worker = await startWorker(workerOptions);
        watch(worker);
        if (state === "reopening") state = "ready";
      } catch (error) {
        options.onReopen?.((error as Error).message);
        await sleep(REOPEN_PAUSE_MS);
      }
    }
  };
  watch(worker);
  const timer = setInterval(() => {
    if (state !== "ready") return;
    if (Date.now() - lastPong > deadlineMs) {
      reopen(`en fråga tog mer än ${Math.round(deadlineMs / 1000)} s`);
    } else worker.postMessage("ping");
  }, PING_MS);
  timer.unref();

  const pool = createPool({
    host: socketDir,
    user: "postgres",
    database: "postgres",
    max: workerOptions.maxConnections,
  });
  return {
    engine: "embedded",
    pool,
    isReady: () => state === "ready",
    limitQueries: (ms) => {
      deadlineMs = ms;
    },
    refreshStatistics: async () => {
      for (const step of REFRESH_STATISTICS) await pool.query(step);
    },
    dump: async () => (await askWorker(worker, "dump", "dump")).bytes,
    close: async () => {
      if (state === "closed") return;
      state = "closed";
      clearInterval(timer);
      await reopening;
      await pool.end();
      await askWorker(worker, "stop", "stopped").catch(() => {});
      await worker.terminate();
      letGo();
    },
  };
}

// One by one: asked for all at once, Node goes round for ever where a folder cannot be made, as in /proc.
function makeFolders(path: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) mkdirSync(folder, { mode: 0o700 });
}

async function lockFolder(dataDir: string): Promise<() => void> {
  makeFolders(dataDir);
  return takeLock(join(dataDir, "platsbild.lock"));
}
