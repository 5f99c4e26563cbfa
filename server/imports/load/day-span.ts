import type { StoredRow } from "./stored-rows.ts";

/** The local dates, YYYY-MM-DD, that rows lie between, both included. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

/** Which dates do rows lie between, together with those seen before? Null without a row. */
export function widenDaySpan(seen: DaySpan | null, rows: readonly StoredRow[]): DaySpan | null {
  let span = seen;
  for (const row of rows) {
    const day = dayOf(row);
    if (span === null) span = { first: day, last: day };
    else if (day < span.first) span = { first: day, last: span.last };
    else if (day > span.last) span = { first: span.first, last: day };
  }
  return span;
}

function dayOf(row: StoredRow): string {
  switch (row.table) {
    case "event":
      return row.values.startDay;
    case "monthly_event":
      return row.values.month;
    case "unsafety_point":
      return row.values.observedOn;
  }
}
