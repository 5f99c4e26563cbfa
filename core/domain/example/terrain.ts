import { type Random, randomItem, randomNormal, weightedIndex } from "../statistics/random.ts";
import type { DegreePolygon, ExampleInput, Point } from "./example-input.ts";

type Ring = readonly Point[];

interface PlanePolygon {
  readonly rings: readonly Ring[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

export interface Site extends Point {
  readonly name: string;
  readonly kind: string;
}

/** The ground on which example data are laid, in metres. */
export interface Terrain {
  readonly sites: readonly Site[];
  /** Whether a point lies on land, in a group area and in no lake. */
  isOnLand(point: Point): boolean;
  /** A point of built-up land, each square metre as likely. */
  drawBuiltUp(random: Random): Point;
  /** A point on land around another, normally scattered. */
  drawNear(random: Random, centre: Point, scatterM: number): Point;
  /** The named place nearest to a point, within 600 m. */
  nearestSite(point: Point): Site | null;
  /** The key of the group area a point lies in. */
  groupAreaOf(point: Point): string | null;
}

const TRIES = 200;
const NEAR_M = 600;

/** Lays out the ground for example data. Throws RangeError if a place lies in water. */
export function createTerrain(input: ExampleInput): Terrain {
  const toPlane = (polygon: DegreePolygon) =>
    withBounds(polygon.map((ring) => ring.map(([lon = 0, lat = 0]) => input.project(lon, lat))));
  const land = input.land.map(toPlane);
  const lakes = input.lakes.map(toPlane);
  const builtUp = input.builtUp.map(toPlane);
  const groups = input.groupAreas.map(({ key, polygons }) => ({ key, polygons: polygons.map(toPlane) }));
  const drawPolygon = weightedIndex(builtUp.map(({ rings: [outer = []] }) => Math.abs(ringArea(outer))));
  const groupAreaOf = (point: Point) =>
    groups.find(({ polygons }) => polygons.some((polygon) => contains(polygon, point)))?.key ?? null;
  const isOnLand = (point: Point) =>
    land.some((polygon) => contains(polygon, point)) &&
    !lakes.some((polygon) => contains(polygon, point)) &&
    groupAreaOf(point) !== null;
  const sites = input.places.map(({ name, kind, lon, lat }) => ({ name, kind, ...input.project(lon, lat) }));
  const wet = sites.find((site) => !isOnLand(site));
  if (wet) throw new RangeError(`The place "${wet.name}" does not lie on land.`);

  const drawBuiltUp = (random: Random): Point => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const polygon = builtUp[drawPolygon(random)];
      if (!polygon) continue;
      const point = pointInBox(random, polygon);
      if (contains(polygon, point) && isOnLand(point)) return point;
    }
    return randomItem(random, sites);
  };
  const drawNear = (random: Random, centre: Point, scatterM: number): Point => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const point = {
        x: randomNormal(random, centre.x, scatterM),
        y: randomNormal(random, centre.y, scatterM),
      };
      if (isOnLand(point)) return point;
    }
    return centre;
  };
  return {
    sites,
    isOnLand,
    drawBuiltUp,
    drawNear,
    nearestSite: (point) => nearest(sites, point),
    groupAreaOf,
  };
}

/** How far are two points apart, in metres? */
export function distanceM(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function nearest(sites: readonly Site[], point: Point): Site | null {
  let found: Site | null = null;
  let closest = NEAR_M;
  for (const site of sites) {
    const away = distanceM(site, point);
    if (away < closest) [found, closest] = [site, away];
  }
  return found;
}

function withBounds(rings: readonly Ring[]): PlanePolygon {
  const xs = rings.flatMap((ring) => ring.map(({ x }) => x));
  const ys = rings.flatMap((ring) => ring.map(({ y }) => y));
  return {
    rings,
    west: Math.min(...xs),
    east: Math.max(...xs),
    south: Math.min(...ys),
    north: Math.max(...ys),
  };
}

function contains(polygon: PlanePolygon, { x, y }: Point): boolean {
  if (x < polygon.west || x > polygon.east || y < polygon.south || y > polygon.north) return false;
  let isInside = false;
  for (const ring of polygon.rings) {
    for (let index = 0; index + 1 < ring.length; index++) {
      const from = ring[index];
      const to = ring[index + 1];
      if (!from || !to || from.y > y === to.y > y) continue;
      if (x < from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y)) isInside = !isInside;
    }
  }
  return isInside;
}

function pointInBox(random: Random, { west, east, south, north }: PlanePolygon): Point {
  return { x: west + random() * (east - west), y: south + random() * (north - south) };
}

function ringArea(ring: Ring): number {
  return ring.reduce((sum, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length] ?? { x, y };
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);
}
