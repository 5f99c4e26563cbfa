import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Database } from "./database.ts";
import { takeLock } from "./lock-file.ts";
import { createPool } from "./pool.ts";

export interface EmbeddedWorkerOptions {
  /** Folder of the database, or null to keep it in memory. */
  dataDir: string | null;
  /** A dumped database to begin from, used only when the folder is new. */
  templatePath: string | null;
  socketPath: string;
  maxConnections: number;
}
export type ToWorker = "ping" | "dump" | "stop";
export type FromWorker =
  | { kind: "ready" }
  | { kind: "pong" }
  | { kind: "dump"; bytes: Uint8Array }
  | { kind: "stopped" };

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
// The first opening creates the cluster and may wait for other work on the machine.
const OPEN_MS = 120_000;

const runsFromSources = import.meta.url.endsWith(".ts");

function readable(error: Error): Error {
  const isFull = /Aborted\(|ENOSPC|No space left/.test(error.message);
  const hint = isFull
    ? "Den inbyggda databasen kunde inte öppnas. Är disken full? Frigör plats och starta om."
    : "Den inbyggda databasen kunde inte öppnas.";
  return new Error(`${hint} (${error.message})`, { cause: error });
}

const workerFromBuild = (workerData: EmbeddedWorkerOptions) =>
  new Worker(new URL("./embedded-worker.js", import.meta.url), { workerData });

// A worker does not take over the loader that reads TypeScript in the main thread.
function workerFromSources(workerData: EmbeddedWorkerOptions): Worker {
  const url = JSON.stringify(new URL("./embedded-worker.ts", import.meta.url).href);
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import(${url}); })`;
  return new Worker(start, { eval: true, workerData });
}

function startWorker(options: EmbeddedWorkerOptions): Promise<Worker> {
  const worker = runsFromSources ? workerFromSources(options) : workerFromBuild(options);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail(new Error(`ingen kontakt på ${OPEN_MS / 1000} s`)), OPEN_MS);
    const fail = (error: Error) => {
      clearTimeout(late);
      void worker.terminate();
      reject(readable(error));
    };
    worker.once("error", fail);
    worker.once("message", (message: FromWorker) => {
      clearTimeout(late);
      worker.off("error", fail);
      if (message.kind === "ready") resolve(worker);
      else fail(new Error(`oväntat svar ${message.kind}`));
    });
  });
}

function askWorker<K extends FromWorker["kind"]>(worker: Worker, question: ToWorker, kind: K) {
  return new Promise<Extract<FromWorker, { kind: K }>>((resolve, reject) => {
    const onMessage = (message: FromWorker) => {
      if (message.kind !== kind) return;
      worker.off("message", onMessage);
      worker.off("exit", onExit);
      resolve(message as Extract<FromWorker, { kind: K }>);
    };
    const onExit = () => reject(new Error("databasens arbetstråd avslutades"));
    worker.on("message", onMessage);
    worker.once("exit", onExit);
    worker.postMessage(question);
  });
}

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
  let lastPong = Date.now();
  const watch = (watched: Worker) => {
    lastPong = Date.now();
    watched.on("message", (message: FromWorker) => {
      if (message.kind === "pong") lastPong = Date.now();
    });
    watched.once("exit", () => void reopen("arbetstråden avslutades"));
    watched.on("error", (error) => options.onReopen?.(error.message));
  };
  const reopen = async (reason: string) => {
    if (state !== "ready") return;
    state = "reopening";
    options.onReopen?.(reason);
    await worker.terminate();
    rmSync(workerOptions.socketPath, { force: true });
    worker = await startWorker({ ...workerOptions, templatePath: null });
    watch(worker);
    state = "ready";
  };
  watch(worker);
  const timer = setInterval(() => {
    if (state !== "ready") return;
    if (Date.now() - lastPong > options.deadlineMs) {
      void reopen(`en fråga tog mer än ${Math.round(options.deadlineMs / 1000)} s`);
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
    dump: async () => (await askWorker(worker, "dump", "dump")).bytes,
    close: async () => {
      if (state === "closed") return;
      state = "closed";
      clearInterval(timer);
      await pool.end();
      await askWorker(worker, "stop", "stopped").catch(() => {});
      await worker.terminate();
      letGo();
    },
  };
}

async function lockFolder(dataDir: string): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return takeLock(join(dataDir, "platsbild.lock"));
}
