/** A place of the gazetteer; `P` is a position, in degrees or in metres. */
export interface NamedPlace<P> {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** 1 = a district's centre, 2 = a smaller centre or station, 3 = a school, stop, park … */
  readonly rank: number;
  readonly position: P;
}

export interface PlacedCell<P> {
  readonly id: number;
  readonly centre: P;
}

/** A named place with the cells around it, or a single cell far from every named place. */
export interface PlaceArea<P> {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly isNamed: boolean;
  readonly position: P;
  /** None where nothing is counted, as at a street. */
  readonly cells: readonly number[];
}

/** How far apart two positions are, in metres. */
export type DistanceM<P> = (a: P, b: P) => number;

/** How far a place reaches, by its rank 1, 2, 3. */
export const PLACE_RADIUS_M = [380, 380, 250] as const;

/**
 * Which cells belong to which place? A cell goes to one place only, so that no event counts twice: the
 * most important that reaches its centre, and of equals the nearest. A cell that none reaches is a
 * place of its own, called after the nearest name.
 */
export function placeAreas<P>(
  places: readonly NamedPlace<P>[],
  cells: readonly PlacedCell<P>[],
  distanceM: DistanceM<P>,
): PlaceArea<P>[] {
  const taken = new Map<string, number[]>();
  const single: PlaceArea<P>[] = [];
  for (const cell of cells) {
    const owner = owningPlace(places, cell.centre, distanceM);
    if (owner) {
      const list = taken.get(owner.id);
      if (list) list.push(cell.id);
      else taken.set(owner.id, [cell.id]);
    } else {
      single.push(singleCell(cell, nearestPlace(places, cell.centre, distanceM)));
    }
  }
  const named = places.flatMap((place) => {
    const own = taken.get(place.id);
    return own ? [namedArea(place, own)] : [];
  });
  return [...named, ...single];
}

/** Which place is nearest to a position? Null without places. */
export function nearestPlace<P>(
  places: readonly NamedPlace<P>[],
  position: P,
  distanceM: DistanceM<P>,
): NamedPlace<P> | null {
  let nearest: NamedPlace<P> | null = null;
  let nearestM = Infinity;
  for (const place of places) {
    const distance = distanceM(place.position, position);
    if (distance >= nearestM) continue;
    nearest = place;
    nearestM = distance;
  }
  return nearest;
}

function owningPlace<P>(
  places: readonly NamedPlace<P>[],
  centre: P,
  distanceM: DistanceM<P>,
): NamedPlace<P> | null {
  for (const [index, radiusM] of PLACE_RADIUS_M.entries()) {
    const near = places.filter(
      (place) => place.rank === index + 1 && distanceM(place.position, centre) <= radiusM,
    );
    if (near.length > 0) return nearestPlace(near, centre, distanceM);
  }
  return null;
}

function namedArea<P>(place: NamedPlace<P>, cells: readonly number[]): PlaceArea<P> {
  const { name, kind, position } = place;
  return { key: place.id, name, kind, isNamed: true, position, cells };
}

function singleCell<P>(cell: PlacedCell<P>, nearest: NamedPlace<P> | null): PlaceArea<P> {
  return {
    key: `cell:${cell.id}`,
    name: nearest?.name ?? String(cell.id),
    kind: "cell",
    isNamed: false,
    position: cell.centre,
    cells: [cell.id],
  };
}
