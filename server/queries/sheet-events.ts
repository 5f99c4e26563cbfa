import type { Client } from "../db/database.ts";

/** An event of a place, as a sheet counts it. */
export interface SheetEvent {
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly day: string;
  readonly groupKey: string;
  readonly groupName: string;
  readonly source: string;
}

/** Where and when; `shape` as GeoJSON in metres, `to` exclusive. */
export interface SheetQuestion {
  readonly shape: string;
  readonly from: string;
  readonly to: string;
}

const GROUND = `
  ground as (
    select st_setsrid(st_geomfromgeojson($1::text), srid) as shape, example_today is not null as is_example
    from municipality
    where id = app_municipality()
  )`;

/**
 * The events of a place that have a clock time and a point that is known: not those indoors, not what control
 * finds, nor what was reported during our own presence. Example events alone as long as there are any.
 */
export async function listSheetEvents(
  client: Client,
  { shape, from, to }: SheetQuestion,
): Promise<SheetEvent[]> {
  const { rows } = await client.query<{
    occurred_from: Date;
    occurred_to: Date | null;
    day: string;
    group_key: string;
    group_name: string;
    source: string;
  }>(
    `with ${GROUND}
    select e.occurred_from, e.occurred_to, e.start_day::text as day, coalesce(parent.key, c.key) as group_key,
      coalesce(parent.name_sv, c.name_sv) as group_name, s.name_sv as source
    from ground g
      join current_event e on st_covers(g.shape, e.location) and e.is_example = g.is_example
      join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
      left join category parent on parent.municipality_id = c.municipality_id and parent.id = c.parent_id
      join source s on s.municipality_id = e.municipality_id and s.id = e.source_id
    where e.start_day >= $2::date and e.start_day < $3::date
      and e.accuracy in ('exact', 'street') and e.grade < 2 and not e.is_date_only and e.setting <> 'indoors'
      and not c.found_by_control and not e.reported_during_presence
    order by e.start_day, e.id`,
    [shape, from, to],
  );
  return rows.map((row) => ({
    fromMs: row.occurred_from.getTime(),
    toMs: row.occurred_to?.getTime() ?? null,
    day: row.day,
    groupKey: row.group_key,
    groupName: row.group_name,
    source: row.source,
  }));
}

/**
 * Events of published areas by start day that lie in no place with a sheet, nor in this one; counted whole, as
 * the published months count them.
 */
export async function countRestOfAreas(
  client: Client,
  { shape, from, to }: SheetQuestion,
  areaIds: readonly number[],
): Promise<{ day: string; areaId: number; count: number }[]> {
  const { rows } = await client.query<{ day: string; areaId: number; count: number }>(
    `with ${GROUND}
    select e.start_day::text as day, e.area_group as "areaId", count(*)::integer as count
    from ground g
      join current_event e on e.is_example = g.is_example
    where e.area_group = any ($4::integer[]) and e.start_day >= $2::date and e.start_day < $3::date
      and (e.location is null or not (
        st_covers(g.shape, e.location)
        or exists (select from place_sheet p where st_covers(p.shape, e.location))))
    group by 1, 2`,
    [shape, from, to, areaIds],
  );
  return rows;
}

/** The date of the first event, real or example as sheets are made of; null without any. */
export async function readFirstDay(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ day: string | null }>(
    `select min(e.start_day)::text as day
    from municipality m
      join current_event e on e.municipality_id = m.id and e.is_example = (m.example_today is not null)
    where m.id = app_municipality()`,
  );
  return rows[0]?.day ?? null;
}
