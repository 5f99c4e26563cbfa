/**
 * Does the page follow the hand? A brush is pulled over the week matrix in Chromium, on the example data and
 * on a million imported events; a trace tells how long script runs in each frame of the page's own thread,
 * in processor time. Beside it crossfilter2 with as many events, asked for the same four views at each step
 * of a drag over hours. `npm run bench -- brush [--rows 1000000] [--steps 120]`.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cubePath } from "#core/contract/cube.ts";
import { runTool } from "../scripts/build/run-tool.ts";
import { buildAll } from "../scripts/build/build-all.ts";
import { findPostgres } from "../scripts/postgres/find-postgres.ts";
import { startPrivatePostgres } from "../scripts/postgres/private-postgres.ts";
import { openEmbedded } from "../server/db/embedded.ts";
import { openPostgres } from "../server/db/pool.ts";
import { loadExample } from "../server/jobs/load-example.ts";
import { DEFAULT_VIEW } from "../client/state/view-state.ts";
import { printView } from "../client/state/print-view.ts";
import { brushPage, type PageReport } from "./brush/brush-page.ts";
import type { EngineReport } from "./cube/run-engine.ts";
import { percentile } from "./cube/report.ts";
import { writeCleanRows } from "./import/clean-rows.ts";
import { importFile, prepare, signIn, startServer } from "./running/platsbild.ts";

const TODAY = "2026-11-23";
const EXAMPLE_EVENTS = 9_000;
const round = (value: number, decimals = 1) => Number(value.toFixed(decimals));

interface BrushSettings {
  readonly steps: number;
  readonly folder: string;
}

async function onExample({ steps, folder }: BrushSettings): Promise<PageReport> {
  const dataDir = join(folder, "platsbild");
  const database = await openEmbedded({ dataDir, deadlineMs: 600_000 });
  const municipalityId = await prepare(database);
  await loadExample(database, { municipalityId, today: TODAY });
  await database.close();
  const server = await startServer({
    DATABASE_URL: "",
    PLATSBILD_DATA_DIR: dataDir,
    PLATSBILD_TODAY: TODAY,
  });
  try {
    return await brushPage(server.url, { path: "/", steps, folder });
  } finally {
    await server.stop();
  }
}

async function onMillion(rows: number, { steps, folder }: BrushSettings): Promise<PageReport> {
  const programs = findPostgres();
  if (!programs) throw new Error("PostgreSQL with PostGIS is missing.");
  const cluster = await startPrivatePostgres(programs);
  try {
    const database = openPostgres({ url: cluster.url, poolSize: 4, statementTimeoutMs: 60_000 });
    await prepare(database).finally(() => database.close());
    const file = join(folder, "rows.csv");
    await writeCleanRows(file, rows);
    const server = await startServer({ DATABASE_URL: cluster.url, QUERY_TIMEOUT_MS: "120000" });
    try {
      const cookie = await signIn(server.url);
      await importFile(server.url, cookie, file);
      // It answers when the cube of the new rows is built, as it is for who comes a minute after an import.
      await fetch(`${server.url}${cubePath}?cellSize=${DEFAULT_VIEW.cellSize}`, { headers: { cookie } });
      const everything = printView({ ...DEFAULT_VIEW, setting: [], period: { kind: "all" } });
      return await brushPage(server.url, { path: `/?${everything}`, steps, folder });
    } finally {
      await server.stop();
    }
  } finally {
    await cluster.stop();
  }
}

/** Milliseconds of processor time of each step of a drag over hours, of crossfilter2 in Node. */
function crossfilterSteps(events: number, folder: string): readonly number[] {
  const run = (task: string): unknown => {
    const node = ["--expose-gc", "--max-old-space-size=14000", "--import", "tsx", "bench/cube.ts"];
    const settings = ["--folder", folder, "--events", String(events), "--intervals", "0"];
    const counts = ["--questions", "4", "--drag-steps", "40"];
    const output = execFileSync(process.execPath, [...node, "--task", task, ...settings, ...counts], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    return JSON.parse(output);
  };
  run("generate");
  const { drags } = run("crossfilter2") as EngineReport;
  return drags.filter(({ name }) => name.startsWith("hours")).flatMap(({ steps }) => steps.processorMs);
}

function compare(events: number, page: PageReport, peer: readonly number[]) {
  const busy = page.scriptMs.filter((ms) => ms > 0);
  const scriptP95 = percentile(busy, 0.95);
  return {
    events,
    usableMs: Math.round(page.usableMs),
    frames: busy.length,
    answersShown: page.answersShown,
    scriptP50Ms: round(percentile(busy, 0.5)),
    scriptP95Ms: round(scriptP95),
    scriptMaxMs: round(Math.max(...busy)),
    overSixteen: busy.filter((ms) => ms > 16).length,
    frameP50Ms: round(percentile(page.frameMs, 0.5)),
    crossfilter2P95Ms: round(percentile(peer, 0.95)),
    ratio: round(percentile(peer, 0.95) / scriptP95, 2),
  };
}

async function measured(events: number, page: (folder: string) => Promise<PageReport>) {
  const folder = await mkdtemp(join(tmpdir(), "platsbild-brush-"));
  try {
    const figures = compare(events, await page(folder), crossfilterSteps(events, folder));
    console.log(
      `${events} events: usable after ${figures.usableMs} ms; script in a frame p50 ${figures.scriptP50Ms}, p95 ${figures.scriptP95Ms}, most ${figures.scriptMaxMs} ms (${figures.frames} frames with script, ${figures.overSixteen} of them over 16 ms, half of all after ${figures.frameP50Ms} ms; ${figures.answersShown} answers shown); crossfilter2 alone p95 ${figures.crossfilter2P95Ms} ms a step: ${figures.ratio} times ours`,
    );
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "1000000" },
      steps: { type: "string", default: "120" },
    },
  });
  const [rows, steps] = [Number(values.rows), Number(values.steps)];
  await runTool(["tsc", "-b", "server"]);
  await buildAll();
  const example = await measured(EXAMPLE_EVENTS, (folder) => onExample({ steps, folder }));
  const million = rows > 0 ? await measured(rows, (folder) => onMillion(rows, { steps, folder })) : null;
  console.log(
    JSON.stringify({ bench: "brush", node: process.version, peer: "crossfilter2 1.5.4", example, million }),
  );
}

await main();
