import { expect, it } from "vitest";
import type { Position } from "../../../../../client/features/map/canvas/hexagon-geometry.ts";
import type { AreaFeature } from "../../../../../client/features/map/layers/industrial-layers.ts";
import { inAreas } from "../../../../../client/features/map/layers/points-in-areas.ts";

const square = (id: number, kind: AreaFeature["properties"]["kind"], west: number): AreaFeature => ({
  type: "Feature",
  id,
  properties: { kind, name: String(id), population: null },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 59],
        [west + 1, 59],
        [west + 1, 60],
        [west, 60],
        [west, 59],
      ],
    ],
  },
});

const points: Position[] = [
  [18.5, 59.5],
  [19.5, 59.5],
  [20.5, 59.5],
];

it("areas of one kind widen, another kind narrows, none leaves everything", () => {
  const same = (point: Position) => point;
  const west = square(1, "regso", 18);
  const east = square(2, "regso", 19);
  const group = square(3, "group", 19);
  expect(inAreas(points, same, [])).toEqual(points);
  expect(inAreas(points, same, [west, east])).toEqual(points.slice(0, 2));
  expect(inAreas(points, same, [west, east, group])).toEqual([points[1]]);
});
