import type { AggregateKey, Aggregates } from "#core/contract/aggregate.ts";
import type { AreaKind } from "#core/contract/reference.ts";
import { UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import type { Client } from "../db/database.ts";
import { type CountedGroup, tallyGroups } from "./tally-groups.ts";
import type { ResolvedFilter } from "./resolve-filter.ts";
import { type EventRelation, selectedEvents, selectedEventsParams } from "./selected-events.ts";

export interface CountQuestion {
  readonly by: readonly AggregateKey[];
  readonly areaKind: AreaKind | null;
  /** Count weekdays from 06, so that a night belongs to the day it begins. */
  readonly isNight: boolean;
  readonly timeZone: string;
  /** What is counted; default the events with their points. */
  readonly events?: EventRelation;
}

const grouped = (events: EventRelation) => `
  with ${selectedEvents(events)}
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

const GROUPED: Readonly<Record<EventRelation, string>> = {
  current_event: grouped("current_event"),
  shared_event: grouped("shared_event"),
};

const CLOCK_KEYS: ReadonlySet<AggregateKey> = new Set(["weekday", "hour", "weekhour"]);
const HOUR_KEYS: ReadonlySet<AggregateKey> = new Set(["hour", "weekhour"]);

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
  const { by, areaKind, isNight, timeZone } = question;
  const hasClock = filter.clock !== null || by.some((key) => CLOCK_KEYS.has(key));
  const needsHours = filter.needsClockTime || by.some((key) => HOUR_KEYS.has(key));
  const { rows: groups } = await client.query<CountedGroup>(GROUPED[question.events ?? "current_event"], [
    ...selectedEventsParams(filter),
    by,
    areaKind,
    hasClock,
  ]);
  const counted = tallyGroups(groups, { by, isNight, timeZone, clock: filter.clock, needsHours });
  return {
    by: [...by],
    rows: counted.tallies.map(({ row, units, uncertainUnits }) => ({
      ...row,
      count: units / UNITS_PER_EVENT,
      ...(hasClock ? { uncertain: uncertainUnits / UNITS_PER_EVENT } : {}),
    })),
    total: counted.units / UNITS_PER_EVENT,
    events: counted.events,
    withoutCell: counted.unitsWithoutCell / UNITS_PER_EVENT,
    withoutClock: counted.eventsWithoutClock,
    suppressed: 0,
  };
}
