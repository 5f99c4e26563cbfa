import type { Position } from "../canvas/hexagon-geometry.ts";

/** Points that lie close together on screen, drawn as one. A single point is a cluster of one. */
export interface PointCluster<T> {
  readonly position: Position;
  readonly members: readonly T[];
}

const NEAR_PX = 30;
const WORLD_PX = 512;

/**
 * Which points lie so close that they are drawn as one at a zoom level? No two clusters come nearer than
 * 30 screen pixels to each other, so that their numbers can be read; from `maxZoom` on only points on the
 * very same spot go together. A cluster stands at its members' mean. Whole zoom levels only, so that
 * clusters stay put while the map moves.
 */
export function clusterPoints<T>(
  points: readonly T[],
  positionOf: (point: T) => Position,
  zoom: number,
  maxZoom = 17,
): PointCluster<T>[] {
  const nearPx = zoom >= maxZoom ? 0 : NEAR_PX;
  const scale = WORLD_PX * 2 ** Math.floor(zoom);
  const spots = new Map<string, Gathering<T>>();
  for (const point of points) {
    const [lon, lat] = positionOf(point);
    const key = `${lon}:${lat}`;
    const spot = spots.get(key);
    if (spot) spot.members.push(point);
    else spots.set(key, { x: mercatorX(lon) * scale, y: mercatorY(lat) * scale, members: [point] });
  }
  const apart = nearPx === 0 ? [...spots.values()] : mergeNear([...spots.values()], nearPx);
  return apart.map(({ members }) => ({ position: meanOf(members.map(positionOf)), members }));
}

/** Points gathered so far, with their middle in pixels of the zoom level. */
interface Gathering<T> {
  x: number;
  y: number;
  members: T[];
}

// The largest gather first, so that a busy corner keeps its place and takes in what lies around it.
function mergeNear<T>(spots: Gathering<T>[], nearPx: number): Gathering<T>[] {
  const waiting = spots.toSorted((a, b) => b.members.length - a.members.length);
  const done: Gathering<T>[] = [];
  for (const spot of waiting) {
    const near = done.find((other) => Math.hypot(other.x - spot.x, other.y - spot.y) < nearPx);
    if (near) takeIn(near, spot);
    else done.push(spot);
  }
  // Taking in moves the middle, which may bring two together: once more until nothing moves.
  return done.length === spots.length ? done : mergeNear(done, nearPx);
}

function takeIn<T>(into: Gathering<T>, from: Gathering<T>): void {
  const total = into.members.length + from.members.length;
  into.x += ((from.x - into.x) * from.members.length) / total;
  into.y += ((from.y - into.y) * from.members.length) / total;
  into.members.push(...from.members);
}

function mercatorX(lon: number): number {
  return (lon + 180) / 360;
}

function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

function meanOf(positions: readonly Position[]): Position {
  const sum = positions.reduce<Position>(([lon, lat], point) => [lon + point[0], lat + point[1]], [0, 0]);
  return [sum[0] / positions.length, sum[1] / positions.length];
}
