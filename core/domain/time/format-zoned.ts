import { offsetSpanAt } from "./zone-offset.ts";

const MINUTE_MS = 60_000;

/** How is an instant written in ISO 8601 with the offset of a zone? To the second; throws as `instantToLocal`. */
export function formatZoned(instantMs: number, timeZone: string): string {
  const { offsetMs } = offsetSpanAt(instantMs, timeZone);
  const local = new Date(instantMs + offsetMs).toISOString().slice(0, 19);
  const minutes = Math.abs(offsetMs) / MINUTE_MS;
  const hh = String(Math.floor(minutes / 60)).padStart(2, "0");
  const mm = String(minutes % 60).padStart(2, "0");
  return `${local}${offsetMs < 0 ? "-" : "+"}${hh}:${mm}`;
}
