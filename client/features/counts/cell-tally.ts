import type { AggregateRow } from "#core/contract/aggregate.ts";
import type { Cells, Places } from "#core/contract/reference.ts";

/** What one hexagon holds. */
export interface CellTally {
  readonly cell: number;
  readonly count: number;
  /** The category that it holds most of. */
  readonly most: string;
}

/** The hexagons with events, those with most first. Rows by cell and category; events without a cell are left out. */
export function cellTallies(rows: readonly AggregateRow[]): CellTally[] {
  const byCell = new Map<number, { count: number; most: string; mostCount: number }>();
  for (const { cell, category = "", count } of rows) {
    if (cell === null || cell === undefined) continue;
    const known = byCell.get(cell) ?? { count: 0, most: category, mostCount: 0 };
    known.count += count;
    if (count > known.mostCount) Object.assign(known, { most: category, mostCount: count });
    byCell.set(cell, known);
  }
  return [...byCell]
    .map(([cell, { count, most }]) => ({ cell, count, most }))
    .sort((a, b) => b.count - a.count || a.cell - b.cell);
}

type Corner = readonly [lon: number, lat: number];
const CORNERS = 6;

/** The corners of every hexagon in degrees, by its id. */
export function cornersOf({ ids, corners }: Cells): ReadonlyMap<number, readonly Corner[]> {
  return new Map(
    ids.map((id, index) => [
      id,
      Array.from({ length: CORNERS }, (_, corner): Corner => {
        const at = 2 * (CORNERS * index + corner);
        return [corners[at] ?? 0, corners[at + 1] ?? 0];
      }),
    ]),
  );
}

/** The named place, streets left out, nearest to a hexagon; null without one. */
export function nearestName(ring: readonly Corner[] | undefined, places: Places["features"]): string | null {
  const [first] = ring ?? [];
  if (ring === undefined || first === undefined) return null;
  const lon = ring.reduce((sum, [x]) => sum + x, 0) / ring.length;
  const lat = ring.reduce((sum, [, y]) => sum + y, 0) / ring.length;
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let nearest: { readonly name: string; readonly distance: number } | null = null;
  for (const { properties, geometry } of places) {
    if (properties.kind === "gata") continue;
    const [x = 0, y = 0] = geometry.coordinates;
    const distance = Math.hypot((x - lon) * squeeze, y - lat);
    if (nearest === null || distance < nearest.distance) nearest = { name: properties.name, distance };
  }
  return nearest?.name ?? null;
}
