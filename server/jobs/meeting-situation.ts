import type { Situation } from "#core/contract/meeting.ts";
import { type Change, changesOf, type PeriodCounts } from "#core/domain/targets/change.ts";
import { comparedPeriods, daysOf } from "#core/domain/time/compared-period.ts";
import { mondayOfDay } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import type { Client } from "../db/database.ts";
import { readPublication } from "../queries/published-counts.ts";
import { countSituation } from "../queries/situation-counts.ts";

const WEEKS = 12;
const MOST_ROWS = 5;

interface NamedCounts extends PeriodCounts {
  readonly key: string;
}

/** What has changed most in a group's area, from the events: the last twelve whole weeks against last year's. */
export async function situationOfEvents(client: Client, groupId: number, today: string): Promise<Situation> {
  const toDay = mondayOfDay(dayOfDate(today));
  const { now, before } = comparedPeriods({ fromDay: toDay - WEEKS * 7, toDay }, "lastYear");
  const dates = {
    now: [dateOfDay(now.fromDay), dateOfDay(now.toDay)] as const,
    before: [dateOfDay(before.fromDay), dateOfDay(before.toDay)] as const,
  };
  const counts = await countSituation(client, groupId, dates);
  const rows = counts.map((count) => ({ ...count, nowDays: daysOf(now), beforeDays: daysOf(before) }));
  return { from: dates.now[0], to: dates.now[1], basis: "events", rows: largestOf(rows), hidden: 0 };
}

/** The same from what is published: the last month against that month a year before, numbers under five left out. */
export async function situationOfPublished(client: Client, groupId: number): Promise<Situation> {
  const publication = await readPublication(client, null, null);
  const last = publication?.months.at(-1);
  const wanted = last === undefined ? "" : `${Number(last.month.slice(0, 4)) - 1}${last.month.slice(4)}`;
  const earlier = publication?.months.find(({ month }) => month === wanted);
  if (last === undefined || earlier === undefined)
    return { from: null, to: null, basis: "published", rows: [], hidden: 0 };
  const countIn = (cells: typeof last.cells, group: string) =>
    cells.find((cell) => cell.areaId === groupId && cell.group === group)?.count ?? null;
  const pairs = last.groups.map((key) => ({
    key,
    now: countIn(last.cells, key),
    before: countIn(earlier.cells, key),
  }));
  const rows = pairs.flatMap(({ key, now, before }) =>
    now === null || before === null
      ? []
      : [{ key, now, before, nowDays: daysInMonth(last.month), beforeDays: daysInMonth(earlier.month) }],
  );
  const from = `${last.month}-01`;
  const to = dateOfDay(dayOfDate(from) + daysInMonth(last.month));
  return { from, to, basis: "published", rows: largestOf(rows), hidden: pairs.length - rows.length };
}

function daysInMonth(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

// The surest first, then the largest in events; a change that cannot be told from chance says so.
function largestOf(rows: readonly NamedCounts[]): Situation["rows"] {
  return changesOf(rows)
    .map((change, at) => ({ key: rows[at]?.key ?? "", change }))
    .sort((a, b) => rankOf(b.change) - rankOf(a.change) || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_ROWS)
    .map(({ key, change: { now, before, ratio, low, high, verdict } }) => ({
      key,
      now,
      before,
      ratio: finiteOrNull(ratio),
      low,
      high: finiteOrNull(high),
      verdict,
    }));
}

// JSON has no infinity: null says that there is no bound.
const finiteOrNull = (value: number) => (Number.isFinite(value) ? value : null);

function rankOf({ verdict, now, nowDays, before, beforeDays }: Change): number {
  const size = Math.abs(now - (before * nowDays) / beforeDays);
  return (verdict === "unclear" ? 0 : 1_000_000) + size;
}
