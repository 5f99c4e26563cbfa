import type { Client } from "../db/database.ts";

export interface ReferenceSource {
  readonly id: string;
  readonly kind: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly coversSv: string;
  readonly coversEn: string;
  readonly blindSv: string;
  readonly blindEn: string;
  readonly storesText: boolean;
}

/** Adds sources or brings their words up to date; whether text is stored and how files are read stay as set. */
export async function saveSources(client: Client, sources: readonly ReferenceSource[]): Promise<void> {
  await client.query(
    `insert into source (municipality_id, id, kind, name_sv, name_en, covers_sv, covers_en, blind_sv, blind_en,
      stores_text, ordinal)
    select app_municipality(), s.id, s.kind, s."nameSv", s."nameEn", s."coversSv", s."coversEn", s."blindSv",
      s."blindEn", s."storesText", s.ordinal
    from jsonb_to_recordset($1::jsonb) as s (id text, kind text, "nameSv" text, "nameEn" text, "coversSv" text,
      "coversEn" text, "blindSv" text, "blindEn" text, "storesText" boolean, ordinal smallint)
    on conflict (municipality_id, id) do update
    set kind = excluded.kind, name_sv = excluded.name_sv, name_en = excluded.name_en,
      covers_sv = excluded.covers_sv, covers_en = excluded.covers_en, blind_sv = excluded.blind_sv,
      blind_en = excluded.blind_en, ordinal = excluded.ordinal`,
    [JSON.stringify(sources.map((source, index) => ({ ...source, ordinal: index + 1 })))],
  );
}
