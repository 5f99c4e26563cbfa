import type { AggregateRow } from "#core/contract/aggregate.ts";
import { type NeighbourRuns, neighbourRuns } from "#core/domain/place/neighbour-runs.ts";
import { CHANCE_SHARE, elevatedCells } from "#core/domain/targets/elevated-cells.ts";

/** A municipality's land in cells of one size. */
export interface Land {
  /** Their ids, ascending. */
  readonly cells: Int32Array;
  /** Flat to flat, metres. */
  readonly acrossM: number;
  /** How far the centre of a neighbour may lie, metres. */
  readonly bandM: number;
}

/** The cells that are busier than chance would make them. */
export interface ElevatedIds {
  readonly ids: readonly number[];
  /** Cells tested: all of the land. */
  readonly tested: number;
  /** Of the cells marked at most this share is expected to be chance. */
  readonly chanceShare: number;
}

let laidOut: { readonly land: Land; readonly neighbours: NeighbourRuns } | null = null;

/** Which cells of the land are elevated, given how many events each has? The neighbourhoods are kept between questions. */
export function elevatedIds(rows: readonly AggregateRow[], land: Land): ElevatedIds {
  const countOf = new Map(rows.map(({ cell, count }) => [cell, count]));
  const counts = Float64Array.from(land.cells, (id) => countOf.get(id) ?? 0);
  const { isElevated, tested } = elevatedCells(counts, neighboursOf(land));
  const ids = Array.from(land.cells).filter((_id, at) => isElevated[at] === 1);
  return { ids, tested, chanceShare: CHANCE_SHARE };
}

function neighboursOf(land: Land): NeighbourRuns {
  if (laidOut === null || !isSameLand(laidOut.land, land))
    laidOut = { land, neighbours: neighbourRuns(land.cells, land) };
  return laidOut.neighbours;
}

function isSameLand(a: Land, b: Land): boolean {
  return (
    a.bandM === b.bandM &&
    a.acrossM === b.acrossM &&
    a.cells.length === b.cells.length &&
    a.cells.every((id, at) => id === b.cells[at])
  );
}
