import type { Calendar } from "#core/contract/reference.ts";
import type { WeekPoint } from "./week-series.ts";

/** Which part of each week's hours is dark, 0–1, by the month of its Monday? Null where the calendar does not tell. */
export function darkWeeks(points: readonly WeekPoint[], darkness: Calendar["darkness"]): (number | null)[] {
  const byMonth = new Map(
    darkness.map(({ month, hours }) => [month, hours.reduce((sum, part) => sum + part, 0) / hours.length]),
  );
  return points.map(({ monday }) => byMonth.get(monday.slice(0, 7)) ?? null);
}
