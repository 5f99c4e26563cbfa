import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlanePoint } from "#core/domain/place/hexgrid.ts";

export interface SpdepQuestion {
  readonly counts: Float64Array;
  /** Of each cell: the places in the list of those within the band, itself included. */
  readonly neighbours: readonly (readonly number[])[];
  /** Of the cells, metres. */
  readonly centres: readonly PlanePoint[];
  readonly bandM: number;
  /** First and last instant of each interval, seconds since 1970. */
  readonly intervals: readonly (readonly [number, number])[];
}

export interface SpdepAnswer {
  readonly versions: string;
  readonly localGMs: number;
  /** With its weights laid out each time. */
  readonly withWeightsMs: number;
  /** With its neighbours found from the centres as well. */
  readonly withNeighboursMs: number;
  readonly aoristicMs: number;
  readonly scores: readonly number[];
  /** Events by hour of the week, 0 = Monday 00. */
  readonly hours: readonly number[];
}

/** What do R's spdep and a vectorised aoristic sum in R say, and how long do they take? Null without R or spdep. */
export function askSpdep({
  counts,
  neighbours,
  centres,
  bandM,
  intervals,
}: SpdepQuestion): SpdepAnswer | null {
  const folder = mkdtempSync(join(tmpdir(), "platsbild-bench-"));
  const write = (name: string, values: Iterable<number | string>) =>
    writeFileSync(join(folder, name), `${[...values].join("\n")}\n`);
  const read = (name: string) => readFileSync(join(folder, name), "utf8").trim().split("\n");
  try {
    write("counts.txt", counts);
    write(
      "neighbours.txt",
      neighbours.map((near) => near.join(" ")),
    );
    write(
      "centres.txt",
      centres.map(({ x, y }) => `${x} ${y}`),
    );
    write("band.txt", [bandM]);
    write(
      "intervals.txt",
      intervals.map((interval) => interval.join(" ")),
    );
    const { status, error } = spawnSync("Rscript", [join(import.meta.dirname, "peer.R"), folder], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (error || status !== 0) return null;
    const [localGMs = NaN, withWeightsMs = NaN, withNeighboursMs = NaN, aoristicMs = NaN] =
      read("times.txt").map(Number);
    return {
      versions: read("versions.txt").join(),
      localGMs,
      withWeightsMs,
      withNeighboursMs,
      aoristicMs,
      scores: read("scores.txt").map(Number),
      hours: read("hours.txt").map(Number),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
