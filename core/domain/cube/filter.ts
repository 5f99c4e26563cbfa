import type { Setting } from "../event.ts";
import type { CubeClock } from "./clock.ts";
import type { Cube, CubeKind, CubePlaces } from "./cube.ts";

/** What a question to a cube may be narrowed by; null is no narrowing, all parts combine with "and". */
export interface CubeFilter {
  /** First local date in days since 1970-01-01, inclusive. */
  readonly fromDay: number | null;
  /** Last local date, exclusive. */
  readonly toDay: number | null;
  /** Keys of categories, groups written out. */
  readonly categories: ReadonlySet<string> | null;
  readonly sources: ReadonlySet<string> | null;
  readonly settings: ReadonlySet<Setting> | null;
  /** Leaves out what control finds and what was reported during our own presence. */
  readonly leavesOutOwnPresence: boolean;
  /** Cell ids. */
  readonly cells: ReadonlySet<number> | null;
  /** Area ids by kind of area: within one kind they widen, between kinds they narrow. */
  readonly areas: ReadonlyMap<string, ReadonlySet<number>>;
  readonly clock: CubeClock | null;
}

/** The filter that keeps every event. */
export const EVERYTHING: CubeFilter = {
  fromDay: null,
  toDay: null,
  categories: null,
  sources: null,
  settings: null,
  leavesOutOwnPresence: false,
  cells: null,
  areas: new Map(),
  clock: null,
};

/** What tells kinds apart to a view. */
export type KindDimension = "category" | "source" | "setting";

/** Which kinds does a filter keep, 1 for each, when one of its dimensions is left out of account? */
export function kindsKept(cube: Cube, filter: CubeFilter, ignored: KindDimension | null = null): Uint8Array {
  const keeps = (kind: CubeKind) =>
    (ignored === "category" || isIn(filter.categories, kind.category)) &&
    (ignored === "source" || isIn(filter.sources, kind.source)) &&
    (ignored === "setting" || isIn(filter.settings, kind.setting)) &&
    !(filter.leavesOutOwnPresence && (kind.isFoundByControl || kind.isDuringPresence));
  return Uint8Array.from(cube.kinds, (kind) => (keeps(kind) ? 1 : 0));
}

/**
 * Which places does a filter keep, 1 for each, when its cells ("cell") or its areas of one kind are left
 * out of account? Null when it keeps all.
 */
export function placesKept(cube: Cube, filter: CubeFilter, ignored: string | null = null): Uint8Array | null {
  const { places } = cube;
  let kept: Uint8Array | null = null;
  if (filter.cells !== null && ignored !== "cell") {
    kept = narrowed(kept, { ids: places.cellIds, ofPlace: places.cellOfPlace }, filter.cells);
  }
  for (const [kind, chosen] of filter.areas) {
    if (kind !== ignored) kept = narrowed(kept, areasOfKind(places, kind), chosen);
  }
  return kept;
}

/** The areas of one kind. Throws RangeError for a kind that the cube does not know. */
export function areasOfKind(places: CubePlaces, kind: string): PlaceIndex {
  const areas = places.areas.find((one) => one.kind === kind);
  if (areas === undefined) throw new RangeError(`The cube knows no areas of kind "${kind}".`);
  return areas;
}

function isIn<T>(chosen: ReadonlySet<T> | null, value: T): boolean {
  return chosen === null || chosen.has(value);
}

interface PlaceIndex {
  /** Ascending. */
  readonly ids: Int32Array;
  readonly ofPlace: Int32Array;
}

function narrowed(
  kept: Uint8Array | null,
  { ids, ofPlace }: PlaceIndex,
  chosen: ReadonlySet<number>,
): Uint8Array {
  const isChosen = new Uint8Array(ids.length);
  for (const id of chosen) {
    const index = indexOfId(ids, id);
    if (index >= 0) isChosen[index] = 1;
  }
  const narrower = new Uint8Array(ofPlace.length);
  for (let place = 0; place < ofPlace.length; place++) {
    const index = ofPlace[place] ?? -1;
    if (index >= 0 && (kept === null || kept[place] === 1)) narrower[place] = isChosen[index] ?? 0;
  }
  return narrower;
}

function indexOfId(ids: Int32Array, id: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : -1;
}
