import type { PlanePoint } from "../place/hexgrid.ts";

/** How many events a cell had, at its centre in metres. */
export interface CellCount extends PlanePoint {
  readonly count: number;
}

export interface CandidatePlace extends PlanePoint {
  readonly name: string;
  readonly kind: string;
}

export interface ComparisonQuestion {
  readonly centre: PlanePoint;
  /** The kind of the place that gets the measure. */
  readonly kind: string;
  readonly radiusM: number;
  /** How far out the buffer reaches, metres. */
  readonly bufferM: number;
  /** A year's events by cell. */
  readonly counts: readonly CellCount[];
  readonly candidates: readonly CandidatePlace[];
}

export interface ChosenComparison {
  readonly place: CandidatePlace;
  /** Events of the year there, and at the place itself. */
  readonly events: number;
  readonly ownEvents: number;
  readonly isSameKind: boolean;
  readonly distanceM: number;
}

/**
 * Which other place is most like this one? Of the places that lie clear of it and of its buffer, those of its
 * kind, or all where there is none: the one whose number of events in a year is nearest, in proportion; ties go to
 * the nearer. Null where no place lies clear. One comparison is a choice: show what others would have given.
 */
export function chooseComparison(question: ComparisonQuestion): ChosenComparison | null {
  const { centre, kind, radiusM, bufferM, counts, candidates } = question;
  const clear = candidates.filter((place) => distance(place, centre) > bufferM + radiusM);
  const alike = clear.filter((place) => place.kind === kind);
  const ownEvents = countWithin(counts, centre, { innerM: 0, outerM: radiusM });
  const ranked = (alike.length > 0 ? alike : clear)
    .map((place) => {
      const events = countWithin(counts, place, { innerM: 0, outerM: radiusM });
      const unlike = Math.abs(Math.log((events + 1) / (ownEvents + 1)));
      return { place, events, unlike, distanceM: Math.round(distance(place, centre)) };
    })
    .sort(
      (a, b) => a.unlike - b.unlike || a.distanceM - b.distanceM || (a.place.name < b.place.name ? -1 : 1),
    );
  const [best] = ranked;
  if (best === undefined) return null;
  const { place, events, distanceM } = best;
  return { place, events, ownEvents, isSameKind: alike.length > 0, distanceM };
}

/** How many events have the cells whose centre lies from `innerM` (exclusive, 0 = the middle too) to `outerM`? */
export function countWithin(
  counts: readonly CellCount[],
  centre: PlanePoint,
  { innerM, outerM }: { readonly innerM: number; readonly outerM: number },
): number {
  let sum = 0;
  for (const cell of counts) {
    const away = distance(cell, centre);
    if (away <= outerM && (innerM === 0 || away > innerM)) sum += cell.count;
  }
  return sum;
}

function distance(a: PlanePoint, b: PlanePoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
