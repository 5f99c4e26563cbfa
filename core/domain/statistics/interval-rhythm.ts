import { twoSidedP } from "./two-sided-p.ts";

/** A cycle that a rhythm may follow: the hours of the day, or the days of the week. */
export const RHYTHM_CYCLES = { day: 24, week: 168 } as const;
export type RhythmCycle = keyof typeof RHYTHM_CYCLES;

/** What intervals tell of a rhythm. */
export interface IntervalRhythm {
  readonly events: number;
  /** As many exact times would tell as much: at most `events`. */
  readonly effective: number;
  /** How many exact times are needed to tell a rhythm of the stated strength. */
  readonly needed: number;
  readonly canTell: boolean;
  /** How often chance gives a rhythm as strong as this one; null with too few events to say. */
  readonly p: number | null;
}

const FEWEST_EVENTS = 10;
const LEAST_SPREAD = 1e-6;

// The mean resultant length of a wave that has half of its events in its busiest third, an even cycle a third.
const STATED_STRENGTH = Math.PI / (6 * Math.sqrt(3));
// What a chi-square test with two degrees of freedom needs at 5 % for a power of 80 %.
const NON_CENTRALITY = 9.634;

/** So many exact times tell a wave with half of its events in the busiest third: 80 of 100 times, at 5 %. */
export const NEEDED_TIMES = Math.ceil(NON_CENTRALITY / (2 * STATED_STRENGTH ** 2));

/**
 * Can the hour of the day, or the day of the week, be told from intervals, and is there such a rhythm?
 * `weeks[i]`: event i's weights by hour of the week (168, Monday 00 first, sum 1), spread evenly over the
 * interval it may have happened in. Null hypothesis: events are even over the cycle, whenever rounds are made;
 * two-sided. Throws RangeError for weights of another length.
 *
 * The first Fourier coefficient of an event's weights has length 1 for an exact time and 0 for an interval as
 * long as the cycle; the sum of its squares is how many exact times the intervals are worth, since that is by
 * how much their Rayleigh test loses power. The rhythm is told when they are worth `NEEDED_TIMES`: enough to
 * find a wave with half of its events in the busiest third of the cycle four times of five. The test holds the
 * sum of the coefficients against their own scatter, so rounds that are always made at the same hour make no
 * rhythm of their own: a longer interval has as many more events as it has hours. Not to be read where events
 * lead to rounds, such as a report that is answered at once, and blind to a rhythm with two equal peaks
 * opposite each other. Rayleigh 1919, doi:10.1080/14786440408636024, weighted as aoristic weights are.
 */
export function intervalRhythm(weeks: readonly ArrayLike<number>[], cycle: RhythmCycle): IntervalRhythm {
  const sums = { x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (const weights of weeks) {
    const { x, y } = firstCoefficient(weights, RHYTHM_CYCLES[cycle]);
    sums.x += x;
    sums.y += y;
    sums.xx += x * x;
    sums.yy += y * y;
    sums.xy += x * y;
  }
  const effective = sums.xx + sums.yy;
  return {
    events: weeks.length,
    effective,
    needed: NEEDED_TIMES,
    canTell: effective >= NEEDED_TIMES,
    p: weeks.length < FEWEST_EVENTS || effective < 1 ? null : chanceOf(sums),
  };
}

/** A way of inspecting surfaces, and what it would tell. */
export interface RoundAdvice {
  /** The longest time between two rounds of a surface, hours. */
  readonly everyHours: number;
  /** Until the rhythm can be told, at the rate there is. */
  readonly weeks: number;
}

const ROUNDS_HOURS = [168, 96, 72, 48, 36, 24, 16, 12, 8, 6] as const;
const PATIENCE_WEEKS = 26;

/**
 * How often must surfaces be inspected to tell a rhythm? The rarest rounds that tell it within half a year at
 * `perWeek` events a week, or the quickest of all where none does; null without events. An interval of length L
 * keeps the square of sin(πL/C)/(πL/C) of an exact time in a cycle of length C.
 */
export function adviseRounds(perWeek: number, cycle: RhythmCycle): RoundAdvice | null {
  if (!(perWeek > 0)) return null;
  const ways = ROUNDS_HOURS.map((everyHours) => ({
    everyHours,
    weeks: NEEDED_TIMES / (perWeek * keptOf(everyHours / RHYTHM_CYCLES[cycle])),
  })).filter(({ everyHours }) => everyHours < RHYTHM_CYCLES[cycle]);
  const quickest = ways.toSorted((a, b) => a.weeks - b.weeks)[0] ?? null;
  return ways.find(({ weeks }) => weeks <= PATIENCE_WEEKS) ?? quickest;
}

function keptOf(part: number): number {
  const angle = Math.PI * part;
  return (Math.sin(angle) / angle) ** 2;
}

function firstCoefficient(weights: ArrayLike<number>, cycleHours: number) {
  if (weights.length !== RHYTHM_CYCLES.week)
    throw new RangeError(`A week has 168 weights, not ${weights.length}.`);
  let x = 0;
  let y = 0;
  for (let hour = 0; hour < weights.length; hour++) {
    const weight = weights[hour] ?? 0;
    if (weight === 0) continue;
    const angle = (2 * Math.PI * (hour + 0.5)) / cycleHours;
    x += weight * Math.cos(angle);
    y += weight * Math.sin(angle);
  }
  return { x, y };
}

// Hotelling's statistic about nought: with two degrees of freedom its tail is exponential. Where all rounds are at
// opposite hours the coefficients lie on one line, and there is one.
function chanceOf({ x, y, xx, yy, xy }: Record<"x" | "y" | "xx" | "yy" | "xy", number>): number {
  const determinant = xx * yy - xy * xy;
  if (determinant <= LEAST_SPREAD * (xx + yy) ** 2) return twoSidedP(Math.sqrt((x * x + y * y) / (xx + yy)));
  return Math.exp(-(yy * x * x - 2 * xy * x * y + xx * y * y) / determinant / 2);
}
