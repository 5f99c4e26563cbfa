import { scaleLinear } from "d3-scale";
import type { WeekPoint } from "./week-series.ts";

/** Where things stand in the chart of weeks, in pixels. */
export const CHART = { height: 84, left: 26, right: 4, top: 8, floor: 65 } as const;

export type WeekScales = ReturnType<typeof weekScales>;

/** Where do weeks and counts lie in a chart of this width? Counts begin at nothing. */
export function weekScales(points: readonly WeekPoint[], isCompared: boolean, width: number) {
  const largest = Math.max(
    1,
    ...points.map((point) => Math.max(point.count, isCompared ? point.lastYear : 0)),
  );
  return {
    x: scaleLinear([0, Math.max(1, points.length - 1)], [CHART.left, width - CHART.right]),
    y: scaleLinear([0, largest], [CHART.floor, CHART.top]).nice(2),
  };
}
