import type { Client } from "../db/database.ts";

export interface LaterImport {
  readonly id: string;
  readonly fileName: string;
  /** Local date of the import's publication, YYYY-MM-DD. */
  readonly publishedOn: string;
}

/** Which published import has changed rows of this one since? Null when none has. */
export async function findLaterImport(client: Client, no: number): Promise<LaterImport | null> {
  const { rows } = await client.query<LaterImport>(
    `with replacing as (
      select superseded_by from event where import_no = $1::integer and superseded_by is not null
      union
      select superseded_by from monthly_event where import_no = $1 and superseded_by is not null
      union
      select superseded_by from unsafety_point where import_no = $1 and superseded_by is not null
      union
      select import_no from import_before where previous_import_no = $1
    )
    select i.id, i.file_name as "fileName",
      (i.published_at at time zone m.time_zone)::date as "publishedOn"
    from replacing r
      join import i on i.no = r.superseded_by and i.status = 'published'
      join municipality m on m.id = i.municipality_id
    order by i.no desc
    limit 1`,
    [no],
  );
  return rows[0] ?? null;
}
