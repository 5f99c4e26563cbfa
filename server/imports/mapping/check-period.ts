import type { ImportField } from "#core/contract/import.ts";
import { dateOfDay, dayOfLocal } from "#core/domain/time/local-day.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";
import type { EventInterval } from "./read-interval.ts";
import { refuse, type RowFields } from "./row-fields.ts";

/** The first day that is taken in, as a wall clock written in UTC. */
export const EARLIEST_MS = Date.UTC(1990, 0, 1);
// Clocks differ a little between machines.
const CLOCK_SLACK_MS = 600_000;

/** Refuses an event before 1990, where spreadsheets put their empty dates, or after now. */
export function checkPeriod(
  fields: RowFields,
  field: ImportField,
  { fromMs, toMs, isDateOnly }: EventInterval,
  clock: { readonly nowMs: number; readonly timeZone: string },
): void {
  if (instantToLocal(fromMs, clock.timeZone) < EARLIEST_MS) {
    refuse(
      fields,
      field,
      "date_out_of_range",
      "Datumet ligger före 1990. Rätta det; tomma datum skrivs ibland som 1900-01-01.",
    );
    return;
  }
  const lastMs = isDateOnly || toMs === null ? fromMs : toMs;
  if (lastMs <= clock.nowMs + CLOCK_SLACK_MS) return;
  // An end given as a date is the midnight after it.
  if (fromMs <= clock.nowMs + CLOCK_SLACK_MS && startsTomorrow(lastMs, clock)) return;
  const today = dateOfDay(dayOfLocal(instantToLocal(clock.nowMs, clock.timeZone)));
  const isEndAhead = fromMs <= clock.nowMs + CLOCK_SLACK_MS;
  refuse(
    fields,
    isEndAhead ? endField(fields) : field,
    "date_out_of_range",
    `Händelsen ${isEndAhead ? "slutar" : "ligger"} i framtiden (i dag är det ${today}). Rätta datumet.`,
  );
}

const endField = ({ layout }: RowFields): ImportField =>
  layout.columnOf.has("to") || !layout.columnOf.has("toClock") ? "to" : "toClock";

function startsTomorrow(ms: number, { nowMs, timeZone }: { nowMs: number; timeZone: string }): boolean {
  const today = dayOfLocal(instantToLocal(nowMs, timeZone));
  return instantToLocal(ms, timeZone) === (today + 1) * 86_400_000;
}
