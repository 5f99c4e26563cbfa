import { readFileSync } from "node:fs";
import type { Feature } from "geojson";
import { LAND_GAPS } from "./drawn-shapes.ts";
import { feature, type NamedPolygons, polygonOf } from "./features.ts";
import { type Polygon, ringAreaM2, roundCorners, simplifyRing } from "./plane.ts";
import { dilate, erode, fillAll, fillPolygon, type Grid, gridOver } from "./raster.ts";
import { polygonsWithin, traceBorders } from "./trace.ts";

const TOLERANCE_M = 60;
const SMALLEST_M2 = 25_000;
/** Rows and columns of the land mask: 17.9–18.6° E, 59.15–59.5° N in steps of 0.0005° and 0.00025°. */
const MASK_NODES = 1401;

export interface OutsideSources {
  readonly base: NamedPolygons[];
  readonly municipalities: NamedPolygons[];
  readonly landMask: string;
  readonly nackaLand: readonly Polygon[];
  readonly nackaGrid: Grid;
  readonly municipality: Uint8Array;
}

/**
 * Which land lies around Nacka? Stockholm from its districts, the rest from the land mask; under Nacka's
 * land only where it meets other land.
 */
export function outsideLand(sources: OutsideSources): Feature[] {
  const grid = gridOver([17.9, 59.15, 18.6, 59.5], 0.00025);
  const land = readLandMask(grid, sources.landMask);
  const stockholm =
    sources.municipalities.find(({ properties }) => properties.kommun === "Stockholm")?.polygons ?? [];
  const districts = sources.base.find(({ properties }) => properties.src === "sthlm")?.polygons ?? [];
  fillAll(grid, land, stockholm, 0);
  for (const polygon of districts) fillPolygon(grid, land, polygon, 1);
  const isInNacka = land.map(
    (_, index) => sources.municipality[nackaIndex(grid, sources.nackaGrid, index)] ?? 0,
  );
  const gaps = new Uint8Array(land.length);
  for (const gap of LAND_GAPS) fillPolygon(grid, gaps, [gap], 1);
  const nacka = new Uint8Array(land.length);
  fillAll(grid, nacka, sources.nackaLand, 1);
  const joined = land.map((value, index) => (isInNacka[index] ? nacka[index] || gaps[index] || 0 : value));
  const closedGaps = erode(grid, dilate(grid, joined, 1), 1);
  const inner = erode(grid, closedGaps, 2);
  const drawn = closedGaps.map((value, index) =>
    isInNacka[index] && !gaps[index] ? (inner[index] ?? 0) : value,
  );
  return (polygonsWithin(traceBorders(grid, drawn, TOLERANCE_M)).get(1) ?? [])
    .map((polygon) => polygon.filter((ring) => Math.abs(ringAreaM2(ring.slice(0, -1))) >= SMALLEST_M2))
    .filter((polygon) => polygon.length > 0)
    .map((polygon) =>
      feature(
        {},
        polygonOf(
          polygon.map((ring) => simplifyRing(roundCorners(ring), 8)),
          4,
        ),
      ),
    );
}

function nackaIndex(grid: Grid, nackaGrid: Grid, index: number): number {
  const column = index % grid.columns;
  const row = (index - column) / grid.columns;
  const lon = grid.west + (column + 0.5) * grid.stepLon;
  const lat = grid.south + (row + 0.5) * grid.stepLat;
  const nackaColumn = Math.floor((lon - nackaGrid.west) / nackaGrid.stepLon);
  const nackaRow = Math.floor((lat - nackaGrid.south) / nackaGrid.stepLat);
  if (nackaColumn < 0 || nackaColumn >= nackaGrid.columns || nackaRow < 0 || nackaRow >= nackaGrid.rows)
    return -1;
  return nackaRow * nackaGrid.columns + nackaColumn;
}

// grd2xyz writes rows from the north, nodes not boxes; each box takes its south-western node.
function readLandMask(grid: Grid, path: string): Uint8Array {
  const nodes = readFileSync(path);
  if (nodes.length !== MASK_NODES ** 2)
    throw new Error(`The land mask has ${nodes.length} nodes, not ${MASK_NODES ** 2}.`);
  const mask = new Uint8Array(grid.columns * grid.rows);
  for (let index = 0; index < mask.length; index++) {
    const column = index % grid.columns;
    const row = (index - column) / grid.columns;
    mask[index] = nodes[(MASK_NODES - 1 - row) * MASK_NODES + column] ?? 0;
  }
  return mask;
}
