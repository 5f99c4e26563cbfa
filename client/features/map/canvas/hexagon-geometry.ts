import type { Cells } from "#core/contract/reference.ts";

export type Position = [longitude: number, latitude: number];

/** One cell as it is drawn: its corners, and those of the small hexagon for one or two events. */
export interface HexagonCell {
  readonly id: number;
  readonly centre: Position;
  readonly corners: Position[];
  readonly smallCorners: Position[];
  readonly isOnLand: boolean;
}

const NUMBERS_PER_CELL = 12;
const CORNERS = 6;
const SMALL_SHARE = 0.5;
const FILLED_SHARE = 0.965;

/** What is drawn for each cell of the answer of `/api/cells`? In the answer's order. */
export function hexagonCells({ ids, corners, onLand }: Cells): HexagonCell[] {
  return ids.map((id, index) => {
    const ring = cornersOf(corners, index * NUMBERS_PER_CELL);
    const centre = centreOf(ring);
    return {
      id,
      centre,
      corners: shrink(ring, centre, FILLED_SHARE),
      smallCorners: shrink(ring, centre, SMALL_SHARE),
      isOnLand: onLand[index] ?? false,
    };
  });
}

function cornersOf(numbers: readonly number[], start: number): Position[] {
  return Array.from({ length: CORNERS }, (_, corner) => {
    const at = start + corner * 2;
    return [numbers[at] ?? 0, numbers[at + 1] ?? 0];
  });
}

function centreOf(ring: readonly Position[]): Position {
  const sum = ring.reduce<Position>(([lon, lat], corner) => [lon + corner[0], lat + corner[1]], [0, 0]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}

function shrink(ring: readonly Position[], [lon, lat]: Position, share: number): Position[] {
  return ring.map(([x, y]) => [lon + (x - lon) * share, lat + (y - lat) * share]);
}

/** A coordinate of GeoJSON as longitude and latitude; a height is dropped. */
export function asPosition([lon = 0, lat = 0]: readonly number[]): Position {
  return [lon, lat];
}
