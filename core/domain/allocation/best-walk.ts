import type { Route, RouteFrame, RouteStop } from "./choose-route.ts";

/** Worth of a stop at each place in each slot, `places × slots`. */
export interface StopWorth {
  readonly table: Float64Array;
  readonly slots: number;
}

export interface Walk {
  /** No route within the frame is worth more. */
  readonly worth: number;
  /** May come to a place more often than a route may. */
  readonly route: Route;
}

const STEP_MIN = 5;
const NEVER = -1e300;

/**
 * What is a route through a shift worth at most, when each stop is worth what a table says however often it is made?
 * Exact over the clock, travel and break kept, by dynamic programming over where the crew is at each five minutes; how
 * often a place may be visited is left out, so the worth is an upper bound. O(minutes × places²).
 */
export function bestWalk(frame: RouteFrame, { table, slots }: StopWorth): Walk {
  const { minutes, doseMin, places, rest } = frame;
  const steps = Math.floor(minutes / STEP_MIN) + 1;
  // Shorter rather than longer, so that nothing is left out.
  const dose = Math.max(1, Math.floor(doseMin / STEP_MIN));
  const firstAt = places.map((place) => Math.ceil(frame.travelMin(null, place) / STEP_MIN));
  const count = places.length;
  const travel = stepsBetween(frame);
  const restSteps = rest === null ? 0 : Math.ceil(rest.minutes / STEP_MIN);
  const phases = rest === null ? 1 : 2;
  // Best worth of having ended a stop at a place by a step; the last phase is after the break.
  const best = Array.from({ length: phases }, () => new Float64Array(steps * count).fill(NEVER));
  const from = Array.from({ length: phases }, () => new Int32Array(steps * count).fill(-1));
  // The most that any place has gathered by a step.
  const tops = Array.from({ length: phases }, () => new Float64Array(steps).fill(NEVER));
  const nearest = nearestFirst(travel, count);
  const gains = new Float64Array(count);
  for (let step = dose; step < steps; step++) {
    const begun = (step - dose) * STEP_MIN;
    const slot = frame.slotAt(begun);
    const last = frame.slotAt(begun + doseMin - 1);
    places.forEach((place, at) => {
      const isOpen = frame.isAllowed(place, slot) && frame.isAllowed(place, last);
      gains[at] = isOpen ? (table[place * slots + slot] ?? 0) : 0;
    });
    for (let phase = 0; phase < phases; phase++) {
      const isUnrested = rest !== null && phase === 0;
      const own = best[phase];
      const back = from[phase];
      const top = tops[phase];
      if (own === undefined || back === undefined || top === undefined) continue;
      for (let at = 0; at < count; at++) {
        let most = NEVER;
        let before = -1;
        // Nothing done since the step before.
        const waited = own[(step - 1) * count + at] ?? NEVER;
        if (waited > most) [most, before] = [waited, -2];
        const gain = gains[at] ?? 0;
        const mayStop = gain > 0 && !(isUnrested && step * STEP_MIN > rest.latest);
        if (mayStop) {
          const earliest =
            (firstAt[at] ?? 0) +
            (phase === 1 ? Math.ceil(((rest?.earliest ?? 0) + (rest?.minutes ?? 0)) / STEP_MIN) : 0);
          const isFirst = step - dose >= earliest;
          if (isFirst && gain > most) [most, before] = [gain, -1];
          // The nearest first: what all have gathered by then bounds what the farther ones can bring.
          for (let rank = 0; rank < count; rank++) {
            const other = nearest[at * count + rank] ?? 0;
            const left = step - dose - (travel[other * count + at] ?? 0);
            if (left < dose || (top[left] ?? NEVER) + gain <= most) break;
            if (other === at) continue;
            const worth = (own[left * count + other] ?? NEVER) + gain;
            if (worth > most) [most, before] = [worth, left * count + other];
          }
        }
        if (rest !== null && phase === 1) {
          const left = step - restSteps;
          const isTime = left * STEP_MIN >= rest.earliest && left * STEP_MIN <= rest.latest;
          const rested = isTime ? (best[0]?.[left * count + at] ?? NEVER) : NEVER;
          if (rested > most) [most, before] = [rested, -3];
        }
        own[step * count + at] = most;
        if (most > (top[step] ?? NEVER)) top[step] = most;
        back[step * count + at] = before;
      }
    }
  }
  return readBack({ frame, best, from, steps, count, restSteps, dose });
}

interface Filled {
  readonly frame: RouteFrame;
  readonly best: readonly Float64Array[];
  readonly from: readonly Int32Array[];
  readonly steps: number;
  readonly count: number;
  readonly restSteps: number;
  readonly dose: number;
}

function readBack({ frame, best, from, steps, count, restSteps, dose }: Filled): Walk {
  let worth = 0;
  let end: { phase: number; at: number } | null = null;
  best.forEach((table, phase) => {
    // Without a break the shift is over, at the latest, when the break would be late.
    const last =
      frame.rest !== null && phase === 0
        ? Math.min(steps - 1, Math.floor(frame.rest.latest / STEP_MIN))
        : steps - 1;
    for (let place = 0; place < count; place++) {
      const value = table[last * count + place] ?? NEVER;
      if (value > worth) {
        worth = value;
        end = { phase, at: last * count + place };
      }
    }
  });
  const stops: RouteStop[] = [];
  let rest: Route["rest"] = null;
  let now: { phase: number; at: number } | null = end;
  while (now !== null) {
    const { phase, at }: { phase: number; at: number } = now;
    const before = from[phase]?.[at] ?? -1;
    if (before === -2) now = { phase, at: at - count };
    else if (before === -3) {
      const fromMin = (Math.floor(at / count) - restSteps) * STEP_MIN;
      rest = { fromMin, toMin: fromMin + restSteps * STEP_MIN };
      now = { phase: 0, at: at - restSteps * count };
    } else {
      const fromMin = (Math.floor(at / count) - dose) * STEP_MIN;
      stops.unshift({ place: frame.places[at % count] ?? 0, slot: frame.slotAt(fromMin), fromMin });
      now = before === -1 ? null : { phase, at: before };
    }
  }
  return { worth, route: { stops, rest } };
}

function stepsBetween({ places, travelMin }: RouteFrame): Int32Array {
  const count = places.length;
  const travel = new Int32Array(count * count);
  places.forEach((from, a) => {
    places.forEach((to, b) => {
      travel[a * count + b] = Math.ceil(travelMin(from, to) / STEP_MIN);
    });
  });
  return travel;
}

// For each place all places by how far they are from it, counted out by steps.
function nearestFirst(travel: Int32Array, count: number): Int32Array {
  const order = new Int32Array(count * count);
  const farthest = travel.reduce((most, steps) => Math.max(most, steps), 0);
  const first = new Int32Array(farthest + 2);
  for (let at = 0; at < count; at++) {
    first.fill(0);
    for (let other = 0; other < count; other++) {
      const after = (travel[other * count + at] ?? 0) + 1;
      first[after] = (first[after] ?? 0) + 1;
    }
    for (let steps = 1; steps < first.length; steps++)
      first[steps] = (first[steps] ?? 0) + (first[steps - 1] ?? 0);
    for (let other = 0; other < count; other++) {
      const steps = travel[other * count + at] ?? 0;
      const rank = first[steps] ?? 0;
      order[at * count + rank] = other;
      first[steps] = rank + 1;
    }
  }
  return order;
}
