import type { PlanePoint } from "../place/hexgrid.ts";

/**
 * Where does a dwelling lie, as coarsely as it may be stored? The centre of its square in a grid of
 * `gridM` metres from the origin. A dwelling is where somebody lives: its exact coordinate is discarded
 * before storing, so that no leak, query or later right can give it back; 100 m keeps it in its block.
 * `x`, `y`: metres in the municipality's coordinate system. A point on a line belongs to the square
 * above and to the right. Throws RangeError if a coordinate is not finite or the grid is not positive.
 */
export function coarsenToGrid(x: number, y: number, gridM = 100): PlanePoint {
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    throw new RangeError(`A point to coarsen needs two finite coordinates in metres, got ${x}, ${y}`);
  }
  if (!Number.isFinite(gridM) || gridM <= 0) {
    throw new RangeError(`A grid needs a side of more than 0 m, got ${gridM}`);
  }
  return { x: centreOf(x, gridM), y: centreOf(y, gridM) };
}

function centreOf(coordinate: number, gridM: number): number {
  return (Math.floor(coordinate / gridM) + 0.5) * gridM;
}
