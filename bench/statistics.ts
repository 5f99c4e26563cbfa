/**
 * Do the statistics follow a filter? Gi* with the marking of elevated cells over a municipality at 200 m and
 * over 20,000 cells, neighbours included, beside the textbook formula in plain loops in the same run (the same
 * scores, checked) and, where R has it, beside spdep's nb2listw and localG and a vectorised aoristic sum in R
 * (Debian's r-cran-spdep; a peer that is not there is not claimed); Knox with 999 permutations on 1,000 events; the target list for 50,000 events. Times are
 * processor time of this process, the median of some runs; those by the clock are told beside. Ends with one line
 * of JSON; fails when the scores differ or a limit is passed. `npm run bench -- statistics`.
 */
import { EVERYTHING } from "#core/domain/cube/filter.ts";
import { cellCentre, cellsWithinDistance } from "#core/domain/place/hexgrid.ts";
import { neighbourRuns } from "#core/domain/place/neighbour-runs.ts";
import { giStarOfRuns } from "#core/domain/statistics/gi-star.ts";
import { knox } from "#core/domain/statistics/knox.ts";
import { createRandom } from "#core/domain/statistics/random.ts";
import { elevatedCells } from "#core/domain/targets/elevated-cells.ts";
import { findTargets } from "#core/domain/targets/find-targets.ts";
import { createGround } from "#core/domain/targets/ground.ts";
import { comparedPeriods } from "#core/domain/time/compared-period.ts";
import { aoristicSum } from "#core/domain/time/aoristic-sum.ts";
import { askSpdep } from "./statistics/spdep.ts";
import { cellPatch, drawCell, drawCube, placesOn } from "./statistics/city.ts";
import { textbookGiStar } from "./statistics/textbook.ts";

const BAND = { acrossM: 200, bandM: 200 };
const NACKA_CELLS = 2861;
const MANY_CELLS = 20_000;
const LIMITS_MS = { elevatedAt200m: 16, knox: 2000, targets: 300 };
const random = createRandom(2026, "bench");

