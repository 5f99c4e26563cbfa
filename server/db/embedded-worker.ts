import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { trimmedPostgis } from "./trimmed-postgis.ts";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import type { EmbeddedWorkerOptions, FromWorker, ToWorker } from "./embedded-handle.ts";
import { sayReadyOncePerSync } from "./one-ready-per-sync.ts";

const options = workerData as EmbeddedWorkerOptions;
const port = parentPort;
if (port === null) throw new Error("embedded-worker runs only as a worker");

const say = (message: FromWorker) => port.postMessage(message);

const isNew = options.dataDir === null || !existsSync(join(options.dataDir, "PG_VERSION"));
const template =
  isNew && options.templatePath !== null ? new Blob([readFileSync(options.templatePath)]) : undefined;
const db = await PGlite.create({
  ...(options.dataDir === null ? {} : { dataDir: options.dataDir }),
  ...(template === undefined ? {} : { loadDataDir: template }),
  extensions: { postgis: trimmedPostgis },
});
sayReadyOncePerSync(db);
const server = new PGLiteSocketServer({
  db,
  path: options.socketPath,
  maxConnections: options.maxConnections,
});
await server.start();

port.on("message", (message: ToWorker) => {
  if (message === "ping") say({ kind: "pong" });
  else if (message === "dump") void dump();
  else void stop();
});
say({ kind: "ready" });

async function dump(): Promise<void> {
  const file = await db.dumpDataDir("gzip");
  say({ kind: "dump", bytes: new Uint8Array(await file.arrayBuffer()) });
}

async function stop(): Promise<void> {
  await server.stop();
  await db.close();
  say({ kind: "stopped" });
}
