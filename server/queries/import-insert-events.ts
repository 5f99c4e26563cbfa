import type { Accuracy, DoubtfulText, GraffitiDetails, Setting } from "#core/domain/event.ts";
import type { Client } from "../db/database.ts";
import { arrayLiteral } from "./array-literal.ts";

/** One event as it goes into the database; cells and areas are assigned there. */
export interface StoredEvent {
  readonly id: string;
  readonly externalId: string;
  readonly categoryId: number;
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly isDateOnly: boolean;
  /** Local date of the start, YYYY-MM-DD. */
  readonly startDay: string;
  readonly startWeekhour: number;
  readonly isSpread: boolean;
  readonly grade: number;
  readonly reportedAtMs: number | null;
  readonly setting: Setting;
  readonly duringPresence: boolean;
  readonly accuracy: Accuracy;
  readonly quantity: number;
  readonly placeName: string | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly text: string | null;
  /** A text that waits for a person and is not stored. */
  readonly doubtful?: DoubtfulText | undefined;
  readonly graffiti: GraffitiDetails | null;
  /** SHA-256 of what is stored, hexadecimal. */
  readonly contentHash: string;
}

/** Whose rows they are. */
export interface RowOwner {
  readonly importNo: number;
  readonly sourceId: string;
  readonly srid: number;
}

const INSERT = `
  with incoming as (
    select t.*,
      case when t.x is not null then st_setsrid(st_makepoint(t.x, t.y), $3::integer) end as location,
      hexagon_cell(t.x, t.y, 100) as cell_100,
      t.accuracy in ('exact', 'street') as has_cell
    from unnest($4::uuid[], $5::text[], $6::smallint[], $7::double precision[], $8::double precision[], $9::boolean[],
      $10::date[], $11::smallint[], $12::boolean[], $13::smallint[], $14::double precision[], $15::text[],
      $16::boolean[], $17::text[], $18::integer[], $19::text[], $20::double precision[], $21::double precision[],
      $22::text[])
      as t (id, external_id, category_id, from_s, to_s, is_date_only, start_day, start_weekhour, is_spread, grade,
        reported_s, setting, during_presence, accuracy, quantity, place_name, x, y, content_hash)
  )
  insert into event (municipality_id, id, source_id, external_id, category_id, import_no, occurred_from, occurred_to,
    is_date_only, start_day, start_weekhour, is_spread, grade, reported_at, setting, reported_during_presence,
    accuracy, quantity, place_name, location, cell_100, cell_200, cell_400, area_kommundel, area_group, area_regso,
    area_deso, area_industrial, area_permit, area_own, content_hash)
  select app_municipality(), i.id, $2::text, i.external_id, i.category_id, $1::integer, to_timestamp(i.from_s),
    to_timestamp(i.to_s), i.is_date_only, i.start_day, i.start_weekhour, i.is_spread, i.grade,
    to_timestamp(i.reported_s), i.setting, i.during_presence, i.accuracy, i.quantity, i.place_name, i.location,
    case when i.has_cell then i.cell_100 end,
    case when i.has_cell then hexagon_cell(i.x, i.y, 200) end,
    case when i.has_cell then hexagon_cell(i.x, i.y, 400) end,
    least(known.kommundel, asked.kommundel), least(known.in_group, asked.in_group), least(known.regso, asked.regso),
    least(known.deso, asked.deso), least(known.industrial, asked.industrial), least(known.permit, asked.permit),
    least(known.own, asked.own), decode(i.content_hash, 'hex')
  from incoming i
    -- One look into the index for each row; joined plainly, all cells would be read for every batch.
    left join lateral (
      select * from area_cell where municipality_id = app_municipality() and cell = i.cell_100 limit 1
    ) known on true
    -- Asked of the areas themselves only where a border runs through the cell, or the cell is not known.
    left join lateral (
      select min(id) filter (where kind = 'kommundel') as kommundel, min(id) filter (where kind = 'group') as in_group,
        min(id) filter (where kind = 'regso') as regso, min(id) filter (where kind = 'deso') as deso,
        min(id) filter (where kind = 'industrial') as industrial, min(id) filter (where kind = 'permit') as permit,
        min(id) filter (where kind = 'own') as own
      from area
      where (known.cell is null or known.crossing is not null)
        and (known.cell is null or id = any (known.crossing))
        and st_covers(shape, i.location)
    ) asked on true`;

/** Stores some events under an import; areas and cells are found here. */
export async function insertEvents(
  client: Client,
  owner: RowOwner,
  events: readonly StoredEvent[],
): Promise<void> {
  const plain = (valueOf: (event: StoredEvent) => number | string | boolean | null) =>
    arrayLiteral(events, valueOf);
  await client.query(INSERT, [
    owner.importNo,
    owner.sourceId,
    owner.srid,
    plain((event) => event.id),
    events.map((event) => event.externalId),
    plain((event) => event.categoryId),
    plain((event) => event.fromMs / 1000),
    plain((event) => (event.toMs === null ? null : event.toMs / 1000)),
    plain((event) => event.isDateOnly),
    plain((event) => event.startDay),
    plain((event) => event.startWeekhour),
    plain((event) => event.isSpread),
    plain((event) => event.grade),
    plain((event) => (event.reportedAtMs === null ? null : event.reportedAtMs / 1000)),
    plain((event) => event.setting),
    plain((event) => event.duringPresence),
    plain((event) => event.accuracy),
    plain((event) => event.quantity),
    events.map((event) => event.placeName),
    plain((event) => event.x),
    plain((event) => event.y),
    plain((event) => event.contentHash),
  ]);
}
