import { cellCentre, type PlanePoint } from "../place/hexgrid.ts";
import { type NeighbourRuns, neighbourRuns } from "../place/neighbour-runs.ts";
import { type NamedPlace, type PlaceArea, placeAreas } from "../place/place-areas.ts";

/** A municipality's land, cut into cells and places: what stays the same while filters change. */
export interface Ground {
  readonly acrossM: number;
  readonly bandM: number;
  /** Ids of the land cells, ascending. */
  readonly cells: readonly number[];
  readonly indexOfCell: ReadonlyMap<number, number>;
  readonly neighbours: NeighbourRuns;
  /** Named places and single cells; each land cell is in one. */
  readonly areas: readonly PlaceArea<PlanePoint>[];
}

export interface GroundQuestion {
  readonly acrossM: number;
  readonly bandM: number;
  readonly cells: readonly number[];
  /** Positions in metres. */
  readonly places: readonly NamedPlace<PlanePoint>[];
}

// A street is where people live: never a named place to aim at.
const UNRANKED_KINDS: ReadonlySet<string> = new Set(["gata"]);

/** Which cells and places does the ground consist of? O(cells × (places + neighbours)). */
export function createGround({ acrossM, bandM, cells: unsorted, places }: GroundQuestion): Ground {
  const cells = unsorted.toSorted((a, b) => a - b);
  const ranked = places.filter(({ kind }) => !UNRANKED_KINDS.has(kind));
  const placed = cells.map((id) => ({ id, centre: cellCentre(id, acrossM) }));
  return {
    acrossM,
    bandM,
    cells,
    indexOfCell: new Map(cells.map((id, index) => [id, index])),
    neighbours: neighbourRuns(cells, { acrossM, bandM }),
    areas: placeAreas(ranked, placed, (a, b) => Math.hypot(a.x - b.x, a.y - b.y)),
  };
}
