import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { runCapped, type CappedRun } from "../../../server/imports/child-process.ts";

vi.setConfig({ testTimeout: 30_000 });

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "platsbild-child-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let programs = 0;

function run(source: string, limits: Partial<CappedRun> = {}) {
  const file = join(folder, `program-${++programs}.mjs`);
  writeFileSync(file, source);
  return runCapped({
    module: pathToFileURL(file),
    input: [],
    heapMb: 64,
    timeLimitMs: 20_000,
    maxOutputBytes: 1_000_000,
    ...limits,
  });
}

const echo = "for await (const chunk of process.stdin) process.stdout.write(chunk);";
const lines = (end: Awaited<ReturnType<typeof run>>) => (end.kind === "done" ? end.lines.map(String) : end);

describe("a program with limits", () => {
  it("gets its input and gives back whole lines", async () => {
    expect(lines(await run(echo, { input: [Buffer.from("a\nb"), Buffer.from("c\nd")] }))).toEqual([
      "a",
      "bc",
    ]);
  });

  it("sees none of the server's environment but PATH and TMPDIR", async () => {
    process.env.PLATSBILD_TEST_SECRET = "x";
    const end = await run(
      'console.log(Object.keys(process.env).filter((key) => !["PATH", "TMPDIR"].includes(key)).join())',
    );
    delete process.env.PLATSBILD_TEST_SECRET;
    expect(lines(end)).toEqual([""]);
  });

  it("is stopped when it runs too long, prints too much or takes too much memory", async () => {
    expect(await run("for (;;);", { timeLimitMs: 500 })).toEqual({ kind: "timeLimit" });
    expect(
      await run('for (;;) await new Promise((done) => process.stdout.write("x".repeat(65536), done));'),
    ).toEqual({ kind: "outputLimit" });
    expect(await run("const all = []; for (;;) all.push({ text: String(all.length) });")).toEqual({
      kind: "memoryLimit",
    });
  });

  it("says what a program died of, and bears one that reads no input", async () => {
    expect(await run('throw new Error("broken")')).toMatchObject({
      kind: "failed",
      stderr: expect.stringContaining("broken") as string,
    });
    expect(await run("process.exit(0)", { input: [Buffer.alloc(5_000_000)] })).toEqual({
      kind: "done",
      lines: [],
    });
  });

  it("is killed by its signal, before and after it has begun", async () => {
    const controller = new AbortController();
    const running = run("for (;;);", { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("cancelled")), 100);
    await expect(running).rejects.toThrow("cancelled");
    await expect(run(echo, { signal: controller.signal })).rejects.toThrow("cancelled");
  });

  it("waits its turn: two at a time", async () => {
    const sleep = "await new Promise((done) => setTimeout(done, 400)); console.log(1)";
    const started = performance.now();
    expect((await Promise.all([run(sleep), run(sleep), run(sleep)])).map(lines)).toEqual([
      ["1"],
      ["1"],
      ["1"],
    ]);
    expect(performance.now() - started).toBeGreaterThan(800);
  });
});
