import { Worker } from "node:worker_threads";

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

/** Starts the worker that holds the embedded database, and waits until it answers. Throws in words for the operator. */
export function startWorker(options: EmbeddedWorkerOptions): Promise<Worker> {
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

/** Asks the worker something and waits for the answer of that kind. */
export function askWorker<K extends FromWorker["kind"]>(worker: Worker, question: ToWorker, kind: K) {
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
