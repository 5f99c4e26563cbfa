import { cellAt, cellPosition } from "#core/domain/place/hexgrid.ts";

export interface WalkGround {
  /** The hexagons of the municipality. */
  readonly ids: ReadonlySet<number>;
  readonly counts: ReadonlyMap<number, number>;
}

/** So far across a hole in the municipality, such as another's water, an arrow still finds the next hexagon. */
const FARTHEST_STEP = 40;

const STEPS: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/**
 * Which hexagon does a key lead to? Arrows to the neighbour on that side (left and right along the row), Home
 * to the busiest, PageDown and PageUp to the next less and next more busy. The same one where there is none
 * farther on; undefined for all other keys.
 */
export function nextCell(cell: number, key: string, ground: WalkGround): number | undefined {
  const step = STEPS[key];
  if (step) return neighbourTowards(cell, step, ground.ids) ?? cell;
  if (key === "Home") return cellsByCount(ground)[0] ?? cell;
  if (key === "PageDown" || key === "PageUp") return byCount(cell, key === "PageDown" ? 1 : -1, ground);
  return undefined;
}

/** Hexagons that have events, the busiest first; equally busy ones by id. */
export function cellsByCount({ ids, counts }: WalkGround): number[] {
  const countOf = (id: number) => counts.get(id) ?? 0;
  return [...ids].filter((id) => countOf(id) > 0).sort((a, b) => countOf(b) - countOf(a) || a - b);
}

function neighbourTowards(
  cell: number,
  [columns, rows]: readonly [number, number],
  ids: ReadonlySet<number>,
): number | undefined {
  const { column, row } = cellPosition(cell);
  for (let step = 1; step <= FARTHEST_STEP; step++) {
    const next = { column: column + step * columns, row: row + step * rows };
    if (next.row < 0) return undefined;
    const id = cellAt(next);
    if (ids.has(id)) return id;
  }
  return undefined;
}

function byCount(cell: number, step: 1 | -1, ground: WalkGround): number {
  const order = cellsByCount(ground);
  const at = order.indexOf(cell);
  if (at === -1) return order[0] ?? cell;
  return order[at + step] ?? cell;
}
