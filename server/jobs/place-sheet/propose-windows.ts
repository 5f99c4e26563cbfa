import { SMALL_NUMBER } from "#core/domain/privacy/publish/small-number.ts";
import { timeWindows } from "#core/domain/statistics/time-windows.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";

const LEAST_SHARE = 0.05;
const DAY_HOURS = 24;
// First as most are on duty, then wider where events are few, at last fewer windows.
const CHOICES = [
  { hoursPerWeek: 12, mostWindows: 3 },
  { hoursPerWeek: 18, mostWindows: 3 },
  { hoursPerWeek: 16, mostWindows: 2 },
  { hoursPerWeek: 8, mostWindows: 1 },
] as const;

const EVERY_DAY_HOURS = [4, 6, 8, 10] as const;

interface Proposal {
  readonly hours: readonly number[];
  /** Part of the week's events. */
  readonly share: number;
}

/**
 * Which windows of a place's week would make a sheet, as hours of the week? Those that hold most, each with five
 * events or more and with as many outside; where events are few the best hours of every day; none for an empty
 * week.
 */
export function proposeWindows(week: ArrayLike<number>): number[][] {
  const total = Array.from(week).reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) return [];
  const tried: Proposal[][] = CHOICES.map((settings) =>
    timeWindows(week, settings).windows.map(({ firstHour, hours, share }) => ({
      hours: Array.from({ length: hours }, (_, step) => (firstHour + step) % WEEK_HOURS),
      share,
    })),
  );
  tried.push(...EVERY_DAY_HOURS.map((length) => [bestOfEveryDay(week, length, total)]));
  const isEnough = (windows: readonly Proposal[]) => {
    const inside = windows.reduce((sum, { share }) => sum + share, 0);
    const smallest = Math.max(LEAST_SHARE, SMALL_NUMBER / total);
    return windows.every(({ share }) => share >= smallest) && (1 - inside) * total >= SMALL_NUMBER;
  };
  return (tried.find(isEnough) ?? tried[0] ?? []).map(({ hours }) => hours.toSorted((a, b) => a - b));
}

function bestOfEveryDay(week: ArrayLike<number>, length: number, total: number): Proposal {
  const choices = Array.from({ length: DAY_HOURS }, (_, first) => {
    const hours = Array.from(
      { length: 7 * length },
      (_hour, step) => (DAY_HOURS * Math.floor(step / length) + first + (step % length)) % WEEK_HOURS,
    );
    return { hours, share: hours.reduce((sum, hour) => sum + (week[hour] ?? 0), 0) / total };
  });
  return choices.reduce((best, one) => (one.share > best.share ? one : best));
}
