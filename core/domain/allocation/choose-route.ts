/** A shift that a route is sought for; minutes from its start. */
export interface RouteFrame {
  readonly minutes: number;
  /** Slot in which a minute of the shift lies. */
  readonly slotAt: (minute: number) => number;
  readonly doseMin: number;
  readonly mostAtPlace: number;
  /** Break: so long, not before this, and begun by that at the latest; null where none is due. */
  readonly rest: { readonly minutes: number; readonly earliest: number; readonly latest: number } | null;
  /** Places that may be visited, and in which slots. */
  readonly places: readonly number[];
  readonly isAllowed: (place: number, slot: number) => boolean;
  /** Minutes of travel between two places; from the start place where `from` is null. */
  readonly travelMin: (from: number | null, to: number) => number;
}

export interface RouteStop {
  readonly place: number;
  readonly slot: number;
  /** Minutes from the start of the shift. */
  readonly fromMin: number;
}

export interface Route {
  readonly stops: readonly RouteStop[];
  readonly rest: { readonly fromMin: number; readonly toMin: number } | null;
}

/** How wide to search. */
export interface SearchSize {
  /** Routes given. */
  readonly count: number;
  /** Routes kept at each time. */
  readonly width: number;
  /** Those that gain a smaller part of the best so far are not given. */
  readonly leastPart: number;
}

/** What a stop would add, given the stops already in the route. */
export type GainOf = (place: number, slot: number, before: readonly RouteStop[]) => number;

interface State {
  readonly minute: number;
  readonly gain: number;
  readonly stops: readonly RouteStop[];
  readonly rest: { readonly fromMin: number; readonly toMin: number } | null;
}

const STEP_MIN = 5;
/** Of the routes kept at a time so many end at the same place at most: one in. */
const ALIKE_PART = 6;
const WAIT_MIN = 15;
/** From each state the places that promise most by the minute, and some waiting for a better hour. */
const BRANCHES = 10;

/**
 * Which stops, in which order and when, gain most inside a shift? The best routes, `count` at most, the best first;
 * always one at least. Beam search over the clock: of the routes that have come as far, the best are taken on. The
 * same input gives the same routes. Not exact: see the tests for how near the optimum it comes.
 */
export function chooseRoutes(
  frame: RouteFrame,
  gainOf: GainOf,
  { count, width, leastPart }: SearchSize,
): Route[] {
  const steps = Math.floor(frame.minutes / STEP_MIN) + 1;
  const buckets: State[][] = Array.from({ length: steps }, () => []);
  const first: State = { minute: 0, gain: 0, stops: [], rest: null };
  buckets[0]?.push(first);
  const ended: State[] = [];
  let most = 0;
  for (const bucket of buckets) {
    for (const state of bucket) most = Math.max(most, state.gain);
    for (const state of bucket) {
      if (state.gain >= most * leastPart && isRested(state, frame)) ended.push(state);
    }
    for (const state of pruned(bucket, width)) {
      for (const next of followers(state, frame, gainOf)) {
        buckets[Math.ceil(next.minute / STEP_MIN)]?.push(next);
      }
    }
  }
  const routes = distinct(ended, count).map((state) => ({
    stops: state.stops,
    rest: state.rest ?? lateRest(state, frame),
  }));
  return routes.length > 0 ? routes : [{ stops: [], rest: lateRest(first, frame) }];
}

function distinct(states: readonly State[], count: number): State[] {
  const sorted = states.toSorted((a, b) => b.gain - a.gain || b.stops.length - a.stops.length);
  const found = new Map<string, State>();
  for (const state of sorted) {
    const key = state.stops
      .map(({ place, slot }) => place * 1000 + slot)
      .toSorted((a, b) => a - b)
      .join();
    if (!found.has(key)) found.set(key, state);
    if (found.size >= count) break;
  }
  return [...found.values()];
}

// The best of those that stand at the same place, and then the best of all.
function pruned(bucket: readonly State[], width: number): State[] {
  const sorted = bucket.toSorted((a, b) => b.gain - a.gain || a.minute - b.minute);
  const perPlace = new Map<number, number>();
  const kept: State[] = [];
  for (const state of sorted) {
    const at = state.stops.at(-1)?.place ?? -1;
    const seen = perPlace.get(at) ?? 0;
    if (seen >= width / ALIKE_PART) continue;
    perPlace.set(at, seen + 1);
    kept.push(state);
    if (kept.length >= width) break;
  }
  return kept;
}

interface Move {
  readonly place: number;
  readonly slot: number;
  readonly fromMin: number;
  readonly minute: number;
  readonly gain: number;
}

function followers(state: State, frame: RouteFrame, gainOf: GainOf): State[] {
  const rested = restNow(state, frame);
  const moves: Move[] = [];
  for (const place of frame.places) {
    const move = moveTo(state, place, frame, gainOf);
    if (move !== null) moves.push(move);
  }
  moves.sort((a, b) => b.gain / (b.minute - state.minute) - a.gain / (a.minute - state.minute));
  // Waiting for the next slot, where more may be expected.
  const waited = { ...state, minute: state.minute + WAIT_MIN };
  return [
    ...moves.slice(0, BRANCHES).map(({ place, slot, fromMin, minute, gain }) => ({
      minute,
      gain: state.gain + gain,
      stops: [...state.stops, { place, slot, fromMin }],
      rest: state.rest,
    })),
    ...(rested === null ? [] : [rested]),
    ...(waited.minute + frame.doseMin <= frame.minutes ? [waited] : []),
  ];
}

function moveTo(state: State, place: number, frame: RouteFrame, gainOf: GainOf): Move | null {
  const before = state.stops.at(-1)?.place ?? null;
  if (before === place) return null;
  const fromMin = Math.ceil((state.minute + frame.travelMin(before, place)) / STEP_MIN) * STEP_MIN;
  const minute = fromMin + frame.doseMin;
  if (minute > frame.minutes) return null;
  // The break must still come in time.
  if (frame.rest !== null && state.rest === null && minute > frame.rest.latest) return null;
  let visits = 0;
  for (const stop of state.stops) if (stop.place === place) visits++;
  if (visits >= frame.mostAtPlace) return null;
  const slot = frame.slotAt(fromMin);
  if (!frame.isAllowed(place, slot) || !frame.isAllowed(place, frame.slotAt(minute - 1))) return null;
  const gain = gainOf(place, slot, state.stops);
  return gain > 0 ? { place, slot, fromMin, minute, gain } : null;
}

function restNow(state: State, { rest }: RouteFrame): State | null {
  if (rest === null || state.rest !== null) return null;
  const fromMin = Math.max(state.minute, rest.earliest);
  if (fromMin > rest.latest || fromMin - state.minute > 45) return null;
  const toMin = fromMin + rest.minutes;
  return { ...state, minute: toMin, rest: { fromMin, toMin } };
}

function isRested({ rest, minute }: State, frame: RouteFrame): boolean {
  return frame.rest === null || rest !== null || minute <= frame.rest.latest;
}

function lateRest({ minute }: State, { rest }: RouteFrame) {
  if (rest === null) return null;
  const fromMin = Math.min(rest.latest, Math.max(minute, rest.earliest));
  return { fromMin, toMin: fromMin + rest.minutes };
}
