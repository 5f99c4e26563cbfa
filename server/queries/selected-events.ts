import { AREA_KINDS } from "#core/contract/reference.ts";
import type { ResolvedFilter } from "./resolve-filter.ts";

/** The events a role counts: "current_event" with all of them has, "shared_event" without their points. */
export type EventRelation = "current_event" | "shared_event";

/**
 * The common table expression `selected`: current events that a filter keeps, before its clock. Takes
 * parameters $1–$16 as `selectedEventsParams` gives them. A point event whose only hour lies outside
 * the clock is left out here; the weights of the others are for `spreadEvent` to say, and whether an
 * event with only a date belongs is for the caller to say.
 */
export const selectedEvents = (events: EventRelation): string => `
  selected as (
    select e.*,
      case $14::integer when 100 then e.cell_100 when 200 then e.cell_200 else e.cell_400 end as cell
    from ${events} e
    where ($1::date is null or e.start_day >= $1)
      and ($2::date is null or e.start_day < $2)
      and ($3::text[] is null or e.source_id = any ($3))
      and ($4::integer[] is null or e.category_id = any ($4))
      and ($5::text[] is null or e.setting = any ($5))
      and ($6::integer[] is null or e.area_kommundel = any ($6))
      and ($7::integer[] is null or e.area_group = any ($7))
      and ($8::integer[] is null or e.area_regso = any ($8))
      and ($9::integer[] is null or e.area_deso = any ($9))
      and ($10::integer[] is null or e.area_industrial = any ($10))
      and ($11::integer[] is null or e.area_permit = any ($11))
      and ($12::integer[] is null or e.area_own = any ($12))
      and ($13::integer[] is null
        or case $14::integer when 100 then e.cell_100 when 200 then e.cell_200 else e.cell_400 end = any ($13))
      and ($15::double precision[] is null
        or st_intersects(e.location, st_transform(st_makeenvelope(
          ($15::double precision[])[1], ($15::double precision[])[2],
          ($15::double precision[])[3], ($15::double precision[])[4], 4326), st_srid(e.location))))
      and ($16::integer[] is null or e.is_spread or e.start_weekhour = any ($16))
  )`;

export const SELECTED_EVENTS = selectedEvents("current_event");

/** The parameters of `selectedEvents`, $1–$16. */
export function selectedEventsParams(filter: ResolvedFilter): unknown[] {
  const hours =
    filter.clock === null ? null : [...filter.clock.keys()].filter((hour) => filter.clock?.[hour] === 1);
  return [
    filter.from,
    filter.to,
    filter.sourceIds,
    filter.categoryIds,
    filter.settings,
    ...AREA_KINDS.map((kind) => filter.areaIds[kind]),
    filter.cellIds,
    filter.cellSize,
    filter.bbox,
    hours,
  ];
}