interface Timing {
  readonly cpuMs: number;
  readonly clockMs: number;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** The median of some runs, after as many but one to warm up. */
function time(runs: number, work: () => unknown): Timing {
  for (let warm = 0; warm < runs - 1; warm++) work();
  const taken = Array.from({ length: runs }, () => {
    const startedCpu = process.cpuUsage();
    const started = performance.now();
    work();
    const { user, system } = process.cpuUsage(startedCpu);
    return { cpuMs: (user + system) / 1000, clockMs: performance.now() - started };
  });
  return {
    cpuMs: median(taken.map(({ cpuMs }) => cpuMs)),
    clockMs: median(taken.map(({ clockMs }) => clockMs)),
  };
}

function drawCounts(cells: readonly number[], events: number): Float64Array {
  const indexOf = new Map(cells.map((cell, index) => [cell, index]));
  const counts = new Float64Array(cells.length);
  for (let event = 0; event < events; event++) {
    const at = indexOf.get(drawCell(random, cells)) ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function compareGiStar(cellCount: number, peerRuns: number) {
  const cells = cellPatch(cellCount);
  const counts = drawCounts(cells, 2 * cellCount + 137);
  const runs = neighbourRuns(cells, BAND);
  const scores = giStarOfRuns(counts, runs);
  let peerScores: Float64Array = new Float64Array(0);
  const textbook = time(peerRuns, () => (peerScores = textbookGiStar(counts, cells, BAND)));
  const largestDifference = scores.reduce(
    (most, score, i) => Math.max(most, Math.abs(score - (peerScores[i] ?? NaN))),
    0,
  );
  const out = new Float64Array(cells.length);
  const giStar = time(100, () => giStarOfRuns(counts, runs, out));
  const withNeighbours = time(100, () => giStarOfRuns(counts, neighbourRuns(cells, BAND), out));
  const elevated = time(30, () => elevatedCells(counts, runs));
  return { cells: cellCount, giStar, withNeighbours, elevated, textbook, largestDifference };
}

function timeKnox(): Timing {
  const points = Array.from({ length: 1000 }, () => ({
    x: 8000 * random(),
    y: 8000 * random(),
    t: Math.floor(730 * random()),
  }));
  return time(3, () =>
    knox(points, {
      metric: "manhattan",
      distanceBands: [0, 100, 200, 400, 800],
      timeBands: [0, 2, 4, 8, 15, 29],
      permutations: 999,
      seed: 1,
    }),
  );
}

function timeTargets(): Timing {
  const cells = cellPatch(NACKA_CELLS);
  const firstDay = 20_051;
  const cube = drawCube(random, { cells, events: 50_000, firstDay, days: 728 });
  const ground = createGround({ ...BAND, cells, places: placesOn(cells, BAND.acrossM) });
  const period = { fromDay: firstDay + 364, toDay: firstDay + 728 };
  return time(10, () =>
    findTargets(cube, {
      filter: { ...EVERYTHING, leavesOutOwnPresence: true },
      ground,
      period,
      compared: comparedPeriods(period, "lastYear"),
      unsafety: new Map(),
      isPaydayWeekend: (day) => day % 28 < 3,
      order: "unusual",
      limit: 50,
      windows: { hoursPerWeek: 12 },
      seed: 1,
    }),
  );
}

const line = (name: string, { cpuMs, clockMs }: Timing) =>
  console.log(
    `${name.padEnd(58)} ${cpuMs.toFixed(2).padStart(9)} ms cpu ${clockMs.toFixed(2).padStart(9)} ms`,
  );

console.log(`Node ${process.versions.node}; peer: the textbook formula in plain JavaScript loops, all pairs`);
const nacka = compareGiStar(NACKA_CELLS, 3);
const many = compareGiStar(MANY_CELLS, 1);
for (const { cells, giStar, withNeighbours, elevated, textbook } of [nacka, many]) {
  line(`Gi*, ${cells} cells, neighbours laid out before`, giStar);
  line(`Gi*, ${cells} cells, neighbours included`, withNeighbours);
  line(`elevated cells (Gi*, Poisson, correction), ${cells} cells`, elevated);
  line(`textbook Gi*, ${cells} cells`, textbook);
}
const knoxTime = timeKnox();
line("Knox, 1,000 events, 999 permutations", knoxTime);
const targetsTime = timeTargets();
line("target list, 50,000 events, 50 places", targetsTime);

const HOUR_S = 3600;

/** Beside R: the same Gi*, and intervals of up to four days spread over the hours of the week. */
function compareSpdep() {
  const cells = cellPatch(MANY_CELLS);
  const counts = drawCounts(cells, 2 * MANY_CELLS + 137);
  const runs = neighbourRuns(cells, BAND);
  const indexOf = new Map(cells.map((cell, index) => [cell, index]));
  const intervals = Array.from({ length: 20_000 }, () => {
    const from = 1_730_000_000 + Math.floor(random() * 60_000_000);
    return [from, from + 60 + Math.floor(random() * 96 * HOUR_S)] as const;
  });
  const spdep = askSpdep({
    counts,
    neighbours: cells.map((cell) =>
      cellsWithinDistance(cell, BAND.bandM, BAND.acrossM).flatMap((near) => indexOf.get(near) ?? []),
    ),
    centres: cells.map((cell) => cellCentre(cell, BAND.acrossM)),
    bandM: BAND.bandM,
    intervals,
  });
  if (spdep === null) return null;
  const out = new Float64Array(cells.length);
  const giStar = time(100, () => giStarOfRuns(counts, runs, out));
  const withNeighbours = time(100, () => giStarOfRuns(counts, neighbourRuns(cells, BAND), out));
  // As R has them: two columns of numbers.
  const fromMs = Float64Array.from(intervals, ([from]) => from * 1000);
  const toMs = Float64Array.from(intervals, ([, to]) => to * 1000);
  let hours: Float64Array = new Float64Array(0);
  const aoristic = time(30, () => (hours = aoristicSum(fromMs, toMs, "UTC")));
  const farthest = (ours: Float64Array, theirs: readonly number[]) =>
    ours.reduce((most, value, at) => Math.max(most, Math.abs(value - (theirs[at] ?? NaN))), 0);
  return {
    versions: spdep.versions,
    giStar,
    withNeighbours,
    aoristic,
    localGMs: spdep.localGMs,
    withWeightsMs: spdep.withWeightsMs,
    withNeighboursMs: spdep.withNeighboursMs,
    aoristicMs: spdep.aoristicMs,
    largestDifference: farthest(out, spdep.scores),
    largestHourDifference: farthest(hours, spdep.hours),
    timesAsFast: {
      localG: Math.round(spdep.localGMs / giStar.cpuMs),
      withWeights: Math.round(spdep.withWeightsMs / withNeighbours.cpuMs),
      withNeighbours: Math.round(spdep.withNeighboursMs / withNeighbours.cpuMs),
      aoristic: Math.round(spdep.aoristicMs / aoristic.cpuMs),
    },
  };
}

const spdep = compareSpdep();
if (spdep === null) console.log("spdep: R or r-cran-spdep is not installed, nothing is claimed");
else {
  const { versions, timesAsFast, localGMs, withWeightsMs, withNeighboursMs, aoristicMs } = spdep;
  const peer = (name: string, ms: number) => line(`${versions}: ${name}`, { cpuMs: ms, clockMs: NaN });
  peer(`localG, ${MANY_CELLS} cells`, localGMs);
  peer(`nb2listw and localG, ${MANY_CELLS} cells`, withWeightsMs);
  peer(`dnearneigh, nb2listw and localG, ${MANY_CELLS} cells`, withNeighboursMs);
  peer("aoristic, 20,000 intervals", aoristicMs);
  line("aoristic, 20,000 intervals", spdep.aoristic);
  console.log(`times as fast: ${JSON.stringify(timesAsFast)}`);
}

const ratio = ({ textbook, withNeighbours }: typeof nacka) =>
  Math.round(textbook.cpuMs / withNeighbours.cpuMs);
console.log(
  JSON.stringify({
    bench: "statistics",
    node: process.versions.node,
    peer: "textbook Gi*, plain loops over all pairs",
    giStar: [nacka, many],
    timesAsFast: { [NACKA_CELLS]: ratio(nacka), [MANY_CELLS]: ratio(many) },
    spdep,
    knox: knoxTime,
    targets: targetsTime,
    limitsMs: LIMITS_MS,
  }),
);
if (!(Math.max(nacka.largestDifference, many.largestDifference) <= 1e-8))
  throw new Error("The two ways to Gi* gave different scores.");
if (spdep !== null && !(spdep.largestDifference <= 1e-8 && spdep.largestHourDifference <= 1e-8))
  throw new Error("R gave different scores or hours.");
if (
  nacka.elevated.cpuMs > LIMITS_MS.elevatedAt200m ||
  knoxTime.cpuMs > LIMITS_MS.knox ||
  targetsTime.cpuMs > LIMITS_MS.targets
)
  throw new Error("A limit was passed.");
