import { clockCounts } from "../cube/clock.ts";
import type { Cube } from "../cube/cube.ts";
import { dateRangeOf } from "../cube/date-range.ts";
import { type CubeFilter, kindsKept } from "../cube/filter.ts";
import { type ListedEvents, listEvents } from "../cube/query/list-events.ts";
import type { DayPeriod } from "../time/compared-period.ts";
import { isoWeekday } from "../time/local-day.ts";

/** What is counted of one group of cells: whole events only. */
export interface GroupTally {
  /** Days of the events of the period, with repetitions. */
  readonly days: number[];
  readonly byCategory: Map<string, number>;
  /** Events of the two compared periods. */
  now: number;
  before: number;
  /** Events of the period from Friday to Sunday, on pay day weekends and on others. */
  paydayWeekends: number;
  otherWeekends: number;
}

export interface TallyQuestion {
  /** Its dates do not count here. */
  readonly filter: CubeFilter;
  readonly period: DayPeriod;
  readonly now: DayPeriod | null;
  readonly before: DayPeriod | null;
  /** For each place of the cube the number of its group, −1 for none. */
  readonly groupOfPlace: Int32Array;
  readonly groupCount: number;
  readonly isPaydayWeekend: (day: number) => boolean;
}

const FRIDAY = 5;

/** What happened in each group of cells, period by period, counted in whole events? O(events + places). */
export function tallyEvents(cube: Cube, question: TallyQuestion): GroupTally[] {
  const { period, now, before, groupOfPlace, groupCount, isPaydayWeekend } = question;
  const tallies = Array.from({ length: groupCount }, emptyTally);
  const { place, day: dayOf, kind } = wholeEvents(cube, question);
  const isWithin = (day: number, span: DayPeriod | null) =>
    span !== null && day >= span.fromDay && day < span.toDay;
  for (let event = 0; event < place.length; event++) {
    const tally = tallies[groupOfPlace[place[event] ?? 0] ?? -1];
    if (tally === undefined) continue;
    const day = dayOf[event] ?? 0;
    if (isWithin(day, now)) tally.now++;
    if (isWithin(day, before)) tally.before++;
    if (!isWithin(day, period)) continue;
    tally.days.push(day);
    const category = cube.kinds[kind[event] ?? 0]?.category ?? "";
    tally.byCategory.set(category, (tally.byCategory.get(category) ?? 0) + 1);
    if (isoWeekday(day) < FRIDAY) continue;
    if (isPaydayWeekend(day)) tally.paydayWeekends++;
    else tally.otherWeekends++;
  }
  return tallies;
}

function wholeEvents(cube: Cube, { filter, period, now, before }: TallyQuestion): ListedEvents {
  const spans = [period, now, before].filter((span) => span !== null);
  const fromDay = Math.min(...spans.map((span) => span.fromDay));
  const toDay = Math.max(...spans.map((span) => span.toDay));
  return listEvents(cube, {
    kinds: kindsKept(cube, filter),
    dates: dateRangeOf(cube, fromDay, toDay),
    clock: filter.clock && clockCounts(filter.clock),
    places: null,
  });
}

function emptyTally(): GroupTally {
  return { days: [], byCategory: new Map(), now: 0, before: 0, paydayWeekends: 0, otherWeekends: 0 };
}
