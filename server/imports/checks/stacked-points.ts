import type { Issue } from "#core/contract/problem.ts";
import type { CoordinateReading } from "../mapping/coordinate-reading.ts";
import type { TextTally } from "./text-tally.ts";

/** How often each pair of coordinates occurs, and those that occur suspiciously often. */
export interface StackSurvey {
  readonly tally: TextTally;
  readonly found: Map<string, { readonly pair: readonly [number, number]; readonly count: number }>;
  /** At least 20 rows and at least 20 % of the file. */
  readonly threshold: number;
}

export interface StackedPoint {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** The points of the plane that so many rows share that they must be a centroid or a default. */
export function stackedPoints(survey: StackSurvey, reading: CoordinateReading): StackedPoint[] {
  return [...survey.found.values()].map(({ pair: [first, second], count }) => {
    const [east, north] = reading.isSwapped ? [second, first] : [first, second];
    const [x, y] = reading.toPlane(east, north);
    return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100, count };
  });
}

/** What is said of such a point. */
export function stackedIssue(count: number, rows: number): Issue {
  return {
    code: "warn:stacked",
    severity: "warning",
    message:
      `${count} av ${rows} rader står på samma koordinat – troligen en standardpunkt. ` +
      "De sparas med noggrannhet område och räknas inte i någon ruta.",
  };
}
