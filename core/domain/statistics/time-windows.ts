import { WEEK_HOURS } from "../time/elapsed-by-weekhour.ts";
import { totalOfWeek } from "./shrunk-week.ts";

/** What somebody can be on place for in a week. */
export interface WindowSettings {
  /** Whole hours in all, spent to the last one. */
  readonly hoursPerWeek: number;
  /** Nobody goes out for less; 2 hours unless given. */
  readonly shortestHours?: number;
  /** Nor for longer at a stretch; 8 hours unless given. */
  readonly longestHours?: number;
  /** At most so many stretches; 3 unless given. */
  readonly mostWindows?: number;
}

/** Hours on end of the round week. */
export interface TimeWindow {
  /** 0 = Monday 00 … 167. */
  readonly firstHour: number;
  /** How many; a window may run over Sunday night. */
  readonly hours: number;
  /** Which part of the week's events it is expected to hold, 0–1. */
  readonly share: number;
}

export interface TimeWindows {
  /** The one that holds most first. */
  readonly windows: readonly TimeWindow[];
  /** What they hold together, 0–1. */
  readonly share: number;
}

/**
 * Which hours of the week hold most of what is expected, when only so many can be covered, in windows worth
 * going out for? `expected`: 168 numbers of 0 or more, 0 = Monday 00, of any unit: as a rule `shrunkWeek`. The
 * answer is exact: no other windows within the settings, with an hour or more between them, hold more; of
 * equal ones always the same is given. Throws RangeError for other numbers, for a week that expects nothing, or
 * for settings that no windows fulfil. Chosen and judged on the same weeks the share is too high: test it on
 * others (`windowPai`). Dynamic programming, O(168 × hours × windows² × longest).
 */
export function timeWindows(expected: ArrayLike<number>, settings: WindowSettings): TimeWindows {
  const rules = checkedSettings(settings);
  const total = totalOfWeek(expected);
  if (!(total > 0)) throw new RangeError("No window is better than another in a week that expects nothing.");
  let best: Choice | null = null;
  // Windows are shorter than the way between two of these hours, so one of them lies in none.
  for (let cut = 0; cut <= rules.mostWindows; cut++) {
    const freeHour = Math.floor((cut * WEEK_HOURS) / (rules.mostWindows + 1));
    const choice = bestAround(expected, freeHour, rules);
    if (best === null || choice.sum > best.sum * (1 + 1e-12)) best = choice;
  }
  const windows = (best?.runs ?? []).map(({ firstHour, hours }) => ({
    firstHour,
    hours,
    share: sumOf(expected, firstHour, hours) / total,
  }));
  windows.sort((a, b) => b.share - a.share || a.firstHour - b.firstHour);
  return { windows, share: windows.reduce((sum, { share }) => sum + share, 0) };
}

/** Which hours of the week lie in windows? Ascending. */
export function hoursOfWindows(windows: readonly Pick<TimeWindow, "firstHour" | "hours">[]): number[] {
  return windows
    .flatMap(({ firstHour, hours }) => Array.from({ length: hours }, (_, i) => (firstHour + i) % WEEK_HOURS))
    .sort((a, b) => a - b);
}

type Rules = Required<WindowSettings>;

function checkedSettings(settings: WindowSettings): Rules {
  const { hoursPerWeek, shortestHours = 2, longestHours = 8, mostWindows = 3 } = settings;
  for (const value of [hoursPerWeek, shortestHours, longestHours, mostWindows]) {
    if (!(Number.isSafeInteger(value) && value >= 1))
      throw new RangeError(`Hours and windows are whole numbers of 1 or more, not ${value}.`);
  }
  const fewest = Math.ceil(hoursPerWeek / longestHours);
  const canBeMet = fewest <= mostWindows && fewest * shortestHours <= hoursPerWeek;
  const haveRoom = (mostWindows + 1) * (longestHours + 1) <= WEEK_HOURS;
  if (!canBeMet || !haveRoom)
    throw new RangeError(
      `${hoursPerWeek} hours a week do not go into at most ${mostWindows} windows of ${shortestHours}–${longestHours} hours.`,
    );
  return { hoursPerWeek, shortestHours, longestHours, mostWindows };
}

interface Run {
  readonly firstHour: number;
  readonly hours: number;
}

interface Choice {
  readonly sum: number;
  readonly runs: readonly Run[];
}

// The week laid out after an hour that is in no window. best[at, left, more]: the most that the hours from
// `at` on hold, when `left` hours are to be spent on at most `more` windows; taken: the length of the window
// that begins there, 0 for none.
function bestAround(expected: ArrayLike<number>, freeHour: number, rules: Rules): Choice {
  const { hoursPerWeek, shortestHours, longestHours, mostWindows } = rules;
  const before = runningSums(expected, freeHour + 1);
  const row = (hoursPerWeek + 1) * (mostWindows + 1);
  const best = new Float64Array((WEEK_HOURS + 1) * row).fill(-Infinity);
  const taken = new Uint8Array((WEEK_HOURS + 1) * row);
  for (const end of [WEEK_HOURS - 1, WEEK_HOURS]) best.fill(0, end * row, end * row + mostWindows + 1);
  for (let at = WEEK_HOURS - 2; at >= 0; at--) {
    for (let more = 0; more <= mostWindows; more++) {
      // With so many windows spent, only so many hours can be left.
      const spent = mostWindows - more;
      const most = Math.min(hoursPerWeek - spent * shortestHours, more * longestHours);
      for (let left = Math.max(0, hoursPerWeek - spent * longestHours); left <= most; left++) {
        const cell = at * row + left * (mostWindows + 1) + more;
        let bestSum = best[cell + row] ?? -Infinity;
        const longest = more === 0 ? 0 : Math.min(longestHours, left, WEEK_HOURS - 1 - at);
        for (let hours = shortestHours; hours <= longest; hours++) {
          const after = Math.min(WEEK_HOURS, at + hours + 1) * row + (left - hours) * (mostWindows + 1);
          const sum = (before[at + hours] ?? 0) - (before[at] ?? 0) + (best[after + more - 1] ?? -Infinity);
          if (sum <= bestSum) continue;
          bestSum = sum;
          taken[cell] = hours;
        }
        best[cell] = bestSum;
      }
    }
  }
  return { sum: best[row - 1] ?? -Infinity, runs: runsOf(taken, freeHour, rules) };
}

function runsOf(taken: Uint8Array, freeHour: number, { hoursPerWeek, mostWindows }: Rules): Run[] {
  const row = (hoursPerWeek + 1) * (mostWindows + 1);
  const runs: Run[] = [];
  let left = hoursPerWeek;
  let more = mostWindows;
  for (let at = 0; at < WEEK_HOURS - 1;) {
    const hours = taken[at * row + left * (mostWindows + 1) + more] ?? 0;
    if (hours > 0) {
      runs.push({ firstHour: (freeHour + 1 + at) % WEEK_HOURS, hours });
      left -= hours;
      more -= 1;
    }
    at += hours + 1;
  }
  return runs;
}

function runningSums(expected: ArrayLike<number>, start: number): Float64Array {
  const sums = new Float64Array(WEEK_HOURS + 1);
  for (let i = 0; i < WEEK_HOURS; i++)
    sums[i + 1] = (sums[i] ?? 0) + (expected[(start + i) % WEEK_HOURS] ?? 0);
  return sums;
}

function sumOf(expected: ArrayLike<number>, firstHour: number, hours: number): number {
  let sum = 0;
  for (let i = 0; i < hours; i++) sum += expected[(firstHour + i) % WEEK_HOURS] ?? 0;
  return sum;
}
