import { Refusal } from "../errors.ts";
import type { EventCursor } from "../queries/list-events.ts";

/** What is counted once, on the first page, and goes along to the next ones. */
export interface EventTotals {
  readonly total: number;
  readonly weight: number;
}

const CURSOR = /^(\d{4}-\d\d-\d\d),(-?\d+(?:\.\d+)?),([0-9a-f-]{36}),(\d+),(\d+(?:\.\d+)?)$/;

/** Where the next page begins, as text for an address, with the totals it need not count again. */
export function printCursor({ day, fromMs, id }: EventCursor, { total, weight }: EventTotals): string {
  return Buffer.from([day, fromMs, id, total, weight].join(",")).toString("base64url");
}

/** Throws a 400 for a cursor that `printCursor` cannot have made. */
export function parseCursor(text: string): { cursor: EventCursor; totals: EventTotals } {
  const match = CURSOR.exec(Buffer.from(text, "base64url").toString());
  const [, day = "", fromMs, id = "", total, weight] = match ?? [];
  const isDay = !Number.isNaN(Date.parse(day));
  if (!match || !isDay) throw new Refusal("bad_filter", { detail: "cursor: kan inte läsas" });
  return {
    cursor: { day, fromMs: Number(fromMs), id },
    totals: { total: Number(total), weight: Number(weight) },
  };
}
