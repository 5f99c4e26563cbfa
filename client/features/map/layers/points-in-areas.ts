import { booleanPointInPolygon } from "@turf/turf";
import type { Position } from "../canvas/hexagon-geometry.ts";
import type { AreaFeature } from "./industrial-layers.ts";

/**
 * Which items lie in the chosen areas? As in the filter, areas of one kind widen and another kind
 * narrows; without areas all items do.
 */
export function inAreas<T>(
  items: readonly T[],
  positionOf: (item: T) => Position,
  areas: readonly AreaFeature[],
): readonly T[] {
  const kinds = [...new Set(areas.map((area) => area.properties.kind))];
  return kinds.reduce<readonly T[]>((left, kind) => {
    const ofKind = areas.filter((area) => area.properties.kind === kind);
    return left.filter((item) =>
      ofKind.some(({ geometry }) => booleanPointInPolygon(positionOf(item), geometry)),
    );
  }, items);
}
