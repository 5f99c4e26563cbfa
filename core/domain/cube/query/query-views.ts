import type { Cube } from "../cube.ts";
import type { CubeFilter, KindDimension } from "../filter.ts";
import { resolveCubeFilter } from "../resolve-filter.ts";
import { areaUnits, cellUnits, type CubeMatrix, type CubeTotals, unitsBy } from "./answer.ts";
import { answerParts } from "./answer-parts.ts";

/** The views of one filter, each counted when it is asked for; weights in units, 10,080 to an event. */
export interface CubeViews {
  /** In the order of `cube.places.cellIds`. */
  readonly cells: () => Float64Array;
  /** In the order of the cube's ids of that kind of area. */
  readonly areas: (kind: string) => Float64Array;
  readonly matrix: () => CubeMatrix;
  /** By week from the cube's first Monday. */
  readonly weeks: () => Float64Array;
  readonly unitsBy: (dimension: KindDimension) => Map<string, number>;
  readonly totals: () => CubeTotals;
}

/** As `queryAll`, for who needs only some of the views: nothing is counted but what they are made of. */
export function queryViews(cube: Cube, filter: CubeFilter): CubeViews {
  const resolved = resolveCubeFilter(cube, filter);
  const parts = answerParts(cube, resolved);
  return {
    cells: () => cellUnits(cube, resolved, parts.byPlace()),
    areas: (kind) => areaUnits(cube, resolved, { ...parts.byPlace(), kind }),
    matrix: parts.matrix,
    weeks: parts.weeks,
    unitsBy: (dimension) => unitsBy(cube, resolved, { units: parts.kindUnits(), by: dimension }),
    totals: parts.totals,
  };
}
