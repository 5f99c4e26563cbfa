import type { NewOwnReport, ReportCertainty, ReportKind } from "#core/contract/own-report.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { mondayOfDay } from "#core/domain/time/iso-week.ts";
import { localToInstant, startOfLocalDay } from "#core/domain/time/zoned-time.ts";

/** A report while it is written, in the words of its fields. */
export interface ReportDraft {
  readonly id: string;
  readonly kind: ReportKind | null;
  readonly areaId: number;
  /** Empty for the area at large. */
  readonly placeId: string;
  /** YYYY-MM-DD; for a report of nothing the Monday of its week. */
  readonly day: string;
  /** HH:MM. */
  readonly from: string;
  readonly to: string;
  readonly certainty: ReportCertainty;
  readonly text: string;
}

/** An empty report of an area, about the last hour. */
export function emptyDraft(
  areaId: number,
  now: { readonly date: string; readonly time: string },
): ReportDraft {
  const hour = Number(now.time.slice(0, 2));
  return {
    id: crypto.randomUUID(),
    kind: null,
    areaId,
    placeId: "",
    day: now.date,
    from: `${String(Math.max(0, hour - 1)).padStart(2, "0")}:00`,
    to: now.time,
    certainty: "seen",
    text: "",
  };
}

/**
 * The report that a draft makes, on the clock of a time zone; null while something is missing. A time that ends
 * before it begins ends the next day.
 */
export function reportOf(draft: ReportDraft, timeZone: string): NewOwnReport | null {
  const { id, kind, areaId, placeId, certainty, text } = draft;
  if (kind === null) return null;
  const time = kind === "nothing" ? weekOf(draft.day, timeZone) : hoursOf(draft, timeZone);
  if (time === null) return null;
  const said = { from: new Date(time.fromMs).toISOString(), to: new Date(time.toMs).toISOString() };
  if (kind === "nothing") return { id, kind, areaId, ...said, placeId: null, certainty: null, text: null };
  const words = text.trim();
  return {
    id,
    kind,
    areaId,
    ...said,
    placeId: placeId === "" ? null : Number(placeId),
    certainty,
    text: words === "" ? null : words,
  };
}

interface Interval {
  readonly fromMs: number;
  readonly toMs: number;
}

function weekOf(date: string, timeZone: string): Interval {
  const monday = mondayOfDay(dayOfDate(date));
  return { fromMs: startOfLocalDay(monday, timeZone), toMs: startOfLocalDay(monday + 7, timeZone) };
}

function hoursOf({ day, from, to }: ReportDraft, timeZone: string): Interval | null {
  if (day === "" || from === "" || to === "") return null;
  const next = to < from ? dateOfDay(dayOfDate(day) + 1) : day;
  return { fromMs: instantOf(day, from, timeZone), toMs: instantOf(next, to, timeZone) };
}

// A time that is skipped in spring is read an hour on, one that comes twice as the first.
function instantOf(date: string, time: string, timeZone: string): number {
  const localMs = Date.parse(`${date}T${time}:00Z`);
  const found = localToInstant(localMs, timeZone);
  if (found.kind === "unique") return found.instantMs;
  if (found.kind === "overlap") return found.firstMs;
  return instantOf(
    date,
    `${String(Number(time.slice(0, 2)) + 1).padStart(2, "0")}${time.slice(2)}`,
    timeZone,
  );
}
