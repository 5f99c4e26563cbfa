import type { Calendar } from "#core/contract/reference.ts";
import { darkHours } from "#core/domain/time/dark-hours.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";

export interface DarknessQuestion {
  /** Dates, the last excluded. */
  from: string;
  to: string;
  latitude: number;
  longitude: number;
  timeZone: string;
}

/** Which share of each clock hour is dark, by month of the period: the mean of its days. */
export function darknessByMonth(question: DarknessQuestion): Calendar["darkness"] {
  const months = new Map<string, { days: number; hours: Float64Array }>();
  for (let day = dayOfDate(question.from); day < dayOfDate(question.to); day++) {
    const month = dateOfDay(day).slice(0, 7);
    const { darkShare } = darkHours(day, question.latitude, question.longitude, question.timeZone);
    const tally = months.get(month) ?? { days: 0, hours: new Float64Array(24) };
    tally.days += 1;
    tally.hours = tally.hours.map((sum, hour) => sum + (darkShare[hour] ?? 0));
    months.set(month, tally);
  }
  return [...months].map(([month, { days, hours }]) => ({
    month,
    hours: Array.from(hours, (sum) => Math.round((1000 * sum) / days) / 1000),
  }));
}
