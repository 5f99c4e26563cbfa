import type { Position } from "../canvas/hexagon-geometry.ts";

/** Points that lie close together on screen, drawn as one. A single point is a cluster of one. */
export interface PointCluster<T> {
  readonly position: Position;
  readonly members: readonly T[];
}

const CLUSTER_PX = 36;

/**
 * Which points lie so close that they are drawn as one at a zoom level? Those in the same square of 36
 * screen pixels of the whole zoom level below, so that clusters stay put while the map moves. From
 * `maxZoom` on only points on the very same spot go together. The cluster stands at its members' mean.
 */
export function clusterPoints<T>(
  points: readonly T[],
  positionOf: (point: T) => Position,
  zoom: number,
  maxZoom = 17,
): PointCluster<T>[] {
  const squares = new Map<string, T[]>();
  const degrees = zoom >= maxZoom ? 1e-6 : (CLUSTER_PX * 360) / (512 * 2 ** Math.floor(zoom));
  for (const point of points) {
    const [lon, lat] = positionOf(point);
    const key = `${Math.floor(lon / degrees)}:${Math.floor(lat / (degrees * Math.cos((lat * Math.PI) / 180)))}`;
    const square = squares.get(key);
    if (square) square.push(point);
    else squares.set(key, [point]);
  }
  return [...squares.values()].map((members) => ({ position: meanOf(members.map(positionOf)), members }));
}

function meanOf(positions: readonly Position[]): Position {
  const sum = positions.reduce<Position>(([lon, lat], point) => [lon + point[0], lat + point[1]], [0, 0]);
  return [sum[0] / positions.length, sum[1] / positions.length];
}
