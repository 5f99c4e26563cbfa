import {
  type NamedPlace as NamedPlaceAt,
  type PlaceArea as PlaceAreaAt,
  placeAreas as placeAreasBy,
} from "#core/domain/place/place-areas.ts";
import type { Position } from "../canvas/hexagon-geometry.ts";

export type NamedPlace = NamedPlaceAt<Position>;

export interface LandCell {
  readonly id: number;
  readonly centre: Position;
  readonly isOnLand: boolean;
}

/** A named place with the cells around it, or a single cell far from every named place. */
export interface PlaceArea extends PlaceAreaAt<Position> {
  /** The area it is; its events are then those that lie in the area, with or without a cell. */
  readonly areaId?: number;
  /** How many events of the selection lie there, where its cells do not tell. */
  readonly count?: number;
  /** The circle that marks it; null where its cells or its outline do. Default: as far as a centre reaches. */
  readonly reachM?: number | null;
}

export interface RankedPlace extends PlaceArea {
  readonly count: number;
  /** Part of all events of the selection, those without a cell included, 0–1. */
  readonly share: number;
  /** Count divided by what an even spread over the land cells would give; null without events. */
  readonly againstEven: number | null;
}

/** Which cells belong to which place? As `placeAreas` of the domain says, for positions in degrees. */
export function placeAreas(places: readonly NamedPlace[], cells: readonly LandCell[]): PlaceArea[] {
  return placeAreasBy(places, cells, distanceM);
}

export interface RankOptions {
  readonly landCells: number;
  /** All events of the selection, with or without a cell. */
  readonly total: number;
  readonly limit: number;
  /** The fewest events of a place that is listed; default: half an event. */
  readonly fewest?: number;
}

/**
 * Which places hold most events, and how many times those of an even spread over the land cells? `counts` by cell
 * id; only places with at least half an event unless `fewest` says otherwise, at most `limit`. Not a test against
 * chance.
 */
export function rankPlaces(
  areas: readonly PlaceArea[],
  counts: ReadonlyMap<number, number>,
  { landCells, total, limit, fewest = 0.5 }: RankOptions,
): RankedPlace[] {
  let withCell = 0;
  for (const count of counts.values()) withCell += count;
  return areas
    .map((area) => rankOne(area, counts, { total, perCell: landCells > 0 ? withCell / landCells : 0 }))
    .filter((place) => place.count > 0 && place.count >= fewest)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, "sv"))
    .slice(0, limit);
}

/**
 * How far apart are two places given in degrees, in metres? Flat approximation, off by under 1 % over
 * a few kilometres.
 */
export function distanceM([lonA, latA]: Position, [lonB, latB]: Position): number {
  const metresPerDegree = 111_320;
  const east = (lonB - lonA) * metresPerDegree * Math.cos(((latA + latB) * Math.PI) / 360);
  const north = (latB - latA) * metresPerDegree;
  return Math.hypot(east, north);
}

function rankOne(
  area: PlaceArea,
  counts: ReadonlyMap<number, number>,
  { total, perCell }: { readonly total: number; readonly perCell: number },
): RankedPlace {
  let count = 0;
  for (const cell of area.cells) count += counts.get(cell) ?? 0;
  const expected = perCell * area.cells.length;
  return {
    ...area,
    count,
    share: total > 0 ? count / total : 0,
    againstEven: expected > 0 ? count / expected : null,
  };
}
