import type { ListedSheet, ReadSheet } from "#core/contract/place-sheet.ts";
import type { EarlierSheet, PlaceSheet } from "#core/domain/privacy/publish/sheet/place-sheet.ts";
import type { Client } from "../db/database.ts";

interface SheetRow {
  id: string;
  place_name: string;
  group_area_id: number;
  group_name: string;
  meeting_on: string;
  period_from: string;
  period_to: string;
  published_on: string;
  withdrawn_reason: string | null;
  is_example: boolean;
}

const LISTED = `s.id, s.place_name, s.group_area_id, g.name as group_name, s.meeting_on::text, s.period_from::text,
  s.period_to::text, s.published_on::text, s.withdrawn_reason, s.is_example`;

const asListed = (row: SheetRow): ListedSheet => ({
  id: row.id,
  placeName: row.place_name,
  groupAreaId: row.group_area_id,
  groupName: row.group_name,
  meetingOn: row.meeting_on,
  period: { from: row.period_from, to: row.period_to },
  publishedOn: row.published_on,
  withdrawnReason: row.withdrawn_reason,
  isExample: row.is_example,
});

/** The sheets the actor may know of, by group, the latest meeting first. */
export async function listSheets(client: Client): Promise<ListedSheet[]> {
  const { rows } = await client.query<SheetRow>(
    `select ${LISTED}
    from place_sheet s
      join area g on g.municipality_id = s.municipality_id and g.id = s.group_area_id
    order by g.name, s.meeting_on desc, s.place_name`,
  );
  return rows.map(asListed);
}

/** One sheet with what it says; null when there is none for the actor. */
export async function readSheet(client: Client, id: string): Promise<ReadSheet | null> {
  const { rows } = await client.query<
    SheetRow & { sheet: PlaceSheet | null; degrees: [number, number][][][] }
  >(
    `select ${LISTED}, case when s.withdrawn_reason is null then c.sheet end as sheet,
      st_asgeojson(st_transform(s.shape, 4326), 6)::json -> 'coordinates' as degrees
    from place_sheet s
      join area g on g.municipality_id = s.municipality_id and g.id = s.group_area_id
      left join place_sheet_content c on c.municipality_id = s.municipality_id and c.sheet_id = s.id
    where s.id = $1::uuid`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    ...asListed(row),
    sheet: row.sheet as ReadSheet["sheet"],
    outline: row.sheet === null ? [] : row.degrees.map(([outer = []]) => outer),
  };
}

/** What every sheet so far has spoken of, withdrawn ones too. */
export async function listEarlierSheets(client: Client): Promise<EarlierSheet[]> {
  const { rows } = await client.query<{ earlier: EarlierSheet }>(
    `select json_build_object('placeId', s.place_key, 'placeName', s.place_name, 'rings', c.sheet -> 'rings',
      'period', c.sheet -> 'period', 'publishedOn', s.published_on::text) as earlier
    from place_sheet s
      join place_sheet_content c on c.municipality_id = s.municipality_id and c.sheet_id = s.id`,
  );
  return rows.map(({ earlier }) => earlier);
}

/** A frozen sheet with whom it is for. */
export interface NewSheet {
  readonly sheet: PlaceSheet;
  /** GeoJSON in metres. */
  readonly shape: string;
  readonly groupAreaId: number;
  readonly areaIds: readonly number[];
  readonly meetingOn: string;
}

/** Stores a frozen sheet and gives its id. The database refuses one that overlaps or comes twice in a month. */
export async function insertSheet(client: Client, added: NewSheet): Promise<string> {
  const { sheet, shape, groupAreaId, areaIds, meetingOn } = added;
  const { rows } = await client.query<{ id: string }>(
    `insert into place_sheet (municipality_id, place_key, place_name, shape, group_area_id, area_ids, meeting_on,
      period_from, period_to, published_on, published_by, is_example)
    select id, $1::text, $2::text, st_multi(st_setsrid(st_geomfromgeojson($3::text), srid)), $4::integer,
      $5::integer[], $6::date, $7::date, $8::date, $9::date, app_user(), example_today is not null
    from municipality
    where id = app_municipality()
    returning id`,
    [
      sheet.placeId,
      sheet.placeName,
      shape,
      groupAreaId,
      areaIds,
      meetingOn,
      sheet.period.from,
      sheet.period.to,
      sheet.publishedOn,
    ],
  );
  const id = rows[0]?.id ?? "";
  await client.query(
    `insert into place_sheet_content (municipality_id, sheet_id, sheet)
    values (app_municipality(), $1::uuid, $2::jsonb)`,
    [id, JSON.stringify(sheet)],
  );
  return id;
}

/** Withdraws a sheet with a reason; false when there is none that holds. */
export async function withdrawSheet(client: Client, id: string, reason: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update place_sheet
    set withdrawn_at = now(), withdrawn_by = app_user(), withdrawn_reason = $2::text
    where id = $1::uuid and withdrawn_at is null`,
    [id, reason],
  );
  return rowCount === 1;
}
