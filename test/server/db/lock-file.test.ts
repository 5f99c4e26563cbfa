import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { takeLock } from "../../../server/db/lock-file.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "platsbild-lock-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("holds the process id and goes away when let go of", async () => {
  const path = join(folder, "own.lock");
  const release = await takeLock(path);
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid });
  release();
  expect(existsSync(path)).toBe(false);
});

it("refuses while another living process has it, naming that process", async () => {
  const path = join(folder, "foreign.lock");
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  try {
    writeFileSync(path, JSON.stringify({ pid: other.pid, startedAt: null }));
    await expect(takeLock(path)).rejects.toThrow(`process ${other.pid}`);
  } finally {
    other.kill("SIGKILL");
  }
});

it("takes over a lock left by a process that is gone", async () => {
  const path = join(folder, "stale.lock");
  const other = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => other.once("exit", resolve));
  writeFileSync(path, JSON.stringify({ pid: other.pid, startedAt: null }));
  const release = await takeLock(path);
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid });
  release();
});

it("is not fooled by a new process that got an old number", async () => {
  const path = join(folder, "reused.lock");
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  try {
    writeFileSync(path, JSON.stringify({ pid: other.pid, startedAt: "1" }));
    (await takeLock(path))();
  } finally {
    other.kill("SIGKILL");
  }
});

it("takes over a lock that was cut off while being written", async () => {
  const path = join(folder, "torn.lock");
  writeFileSync(path, '{"pid":');
  (await takeLock(path))();
});

it("waits for a process that was killed a moment ago", async () => {
  const path = join(folder, "dying.lock");
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  writeFileSync(path, JSON.stringify({ pid: other.pid, startedAt: null }));
  setTimeout(() => other.kill("SIGKILL"), 400);
  (await takeLock(path))();
});
