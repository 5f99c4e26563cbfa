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
  /** The last stop, after those of `before`; few states are ever taken on, so their stops are not copied. */
  readonly stop: RouteStop | null;
  readonly before: State | null;
  readonly stopCount: number;
  /** The same for the same stops in whatever order. */
  readonly mark: number;
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
  const first: State = {
    minute: 0,
    gain: 0,
    stop: null,
    before: null,
    stopCount: 0,
    mark: 0,
    rest: null,
  };
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
    stops: stopsOf(state),
    rest: state.rest ?? lateRest(state, frame),
  }));
  return routes.length > 0 ? routes : [{ stops: [], rest: lateRest(first, frame) }];
}

function distinct(states: readonly State[], count: number): State[] {
  const sorted = states.toSorted((a, b) => b.gain - a.gain || b.stopCount - a.stopCount);
  const found = new Map<number, State>();
  for (const state of sorted) {
    if (!found.has(state.mark)) found.set(state.mark, state);
    if (found.size >= count) break;
  }
  return [...found.values()];
}

function stopsOf(state: State): RouteStop[] {
  const stops: RouteStop[] = [];
  for (let at: State | null = state; at !== null && at.stop !== null; at = at.before) stops.push(at.stop);
  return stops.toReversed();
}

// Sums of 47 bits each, exact for 64 stops: two sets of stops with one sum are not met with.
function markOf(place: number, slot: number): number {
  const of = place * 1009 + slot + 1;
  const high = Math.imul(of ^ (of >>> 15), 0x2c1b3c6d) >>> 9;
  const low = Math.imul((of + 0x9e3779b9) ^ (of << 7), 0x297a2d39) >>> 8;
  return high * 0x1000000 + low;
}

// The best of those that stand at the same place, and then the best of all.
function pruned(bucket: readonly State[], width: number): State[] {
  const sorted = bucket.toSorted((a, b) => b.gain - a.gain || a.minute - b.minute);
  const perPlace = new Map<number, number>();
  const kept: State[] = [];
  for (const state of sorted) {
    const at = state.stop?.place ?? -1;
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
  readonly perMinute: number;
}

function followers(state: State, frame: RouteFrame, gainOf: GainOf): State[] {
  const rested = restNow(state, frame);
  const stops = stopsOf(state);
  const moves: Move[] = [];
  for (const place of frame.places) {
    const move = moveTo(state, stops, { place, frame, gainOf });
    if (move !== null) moves.push(move);
  }
  moves.sort((a, b) => b.perMinute - a.perMinute);
  // Waiting for the next slot, where more may be expected.
  const waited = { ...state, minute: state.minute + WAIT_MIN };
  return [
    ...moves.slice(0, BRANCHES).map(({ place, slot, fromMin, minute, gain }) => ({
      minute,
      gain: state.gain + gain,
      stop: { place, slot, fromMin },
      before: state,
      stopCount: state.stopCount + 1,
      mark: state.mark + markOf(place, slot),
      rest: state.rest,
    })),
    ...(rested === null ? [] : [rested]),
    ...(waited.minute + frame.doseMin <= frame.minutes ? [waited] : []),
  ];
}

interface Step {
  readonly place: number;
  readonly frame: RouteFrame;
  readonly gainOf: GainOf;
}

function moveTo(state: State, stops: readonly RouteStop[], { place, frame, gainOf }: Step): Move | null {
  const before = state.stop?.place ?? null;
  if (before === place) return null;
  const fromMin = Math.ceil((state.minute + frame.travelMin(before, place)) / STEP_MIN) * STEP_MIN;
  const minute = fromMin + frame.doseMin;
  if (minute > frame.minutes) return null;
  // The break must still come in time.
  if (frame.rest !== null && state.rest === null && minute > frame.rest.latest) return null;
  let visits = 0;
  for (const stop of stops) if (stop.place === place) visits++;
  if (visits >= frame.mostAtPlace) return null;
  const slot = frame.slotAt(fromMin);
  if (!frame.isAllowed(place, slot) || !frame.isAllowed(place, frame.slotAt(minute - 1))) return null;
  const gain = gainOf(place, slot, stops);
  if (gain <= 0) return null;
  return { place, slot, fromMin, minute, gain, perMinute: gain / (minute - state.minute) };
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
