import { distance } from "@turf/turf";
import type { Position } from "../canvas/hexagon-geometry.ts";

/** How far apart do two positions lie along the ground, in metres? On a sphere; within 0.3 % of the ellipsoid. */
export function distanceM(a: Position, b: Position): number {
  return distance(a, b, { units: "meters" });
}

/** How far from its start is each point of a line, in metres? The last is the line's length. */
export function distancesAlong(line: readonly Position[]): number[] {
  let sum = 0;
  return line.map((point, index) => {
    const before = line[index - 1];
    if (before) sum += distanceM(before, point);
    return sum;
  });
}

/** In which unit and with how many decimals is a distance said: whole metres, from 1 km on kilometres? */
export function distanceParts(metres: number): { value: number; decimals: number; unit: "m" | "km" } {
  if (Math.round(metres) < 1000) return { value: Math.round(metres), decimals: 0, unit: "m" };
  return { value: metres / 1000, decimals: metres < 10_000 ? 2 : 1, unit: "km" };
}
