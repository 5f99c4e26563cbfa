import { AREA_KINDS } from "#core/contract/reference.ts";
import type { CubeEvent } from "#core/domain/cube/build/build-cube.ts";
import type { Setting } from "#core/domain/event.ts";
import { spreadEvent, UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import type { Client } from "../db/database.ts";

/** The kinds of area in the order that the cube's events give them. */
export const CUBE_AREA_KINDS: readonly string[] = AREA_KINDS;

interface CubeRow {
  id: string;
  start_day: string;
  start_weekhour: number;
  is_spread: boolean;
  is_date_only: boolean;
  from_ms: number;
  to_ms: number | null;
  category: string;
  is_found_by_control: boolean;
  source: string;
  setting: Setting;
  is_during_presence: boolean;
  cell: number | null;
  areas: (number | null)[];
}

/** Where a batch ended. */
export interface CubeCursor {
  readonly day: string;
  readonly id: string;
}

export interface CubeBatch {
  readonly events: readonly CubeEvent[];
  readonly next: CubeCursor | null;
}

const BATCH = `
  select e.id, e.start_day, e.start_weekhour, e.is_spread, e.is_date_only,
    (extract(epoch from e.occurred_from) * 1000)::double precision as from_ms,
    (extract(epoch from e.occurred_to) * 1000)::double precision as to_ms,
    c.key as category, c.found_by_control as is_found_by_control, e.source_id as source, e.setting,
    e.reported_during_presence as is_during_presence,
    case $1::integer when 100 then e.cell_100 when 200 then e.cell_200 else e.cell_400 end as cell,
    array[e.area_kommundel, e.area_group, e.area_regso, e.area_deso, e.area_industrial, e.area_permit,
      e.area_own] as areas
  from (
    select *
    from current_event
    where $2::date is null or (start_day, id) > ($2::date, $3::uuid)
    order by start_day, id
    limit $4::integer
  ) e
    join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
  order by e.start_day, e.id`;

const WHOLE_EVENT = [UNITS_PER_EVENT];

function weightOf(row: CubeRow, timeZone: string) {
  if (row.is_spread) {
    return spreadEvent({ fromMs: row.from_ms, toMs: row.to_ms, isDateOnly: row.is_date_only }, timeZone);
  }
  return { grade: "known" as const, weekhours: [row.start_weekhour], units: WHOLE_EVENT };
}

function asCubeEvent(row: CubeRow, timeZone: string): CubeEvent {
  const { grade, weekhours, units } = weightOf(row, timeZone);
  return {
    startDay: dayOfDate(row.start_day),
    grade,
    weekhours,
    units,
    isDateOnly: row.is_date_only,
    kind: {
      category: row.category,
      source: row.source,
      setting: row.setting,
      isFoundByControl: row.is_found_by_control,
      isDuringPresence: row.is_during_presence,
    },
    cell: row.cell,
    areas: row.areas,
  };
}

export interface CubeQuestion {
  readonly cellSize: number;
  readonly timeZone: string;
  readonly after: CubeCursor | null;
  readonly limit: number;
}

/** The next events of the actor's municipality as its cube takes them, oldest first. */
export async function readCubeEvents(client: Client, question: CubeQuestion): Promise<CubeBatch> {
  const { cellSize, timeZone, after, limit } = question;
  const { rows } = await client.query<CubeRow>(BATCH, [
    cellSize,
    after?.day ?? null,
    after?.id ?? null,
    limit,
  ]);
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    events: rows.map((row) => asCubeEvent(row, timeZone)),
    next: last === undefined ? null : { day: last.start_day, id: last.id },
  };
}
