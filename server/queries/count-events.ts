import type { AggregateKey, AggregateRow, Aggregates } from "#core/contract/aggregate.ts";
import type { AreaKind } from "#core/contract/reference.ts";
import { spreadEvent, UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import type { Client } from "../db/database.ts";
import type { ResolvedFilter } from "./resolve-filter.ts";
import { SELECTED_EVENTS, selectedEventsParams } from "./selected-events.ts";

export interface CountQuestion {
  readonly by: readonly AggregateKey[];
  readonly areaKind: AreaKind | null;
  /** Count weekdays from 06, so that a night belongs to the day it begins. */
  readonly isNight: boolean;
  readonly timeZone: string;
}

/** Events alike in everything that is asked, and in the hours they may have happened in. */
interface CountedGroup {
  cell: number | null;
  area: number | null;
  day: string | null;
  week: string | null;
  month: string | null;
  category: string | null;
  source: string | null;
  has_cell: boolean;
  is_date_only: boolean;
  grade: number;
  start_weekhour: number | null;
  from_ms: number | null;
  to_ms: number | null;
  n: number;
}

const GROUPED = `
  with ${SELECTED_EVENTS}
  select
    case when 'cell' = any ($17::text[]) then e.cell end as cell,
    case when 'area' = any ($17) then case $18::text
      when 'kommundel' then e.area_kommundel when 'group' then e.area_group when 'regso' then e.area_regso
      when 'deso' then e.area_deso when 'industrial' then e.area_industrial when 'permit' then e.area_permit
      when 'own' then e.area_own end
    end as area,
    case when 'day' = any ($17) then e.start_day::text end as day,
    case when 'week' = any ($17) then to_char(e.start_day, 'IYYY"-W"IW') end as week,
    case when 'month' = any ($17) then to_char(e.start_day, 'YYYY-MM') end as month,
    case when 'category' = any ($17) then c.key end as category,
    case when 'source' = any ($17) then e.source_id end as source,
    e.cell is not null as has_cell,
    $19::boolean and e.is_date_only as is_date_only,
    case when $19 then e.grade else 0 end as grade,
    case when $19 then e.start_weekhour end as start_weekhour,
    case when $19 and e.is_spread then extract(epoch from e.occurred_from) * 1000 end::double precision as from_ms,
    case when $19 and e.is_spread then extract(epoch from e.occurred_to) * 1000 end::double precision as to_ms,
    count(*)::integer as n
  from selected e
    join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13`;

const CLOCK_KEYS: ReadonlySet<AggregateKey> = new Set(["weekday", "hour", "weekhour"]);
const HOUR_KEYS: ReadonlySet<AggregateKey> = new Set(["hour", "weekhour"]);
const WEEK_HOURS = 168;
const NIGHT_ENDS = 6;

type Visit = (weekhour: number, units: number) => void;

/** Visits each hour of the week inside the clock with the units one event of the group has there. */
function eachHour(group: CountedGroup, clock: Uint8Array | null, timeZone: string, visit: Visit): void {
  const weekhour = group.start_weekhour ?? 0;
  if (group.from_ms === null) return visit(weekhour, UNITS_PER_EVENT);
  const spread = spreadEvent(
    { fromMs: group.from_ms, toMs: group.to_ms, isDateOnly: group.is_date_only },
    timeZone,
  );
  spread.weekhours.forEach((hour, index) => {
    if (clock === null || clock[hour] === 1) visit(hour, spread.units[index] ?? 0);
  });
}

function clockKeysOf(by: readonly AggregateKey[], weekhour: number, isNight: boolean): AggregateRow {
  const row: AggregateRow = { count: 0 };
  const shifted = isNight ? (weekhour + WEEK_HOURS - NIGHT_ENDS) % WEEK_HOURS : weekhour;
  if (by.includes("weekday")) row.weekday = Math.floor(shifted / 24) + 1;
  if (by.includes("hour")) row.hour = weekhour % 24;
  if (by.includes("weekhour")) row.weekhour = weekhour;
  return row;
}

function placeKeysOf(by: readonly AggregateKey[], group: CountedGroup): Partial<AggregateRow> {
  return {
    ...(by.includes("cell") ? { cell: group.cell } : {}),
    ...(by.includes("area") ? { area: group.area } : {}),
    ...(by.includes("day") ? { day: group.day ?? "" } : {}),
    ...(by.includes("week") ? { week: group.week ?? "" } : {}),
    ...(by.includes("month") ? { month: group.month ?? "" } : {}),
    ...(by.includes("category") ? { category: group.category ?? "" } : {}),
    ...(by.includes("source") ? { source: group.source ?? "" } : {}),
  };
}

interface Tally {
  row: AggregateRow;
  units: number;
  uncertainUnits: number;
}

/**
 * How many events are there by the keys asked for? Without a clock in the question a count is whole;
 * with one it is a sum of weights in 10,080ths of an event. Events with only a date are left out where
 * hours are asked for and told in `withoutClock`; those without a cell are in `withoutCell`, not in rows.
 */
export async function countEvents(
  client: Client,
  filter: ResolvedFilter,
  question: CountQuestion,
): Promise<Aggregates> {
  const hasClock = filter.clock !== null || question.by.some((key) => CLOCK_KEYS.has(key));
  const needsHours = filter.needsClockTime || question.by.some((key) => HOUR_KEYS.has(key));
  const { rows: groups } = await client.query<CountedGroup>(GROUPED, [
    ...selectedEventsParams(filter),
    question.by,
    question.areaKind,
    hasClock,
  ]);
  const tallies = new Map<string, Tally>();
  const total = { units: 0, events: 0, withoutCell: 0, withoutClock: 0 };
  for (const group of groups) {
    const isWithoutClock = needsHours && group.is_date_only;
    const place = placeKeysOf(question.by, group);
    const placeKey = Object.values(place).join("|");
    const isLeftOut = isWithoutClock || (question.by.includes("cell") && group.cell === null);
    let unitsOfOne = 0;
    eachHour(group, filter.clock, question.timeZone, (weekhour, units) => {
      unitsOfOne += units;
      if (isLeftOut) return;
      const clockRow = clockKeysOf(question.by, weekhour, question.isNight);
      const key = `${placeKey}|${clockRow.weekday}|${clockRow.hour}|${clockRow.weekhour}`;
      let tally = tallies.get(key);
      if (tally === undefined) {
        tally = { row: { ...place, ...clockRow }, units: 0, uncertainUnits: 0 };
        tallies.set(key, tally);
      }
      tally.units += units * group.n;
      if (group.grade > 0) tally.uncertainUnits += units * group.n;
    });
    if (unitsOfOne === 0) continue;
    if (isWithoutClock) {
      total.withoutClock += group.n;
      continue;
    }
    total.units += unitsOfOne * group.n;
    total.events += group.n;
    if (!group.has_cell) total.withoutCell += unitsOfOne * group.n;
  }
  return {
    by: [...question.by],
    rows: [...tallies.values()].map(({ row, units, uncertainUnits }) => ({
      ...row,
      count: units / UNITS_PER_EVENT,
      ...(hasClock ? { uncertain: uncertainUnits / UNITS_PER_EVENT } : {}),
    })),
    total: total.units / UNITS_PER_EVENT,
    events: total.events,
    withoutCell: total.withoutCell / UNITS_PER_EVENT,
    withoutClock: total.withoutClock,
    suppressed: 0,
  };
}
