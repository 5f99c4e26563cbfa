import type { Client } from "../db/database.ts";
import type { RowOwner } from "./import-insert-events.ts";

/** A point where somebody feels unsafe. */
export interface StoredUnsafety {
  readonly id: string;
  readonly externalId: string;
  readonly kind: string;
  /** Local date, YYYY-MM-DD. */
  readonly observedOn: string;
  readonly accuracy: string;
  readonly placeName: string | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly contentHash: string;
}

/** Stores some points of perceived unsafety under an import. */
export async function insertUnsafetyPoints(
  client: Client,
  owner: RowOwner,
  points: readonly StoredUnsafety[],
): Promise<void> {
  await client.query(
    `with incoming as (
      select t.*, case when t.x is not null then st_setsrid(st_makepoint(t.x, t.y), $3::integer) end as location
      from unnest($4::uuid[], $5::text[], $6::text[], $7::date[], $8::text[], $9::text[], $10::double precision[],
        $11::double precision[], $12::text[])
        as t (id, external_id, kind, observed_on, accuracy, place_name, x, y, content_hash)
    )
    insert into unsafety_point (municipality_id, source_id, import_no, id, external_id, kind, observed_on, accuracy,
      place_name, location, cell_200, area_group, content_hash)
    select app_municipality(), $2::text, $1::integer, i.id, i.external_id, i.kind, i.observed_on, i.accuracy,
      i.place_name, i.location,
      case when i.accuracy in ('exact', 'street') then hexagon_cell(i.x, i.y, 200) end,
      (select min(a.id) from area a where a.kind = 'group' and st_covers(a.shape, i.location)),
      decode(i.content_hash, 'hex')
    from incoming i`,
    [
      owner.importNo,
      owner.sourceId,
      owner.srid,
      points.map((point) => point.id),
      points.map((point) => point.externalId),
      points.map((point) => point.kind),
      points.map((point) => point.observedOn),
      points.map((point) => point.accuracy),
      points.map((point) => point.placeName),
      points.map((point) => point.x),
      points.map((point) => point.y),
      points.map((point) => point.contentHash),
    ],
  );
}
