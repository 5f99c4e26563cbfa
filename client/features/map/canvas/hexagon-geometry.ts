import type { Cells } from "#core/contract/reference.ts";

export type Position = [longitude: number, latitude: number];

/** One cell as it is drawn. */
export interface HexagonCell {
  readonly id: number;
  readonly centre: Position;
  readonly corners: Position[];
  readonly isOnLand: boolean;
  /** Centre to corner. */
  readonly radiusM: number;
  /** Direction of a corner from the centre, anticlockwise from east. */
  readonly turnDeg: number;
}

const NUMBERS_PER_CELL = 12;
const CORNERS = 6;
const METRES_PER_DEGREE = 111_320;

/** What is drawn for each cell of the answer of `/api/cells`? In the answer's order. */
export function hexagonCells({ ids, corners, onLand }: Cells): HexagonCell[] {
  return ids.map((id, index) => {
    const ring = cornersOf(corners, index * NUMBERS_PER_CELL);
    const centre = centreOf(ring);
    const { distanceM, turnDeg } = directionTo(centre, ring[0] ?? centre);
    return { id, centre, corners: ring, isOnLand: onLand[index] ?? false, radiusM: distanceM, turnDeg };
  });
}

/** A coordinate of GeoJSON as longitude and latitude; a height is dropped. */
export function asPosition([lon = 0, lat = 0]: readonly number[]): Position {
  return [lon, lat];
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

function directionTo([lon, lat]: Position, corner: Position) {
  const east = (corner[0] - lon) * METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const north = (corner[1] - lat) * METRES_PER_DEGREE;
  return { distanceM: Math.hypot(east, north), turnDeg: (Math.atan2(north, east) * 180) / Math.PI };
}
