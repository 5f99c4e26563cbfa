import { linearScale, roundTicks } from "./linear-scale.ts";
import type { WeekPoint } from "./week-series.ts";

/** Where things stand in the chart of weeks, in pixels. */
export const CHART = { height: 84, left: 26, right: 4, top: 8, floor: 65 } as const;

/** About how many lines across there are above the floor. */
const TICKS = 3;

export type WeekScales = ReturnType<typeof weekScales>;

/** Where do weeks and counts lie in a chart of this width? Counts begin at nothing. */
export function weekScales(points: readonly WeekPoint[], isCompared: boolean, width: number) {
  const largest = Math.max(
    1,
    ...points.map((point) => Math.max(point.count, isCompared ? point.lastYear : 0)),
  );
  const ticks = roundTicks(largest, TICKS);
  return {
    x: linearScale([0, Math.max(1, points.length - 1)], [CHART.left, width - CHART.right]),
    y: linearScale([0, ticks.at(-1) ?? largest], [CHART.floor, CHART.top]),
    /** Where lines across are drawn, from nothing upwards. */
    ticks,
  };
}
