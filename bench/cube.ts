import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fileSizes, type FileSizes } from "./cube/arrow-size.ts";
import { ENGINES, type EngineName } from "./cube/engine.ts";
import { type Generated, generate } from "./cube/generate.ts";
import { type EngineReports, printRun, ratiosOf, type RunReport, summaryOf } from "./cube/report.ts";
import { type EngineReport, runEngine } from "./cube/run-engine.ts";
import { versionsInUse } from "./cube/versions.ts";

// The cube beside DuckDB (one thread), crossfilter2 and a naive scan: the same weighted entries, the same
// session of four-view questions and the same drags, each engine in a process of its own. Prints times by the
// clock and by processor time, which other work on the machine disturbs less. Ends with one line of JSON;
// fails when the engines' checksums differ.
const { values: options } = parseArgs({
  options: {
    /** How many events, one run for each. */
    events: { type: "string", default: "1000000,10000000" },
    /** Shares of events known as intervals, one run for each. */
    intervals: { type: "string", default: "0,0.4" },
    engines: { type: "string", default: ENGINES.join(",") },
    questions: { type: "string", default: "30" },
    /** Of each of ten drags. */
    "drag-steps": { type: "string", default: "10" },
    /** Set in the processes that this one starts. */
    task: { type: "string" },
    folder: { type: "string", default: "" },
  },
});

/** crossfilter2 keeps some 230 bytes a record: 118 million would be 27 GB. It is not asked of more than this. */
const MOST_RECORDS = 20_000_000;
/** So many questions are enough where the peers take seconds for one. */
const FEW_QUESTIONS = 12;
const ARROW_EVENTS = 1_000_000;
/** Else the C library keeps blocks that have been freed, and the resident size tells of the past. */
const GIVE_BACK = { MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072" };
const SELF = fileURLToPath(import.meta.url);

if (options.task === undefined) await compare();
else console.log(JSON.stringify(await runTask(options.task)));

async function compare(): Promise<void> {
  const versions = versionsInUse();
  console.log(
    `Node ${versions.node}, ${Object.entries(versions.peers)
      .map((peer) => peer.join(" "))
      .join(", ")}`,
  );
  const runs: RunReport[] = [];
  for (const events of options.events.split(",").map(Number)) {
    for (const intervalShare of options.intervals.split(",").map(Number)) {
      const run = await compareOnce(events, intervalShare);
      printRun(run);
      runs.push(run);
    }
  }
  console.log(JSON.stringify({ bench: "cube", ...versions, runs: runs.map(summaryOf) }));
  if (runs.some((run) => !ratiosOf(run).equalChecksums))
    throw new Error("The engines gave different answers.");
}

async function compareOnce(events: number, intervalShare: number): Promise<RunReport> {
  const folder = mkdtempSync(join(tmpdir(), "platsbild-cube-"));
  try {
    const drawn = ["--folder", folder, "--events", String(events), "--intervals", String(intervalShare)];
    const { entries, buildMs } = inProcess("generate", drawn) as Generated;
    const questions = entries > MOST_RECORDS ? String(FEW_QUESTIONS) : options.questions;
    const args = [...drawn, "--questions", questions, "--drag-steps", options["drag-steps"]];
    const sizes = events <= ARROW_EVENTS ? (inProcess("sizes", args) as FileSizes) : null;
    const tooSmall: EngineName[] = entries > MOST_RECORDS ? ["crossfilter2"] : [];
    const engines: EngineReports = {};
    for (const name of options.engines.split(",") as EngineName[]) {
      if (!tooSmall.includes(name)) engines[name] = inProcess(name, args) as EngineReport;
    }
    return { events, intervalShare, entries, buildMs, sizes, engines, tooSmall };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runTask(task: string): Promise<unknown> {
  const { folder } = options;
  if (task === "generate")
    return generate(folder, { events: Number(options.events), intervalShare: Number(options.intervals) });
  if (task === "sizes") return fileSizes(folder);
  const settings = { folder, questions: Number(options.questions), dragSteps: Number(options["drag-steps"]) };
  return runEngine(task as EngineName, settings);
}

function inProcess(task: string, args: readonly string[]): unknown {
  console.error(`${new Date().toISOString().slice(11, 19)} ${task}`);
  const node = ["--expose-gc", "--max-old-space-size=14000", "--import", "tsx", SELF];
  const { status, stdout } = spawnSync(process.execPath, [...node, "--task", task, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...GIVE_BACK },
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`The process for ${task} ended with ${status}.`);
  return JSON.parse(stdout);
}
