import type { FileSizes } from "./arrow-size.ts";
import { ENGINES, type EngineName } from "./engine.ts";
import { DRAGS } from "./questions.ts";
import type { EngineReport, Times } from "./run-engine.ts";

export type EngineReports = Partial<Record<EngineName, EngineReport>>;

export interface RunReport {
  readonly events: number;
  readonly intervalShare: number;
  readonly entries: number;
  /** Milliseconds to order the drawn events into blocks. */
  readonly buildMs: number;
  readonly sizes: FileSizes | null;
  readonly engines: EngineReports;
  /** Engines that cannot hold so many entries. */
  readonly tooSmall: readonly EngineName[];
}

type Clock = keyof Times;

/** The smallest value that this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** How many times larger than the cube's is each figure of its peers? Null where an engine did not run. */
export function ratiosOf(run: RunReport) {
  const { cube, duckdb, crossfilter2, naive } = run.engines;
  const times = (clock: Clock) => ({
    answerP95AgainstDuckdb: over(answerP95(duckdb, clock), answerP95(cube, clock)),
    answerP95AgainstCrossfilter2: over(answerP95(crossfilter2, clock), answerP95(cube, clock)),
    answerP95AgainstNaive: over(answerP95(naive, clock), answerP95(cube, clock)),
    dragP95AgainstCrossfilter2: over(dragP95(crossfilter2, clock), dragP95(cube, clock)),
    dragP95ByKind: Object.fromEntries(
      DRAGS.map((name) => [name, over(dragP95(crossfilter2, clock, name), dragP95(cube, clock, name))]),
    ),
  });
  return {
    equalChecksums: hasEqualChecksums(run.engines),
    clock: times("clockMs"),
    processor: times("processorMs"),
    memoryAgainstCrossfilter2: over(crossfilter2?.memory ?? null, cube?.memory ?? null),
    gzipAgainstArrow: run.sizes && rounded(run.sizes.cubeGzip / run.sizes.arrowGzip),
  };
}

/** A run's figures and ratios, to be written as JSON. */
export function summaryOf(run: RunReport) {
  const figures = Object.entries(run.engines).map(([name, report]) => [name, figuresOf(report)] as const);
  return {
    ...run,
    buildMs: Math.round(run.buildMs),
    engines: Object.fromEntries(figures),
    ratios: ratiosOf(run),
  };
}

function figuresOf(report: EngineReport) {
  const both = ({ clockMs, processorMs }: Times) => ({
    clock: percentiles(clockMs),
    processor: percentiles(processorMs),
  });
  return {
    loadMs: Math.round(report.loadMs),
    memoryBytes: report.memory,
    answerMs: both(report.answers),
    dragStepMs: both(stepsOf(report)),
  };
}

/** Prints a run as a table with its ratios. */
export function printRun(run: RunReport): void {
  const { events, entries, intervalShare, engines, tooSmall } = run;
  console.log(
    `\n${count(events)} events, ${intervalShare * 100} % intervals, ${count(entries)} weighted entries`,
  );
  console.log(
    "engine        load s  memory MB  answer p50/p95 ms    drag step p50/p95 ms  (processor time: answer, drag)",
  );
  for (const name of ENGINES) {
    const report = engines[name];
    if (report) console.log(engineLine(name, report));
    else if (tooSmall.includes(name))
      console.log(`${name.padEnd(13)} not run: it cannot hold ${count(entries)} records`);
  }
  for (const name of DRAGS) console.log(dragLine(engines, name));
  const ratios = ratiosOf(run);
  for (const clock of ["clock", "processor"] as const) {
    const { answerP95AgainstDuckdb, answerP95AgainstCrossfilter2, dragP95AgainstCrossfilter2 } =
      ratios[clock];
    console.log(
      `by ${clock} time: answer p95 1/${show(answerP95AgainstDuckdb)} of DuckDB, 1/${show(answerP95AgainstCrossfilter2)} of crossfilter2; drag step p95 1/${show(dragP95AgainstCrossfilter2)} of crossfilter2`,
    );
  }
  console.log(
    `memory 1/${show(ratios.memoryAgainstCrossfilter2)} of crossfilter2; checksums ${ratios.equalChecksums ? "equal" : "DIFFER"}`,
  );
  if (run.sizes) {
    const { cubeGzip, arrowGzip } = run.sizes;
    console.log(
      `gzip: cube ${count(cubeGzip)} bytes, Arrow IPC ${count(arrowGzip)} bytes, ${show(ratios.gzipAgainstArrow, 2)} of it`,
    );
  }
}

function engineLine(name: EngineName, report: EngineReport): string {
  const steps = stepsOf(report);
  return [
    name.padEnd(13),
    (report.loadMs / 1000).toFixed(1).padStart(6),
    (report.memory / 1e6).toFixed(1).padStart(10),
    ` ${pair(report.answers.clockMs)}`.padEnd(22),
    pair(steps.clockMs).padEnd(22),
    `(${pair(report.answers.processorMs)}, ${pair(steps.processorMs)})`,
  ].join(" ");
}

function dragLine(engines: EngineReports, drag: string): string {
  const parts = (["cube", "crossfilter2"] as const).flatMap((name) => {
    const drags = engines[name]?.drags.filter((one) => one.name === drag);
    if (drags === undefined) return [];
    const builds = drags.map(({ begin }) => begin.processorMs[0]?.toFixed(0)).join(" and ");
    const begun = name === "cube" ? ` after an index of ${builds}` : "";
    return [`${name} ${pair(drags.flatMap(({ steps }) => steps.processorMs))}${begun}`];
  });
  return `  drag of ${drag}, processor ms: ${parts.join("; ")}`;
}

function stepsOf(report: EngineReport, drag?: string): Times {
  const drags = report.drags.filter(({ name }) => drag === undefined || name === drag);
  return {
    clockMs: drags.flatMap(({ steps }) => steps.clockMs),
    processorMs: drags.flatMap(({ steps }) => steps.processorMs),
  };
}

function answerP95(report: EngineReport | undefined, clock: Clock): number | null {
  return report === undefined ? null : percentile(report.answers[clock], 0.95);
}

function dragP95(report: EngineReport | undefined, clock: Clock, drag?: string): number | null {
  return report === undefined ? null : percentile(stepsOf(report, drag)[clock], 0.95);
}

function hasEqualChecksums(engines: EngineReports): boolean {
  const sums = Object.values(engines).map(({ checksums }) => checksums);
  const complete = sums.filter(({ allSteps }) => allSteps !== null);
  return (
    new Set(sums.map(({ session, firstSteps }) => `${session}/${firstSteps}`)).size === 1 &&
    new Set(complete.map(({ allSteps }) => allSteps)).size <= 1
  );
}

function over(value: number | null, by: number | null): number | null {
  return value === null || by === null ? null : rounded(value / by);
}

function percentiles(values: readonly number[]): { p50: number; p95: number } {
  return { p50: rounded(percentile(values, 0.5)), p95: rounded(percentile(values, 0.95)) };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function pair(times: readonly number[]): string {
  return `${percentile(times, 0.5).toFixed(2)} / ${percentile(times, 0.95).toFixed(2)}`;
}

function show(ratio: number | null, digits = 0): string {
  return ratio === null ? "–" : ratio.toFixed(digits);
}

function count(value: number): string {
  return value.toLocaleString("en");
}
