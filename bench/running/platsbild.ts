import { spawn } from "node:child_process";
import { once } from "node:events";
import { openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type Import, importsPath } from "#core/contract/import.ts";
import { sessionPath } from "#core/contract/session.ts";
import { freePort } from "../../scripts/postgres/free-port.ts";
import { ROOT } from "../../scripts/repository.ts";
import type { Database } from "../../server/db/database.ts";
import { migrate } from "../../server/db/migrate.ts";
import { ensureDemoAccounts } from "../../server/jobs/demo-accounts.ts";
import { loadReference } from "../../server/jobs/load-reference.ts";
import { migrationsDir, shippedDataDir } from "../../server/paths.ts";

/** The password of every account of a benchmark's own database. */
export const BENCH_PASSWORD = "bara-for-matning-0123";
export const BENCH_USER = "analytiker";

/** The built server in a process of its own. */
export interface RunningServer {
  readonly url: string;
  /** Highest resident memory so far, MB; null where the system does not tell. */
  readonly peakMemoryMb: () => Promise<number | null>;
  readonly stop: () => Promise<void>;
}

/** Migrates a database and gives it what ships and the accounts, but no events. Returns the municipality's number. */
export async function prepare(database: Database): Promise<number> {
  await migrate(database, migrationsDir);
  const { municipalityId } = await loadReference(database, shippedDataDir);
  await ensureDemoAccounts(database, municipalityId, BENCH_PASSWORD);
  return municipalityId;
}

/** Starts what is built in dist with these settings, and waits until it answers. */
export async function startServer(settings: Record<string, string>): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ["-C", "platsbild-dist", "dist/server/main.js"], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "error",
      PLATSBILD_DEMO: "0",
      BASE_URL: "",
      PORT: String(port),
      ...settings,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error("The server did not start.");
    const isUp = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) break;
    await sleep(100);
  }
  return {
    url,
    peakMemoryMb: () => readPeakMemory(child.pid),
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function readPeakMemory(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

/** Signs the analyst in; gives the cookie header. */
export async function signIn(url: string): Promise<string> {
  const response = await fetch(url + sessionPath, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: BENCH_USER, password: BENCH_PASSWORD }),
  });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Takes a file in as the page would; throws unless it is accepted. */
export async function importFile(
  url: string,
  cookie: string,
  file: string,
): Promise<{ result: Import; seconds: number }> {
  const form = new FormData();
  form.set("source", "kia");
  form.set("file", await openAsBlob(file), "rena-rader.csv");
  const started = performance.now();
  const response = await fetch(url + importsPath, { method: "POST", body: form, headers: { cookie } });
  const result = (await response.json()) as Import;
  if (response.status !== 201) throw new Error(JSON.stringify(result));
  return { result, seconds: (performance.now() - started) / 1000 };
}
