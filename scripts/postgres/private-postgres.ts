import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { PostgresPrograms } from "./find-postgres.ts";
import { freePort } from "./free-port.ts";
import { folderPrefix, sweepAbandoned } from "./sweep-abandoned.ts";

/** A PostgreSQL cluster of our own, gone when it is stopped. */
export interface PrivatePostgres {
  /** Address of its database `postgres`, as superuser. */
  url: string;
  version: string;
  stop(): Promise<void>;
}

interface Account {
  uid?: number;
  gid?: number;
}

// PostgreSQL refuses to run as root; Debian's package brings the account.
function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

// Nothing here outlives the run, so nothing waits for the disk.
const SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  listen_addresses: "127.0.0.1",
  max_connections: "100",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  unix_socket_directories: "",
};

async function waitUntilUp(url: string, server: ChildProcess, complaints: () => string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>("show server_version");
      return rows[0]?.server_version ?? "";
    } catch {
      await sleep(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error(`PostgreSQL startade inte: ${complaints()}`);
}

/**
 * Starts a cluster in a new temporary folder on a free port of this machine, without fsync. It is
 * stopped and removed when the process ends, however it ends; what a killed process left is swept at
 * the next start. `settings` are added to the server's own.
 */
export async function startPrivatePostgres(
  { binDir }: PostgresPrograms,
  settings: Record<string, string> = {},
): Promise<PrivatePostgres> {
  sweepAbandoned();
  const account = serverAccount();
  const folder = mkdtempSync(join(tmpdir(), `${folderPrefix()}${process.pid}-`));
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid);
  const dataDir = join(folder, "data");
  const port = await freePort();
  execFileSync(
    join(binDir, "initdb"),
    ["-D", dataDir, "-U", "postgres", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8"],
    { ...account, cwd: folder, stdio: "pipe" },
  );
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const server = spawn(join(binDir, "postgres"), ["-D", dataDir, "-p", String(port), ...options], {
    ...account,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  server.stderr.setEncoding("utf8").on("data", (text: string) => (log = (log + text).slice(-4000)));
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const removeAll = () => {
    if (server.exitCode === null) server.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const onSignal = (signal: NodeJS.Signals) => {
    removeAll();
    process.kill(process.pid, signal);
  };
  process.once("exit", removeAll).once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const stop = async () => {
    if (server.exitCode === null) server.kill("SIGINT");
    await ended;
    process.off("exit", removeAll).off("SIGINT", onSignal).off("SIGTERM", onSignal);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  try {
    return { url, version: await waitUntilUp(url, server, () => log), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
