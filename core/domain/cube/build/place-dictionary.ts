import type { CubePlaces } from "../cube.ts";

/** Places numbered as they come, and at the end by how often they came. */
export interface PlaceDictionary {
  /** `areas`: the area id of each kind of area in turn, null for none. */
  readonly numberOf: (cell: number | null, areas: readonly (number | null)[]) => number;
  /** The most frequent place comes first, so that the most numbers are small. */
  readonly finish: () => { places: CubePlaces; rankOf: Uint32Array };
}

interface KnownPlace {
  readonly number: number;
  readonly key: string;
  readonly cell: number | null;
  readonly areas: readonly (number | null)[];
  count: number;
}

/** An empty dictionary of places with areas of these kinds. */
export function createPlaceDictionary(areaKinds: readonly string[]): PlaceDictionary {
  const known = new Map<string, KnownPlace>();
  return {
    numberOf: (cell, areas) => {
      const key = `${cell}/${areas.join("/")}`;
      let place = known.get(key);
      if (place === undefined) {
        if (areas.length !== areaKinds.length) throw new RangeError("One area of each kind was expected.");
        place = { number: known.size, key, cell, areas: [...areas], count: 0 };
        known.set(key, place);
      }
      place.count++;
      return place.number;
    },
    finish: () => {
      const sorted = [...known.values()].toSorted(byCount);
      const rankOf = new Uint32Array(sorted.length);
      sorted.forEach(({ number }, rank) => (rankOf[number] = rank));
      return { places: placesOf(sorted, areaKinds), rankOf };
    },
  };
}

function byCount(one: KnownPlace, other: KnownPlace): number {
  return other.count - one.count || (one.key < other.key ? -1 : 1);
}

function placesOf(sorted: readonly KnownPlace[], areaKinds: readonly string[]): CubePlaces {
  const cells = indexed(sorted.map(({ cell }) => cell));
  return {
    count: sorted.length,
    cellIds: cells.ids,
    cellOfPlace: cells.ofPlace,
    areas: areaKinds.map((kind, at) => ({ kind, ...indexed(sorted.map(({ areas }) => areas[at] ?? null)) })),
  };
}

function indexed(idOfPlace: readonly (number | null)[]): { ids: Int32Array; ofPlace: Int32Array } {
  const ids = Int32Array.from(new Set(idOfPlace.filter((id) => id !== null))).sort();
  const indexOf = new Map(Array.from(ids, (id, index) => [id, index]));
  return { ids, ofPlace: Int32Array.from(idOfPlace, (id) => (id === null ? -1 : (indexOf.get(id) ?? -1))) };
}
