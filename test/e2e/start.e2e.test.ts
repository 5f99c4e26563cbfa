import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Health, healthPath } from "#core/contract/health.ts";
import { sessionPath } from "#core/contract/session.ts";
import { freePort } from "../../scripts/postgres/free-port.ts";
import { TEST_PASSWORD } from "../helpers/database-states.ts";
import { killGroup, type StartedProcess, startProcess } from "../helpers/start-process.ts";

const UP = /Platsbild: http/;
// Four to five on two cores that do nothing else.
const SECOND_START_MS = 8000;
const MOST_BUSY = 0.3;
const QUIET_WITHIN_S = 60;

/** How much of the machine is at work, from 0 to 1, over a second? The load it tells of remembers the minute before. */
async function busyShare(): Promise<number> {
  const sum = () => {
    const times = cpus().map((core) => core.times);
    const idle = times.reduce((total, one) => total + one.idle, 0);
    const all = times.reduce(
      (total, { user, nice, sys, idle: rest, irq }) => total + user + nice + sys + rest + irq,
      0,
    );
    return { idle, all };
  };
  const before = sum();
  await sleep(1000);
  const after = sum();
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

/** Waits for a quiet moment; why the clock would say nothing about the server here, or null when there is one. */
async function busyBecause(): Promise<string | null> {
  let busy = 1;
  for (let second = 0; second < QUIET_WITHIN_S; second++) {
    busy = await busyShare();
    if (busy <= MOST_BUSY) return null;
  }
  return `maskinen hade annat för sig (${Math.round(busy * 100)} %) i ${QUIET_WITHIN_S} s`;
}

describe("npm start", () => {
  let folder: string;
  let settings: Record<string, string>;
  let url: string;
  const started: StartedProcess[] = [];
  const start = () => {
    const process = startProcess(["npm", "start"], settings);
    started.push(process);
    return process;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "platsbild-start-"));
    const port = await freePort();
    url = `http://localhost:${port}`;
    settings = {
      PORT: String(port),
      PLATSBILD_DATA_DIR: join(folder, "data"),
      PLATSBILD_DEMO_PASSWORD: TEST_PASSWORD,
      DATABASE_URL: "",
    };
  });
  afterEach(() => {
    for (const process of started.splice(0)) killGroup(process);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("on an empty folder ends in a page, an address and accounts that work", async () => {
    const server = start();
    await server.printed(UP);
    expect(server.output()).toContain(url);
    expect(server.output()).toMatch(/analytiker +\S+/);
    const health = (await (await fetch(url + healthPath)).json()) as Health;
    expect(health).toMatchObject({ status: "ok", database: { engine: "embedded" } });
    expect(await (await fetch(url)).text()).toContain('<div id="root">');
    const answer = await fetch(url + sessionPath, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username: "analytiker", password: TEST_PASSWORD }),
    });
    expect(answer.status).toBe(200);
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
  });

  it("is up in seconds the second time", async (context) => {
    const because = await busyBecause();
    if (because) return context.skip(because);
    const startedMs = performance.now();
    const server = start();
    await server.printed(UP);
    expect(performance.now() - startedMs).toBeLessThan(SECOND_START_MS);
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
  });

  it("refuses another process on its folder, in words that name the first", async () => {
    const server = start();
    await server.printed(UP);
    const other = startProcess(["npm", "start"], { ...settings, PORT: String(await freePort()) });
    started.push(other);
    expect(await other.ended).toBe(1);
    expect(other.output()).toMatch(/används redan av process \d+/);
    expect((await fetch(url + healthPath)).status).toBe(200);
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
  });

  it("takes over the folder of a server that was killed", async () => {
    const killed = start();
    await killed.printed(UP);
    killGroup(killed);
    await killed.ended;
    const server = start();
    await server.printed(UP);
    expect((await fetch(url + healthPath)).status).toBe(200);
    server.child.kill("SIGTERM");
    expect(await server.ended).toBe(0);
  });
});
