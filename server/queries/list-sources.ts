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

interface FreshnessRow {
  source_id: string;
  n: number;
  newest_day: string | null;
  imported_at: Date | null;
}

/** Every source: what it covers, what it cannot see, and how fresh it is (roles without events see no freshness). */
export async function listSources(client: Client, seesEvents: boolean): Promise<Source[]> {
  const { rows } = await client.query<SourceRow>(`
    select id, kind, name_sv, name_en, covers_sv, covers_en, blind_sv, blind_en, stores_text
    from source
    order by ordinal, id`);
  const fresh = seesEvents ? await readFreshness(client) : new Map<string, FreshnessRow>();
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
    count: fresh.get(row.id)?.n ?? 0,
    newestDay: fresh.get(row.id)?.newest_day ?? null,
    importedAt: fresh.get(row.id)?.imported_at?.toISOString() ?? null,
  }));
}

async function readFreshness(client: Client): Promise<Map<string, FreshnessRow>> {
  const { rows } = await client.query<FreshnessRow>(`
    with stored as (
      select source_id, count(*)::integer as n, max(start_day) as newest_day
      from current_event
      group by source_id
      union all
      select source_id, count(*)::integer, max(observed_on)
      from current_unsafety_point
      group by source_id
    ),
    brought as (
      select source_id, max(published_at) as imported_at
      from import
      where status = 'published'
      group by source_id
    )
    select brought.source_id, coalesce(stored.n, 0) as n, stored.newest_day, brought.imported_at
    from brought
      left join stored using (source_id)`);
  return new Map(rows.map((row) => [row.source_id, row]));
}
