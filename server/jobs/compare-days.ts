import type { ChangesQuery } from "#core/contract/change.ts";
import { againstOrdinaryDays, type ComparedDays, comparedDays } from "#core/domain/targets/compared-days.ts";
import { type ComparedPeriods, comparedPeriods, type DayPeriod } from "#core/domain/time/compared-period.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { markedDays } from "#core/domain/time/marked-days.ts";
import { calendarKindsOf } from "#core/domain/time/swedish-calendar.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { listSchoolBreaks } from "../queries/school-breaks.ts";

/** The days that a question of change compares, and the periods they lie in. */
export interface DayComparison {
  readonly periods: ComparedPeriods;
  /** Null where either period has no such day. */
  readonly days: ComparedDays | null;
}

/**
 * Which days does a question of change compare? Throws a 400 where the question lacks what its comparison
 * needs, or where the chosen periods lie over each other.
 */
export async function compareDays(
  database: Database,
  actor: Actor,
  { period, query }: { readonly period: DayPeriod; readonly query: ChangesQuery },
): Promise<DayComparison> {
  const { calendar } = query;
  const periods = periodsOf(period, query);
  if (calendar === undefined) return { periods, days: comparedDays(periods) };
  const span = {
    fromDay: Math.min(periods.now.fromDay, periods.before.fromDay),
    toDay: Math.max(periods.now.toDay, periods.before.toDay),
  };
  const breaks = await withActor(database, actor, async (client) => {
    const { timeZone } = await readMunicipality(client);
    if (!calendarKindsOf(timeZone).includes(calendar))
      throw refuse("calendar: kommunens kalender har inga sådana dagar");
    return listSchoolBreaks(client, dateOfDay(span.fromDay), dateOfDay(span.toDay));
  });
  const marked = markedDays(span, calendar, breaks);
  const isMarked = (day: number) => marked.has(day);
  const isOrdinary = query.compare === "ordinary";
  return {
    periods,
    days: isOrdinary ? againstOrdinaryDays(period, isMarked) : comparedDays(periods, isMarked),
  };
}

function periodsOf(period: DayPeriod, query: ChangesQuery): ComparedPeriods {
  const { compare, calendar, compareFrom, compareTo } = query;
  if (compare !== "ordinary") return periodsCompared(period, { compare, compareFrom, compareTo });
  if (calendar === undefined) throw refuse("calendar: behövs när compare är ordinary");
  return { now: period, before: period };
}

/** What a period is held against. */
export interface ComparisonQuery {
  readonly compare: "lastYear" | "before" | "chosen";
  readonly compareFrom?: string | undefined;
  readonly compareTo?: string | undefined;
}

/**
 * Which periods does a question compare? Throws a 400 where chosen dates are missing or lie over the period
 * itself.
 */
export function periodsCompared(
  period: DayPeriod,
  { compare, compareFrom, compareTo }: ComparisonQuery,
): ComparedPeriods {
  return compare === "chosen"
    ? { now: period, before: chosenPeriod(period, compareFrom, compareTo) }
    : comparedPeriods(period, compare);
}

function chosenPeriod(now: DayPeriod, from: string | undefined, to: string | undefined): DayPeriod {
  if (from === undefined || to === undefined)
    throw refuse("compareFrom, compareTo: behövs när compare är chosen");
  const before = { fromDay: dayOfDate(from), toDay: dayOfDate(to) };
  if (before.fromDay >= before.toDay) throw refuse("compareTo: perioden måste sluta efter att den börjar");
  if (before.fromDay < now.toDay && before.toDay > now.fromDay)
    throw refuse("compareFrom: perioderna får inte gå omlott");
  return before;
}

const refuse = (detail: string) => new Refusal("bad_filter", { detail });
