import { instantToLocal } from "#core/domain/time/zoned-time.ts";

/** An instant as ISO 8601 on the clock of a zone, with its offset: 2025-05-10T21:15+02:00. */
export function localIso(instantMs: number, timeZone: string): string {
  const localMs = instantToLocal(instantMs, timeZone);
  const offsetMin = Math.round((localMs - instantMs) / 60_000);
  const hours = String(Math.floor(Math.abs(offsetMin) / 60)).padStart(2, "0");
  const minutes = String(Math.abs(offsetMin) % 60).padStart(2, "0");
  return `${new Date(localMs).toISOString().slice(0, 16)}${offsetMin < 0 ? "-" : "+"}${hours}:${minutes}`;
}
