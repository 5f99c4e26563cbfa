import type { Source } from "#core/contract/reference.ts";
import type { Client } from "../db/database.ts";

interface SourceRow {
  id: string;
  kind: Source["kind"];
  name_sv: string;
  name_en: string;
  covers_sv: string;
  covers_en: string;
  blind_sv: string;
  blind_en: string;
  stores_text: boolean;
}

/** Every source: what it covers and what it cannot see. */
export async function listSources(client: Client): Promise<Source[]> {
  const { rows } = await client.query<SourceRow>(`
    select id, kind, name_sv, name_en, covers_sv, covers_en, blind_sv, blind_en, stores_text
    from source
    order by ordinal, id`);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    nameSv: row.name_sv,
    nameEn: row.name_en,
    coversSv: row.covers_sv,
    coversEn: row.covers_en,
    blindSv: row.blind_sv,
    blindEn: row.blind_en,
    storesText: row.stores_text,
  }));
}
