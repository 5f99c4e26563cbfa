import { dateOfDay, dayOfDate } from "../../../time/local-day.ts";
import { SMALL_NUMBER } from "../small-number.ts";
import { firstDateAfterMonth } from "./month.ts";
import type { MonthCounts, Publication } from "./publication.ts";
import { publishMonth } from "./publish-month.ts";

/** How far the files of a source reach. */
export interface SourceReach {
  readonly name: string;
  /** Date of the last day its files cover; null before the first file. */
  readonly lastDay: string | null;
}

/** When a month may be frozen. */
export interface FreezeOptions {
  /** Today's date, YYYY-MM-DD, in the municipality's time zone. */
  readonly today: string;
  /** The sources a month waits for; a month is frozen only once, so what is missing then stays missing. */
  readonly sources: readonly SourceReach[];
  /** Days after the month's end that late reports are waited for; default 14. */
  readonly settleDays?: number;
  /** Smallest count shown as a number; default 5. Never changed for a publication that has begun. */
  readonly threshold?: number;
}

/** What became of a month, in Swedish for those inside; `publication` is all that goes out. */
export type FreezeResult =
  | { readonly kind: "frozen"; readonly publication: Publication; readonly message: string }
  | { readonly kind: "already_frozen"; readonly publication: Publication; readonly message: string }
  | { readonly kind: "waits"; readonly publication: Publication | null; readonly message: string };

const SETTLE_DAYS = 14;

/**
 * What is published once a month is over? The months frozen before, untouched, and this one's numbers as
 * `publishMonth` gives them. A month that was frozen is never counted again: reports that come late, are
 * corrected or undone are added to nothing and taken from nothing, so that the publication before and after
 * an import gives no difference. A month waits until `settleDays` have passed and every source reaches its
 * end; waiting depends on dates alone, never on counts. Throws RangeError when the kind of area or the
 * threshold is another than before, and as `publishMonth` does.
 */
export function freezeMonth(
  previous: Publication | null,
  counts: MonthCounts,
  { today, sources, settleDays = SETTLE_DAYS, threshold = SMALL_NUMBER }: FreezeOptions,
): FreezeResult {
  const { month, areaKind } = counts;
  if (previous !== null) requireSamePublication(previous, areaKind, threshold);
  if (previous?.months.some((frozen) => frozen.month === month)) {
    const message = `${month} är redan publicerad och fryst. Rapporter som kommit, rättats eller ångrats efteråt ändrar inget.`;
    return { kind: "already_frozen", publication: previous, message };
  }
  const wait = whyWait(month, today, settleDays, sources);
  if (wait !== null) return { kind: "waits", publication: previous, message: wait };
  const months = [...(previous?.months ?? []), publishMonth(counts, threshold)].sort(byMonth);
  const message = `${month} är publicerad och fryst. Rapporter som kommer senare räknas inte in.`;
  return { kind: "frozen", publication: { areaKind, threshold, months }, message };
}

function whyWait(
  month: string,
  today: string,
  settleDays: number,
  sources: readonly SourceReach[],
): string | null {
  const after = dayOfDate(firstDateAfterMonth(month));
  const earliest = after + settleDays;
  if (dayOfDate(today) < earliest) return `${month} kan publiceras tidigast ${dateOfDay(earliest)}.`;
  const missing = sources.filter(({ lastDay }) => lastDay === null || dayOfDate(lastDay) < after - 1);
  if (missing.length === 0) return null;
  return `${month} väntar på ${missing.map(({ name }) => name).join(", ")}: underlaget når inte månadens slut.`;
}

function requireSamePublication(previous: Publication, areaKind: string, threshold: number): void {
  if (previous.areaKind === areaKind && previous.threshold === threshold) return;
  throw new RangeError(
    `The publication has areas of kind "${previous.areaKind}" and threshold ${previous.threshold}, ` +
      `so "${areaKind}" with threshold ${threshold} cannot be added: the two would be subtracted.`,
  );
}

function byMonth(a: { month: string }, b: { month: string }): number {
  return a.month < b.month ? -1 : 1;
}
