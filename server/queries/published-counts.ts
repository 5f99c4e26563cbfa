import type { Publication, PublishedMonth } from "#core/domain/privacy/publish/counts/publication.ts";
import { SMALL_NUMBER } from "#core/domain/privacy/publish/small-number.ts";
import type { Client } from "../db/database.ts";

interface MonthRow {
  month: string;
  area_kind: string;
  cells: { areaId: number; group: string; count: number | null }[];
  totals: { areaId: number; count: number | null }[];
}

/**
 * What the actor may see of the published counts, months in order; `from` and `to` (exclusive) are the first
 * days of months. Null when nothing is published.
 */
export async function readPublication(
  client: Client,
  from: string | null,
  to: string | null,
): Promise<Publication | null> {
  const { rows } = await client.query<MonthRow>(
    `select to_char(m.month, 'YYYY-MM') as month, m.area_kind,
      coalesce((
        select json_agg(json_build_object('areaId', c.area_id, 'group', c.category_group, 'count', c.count)
          order by c.area_id, c.category_group)
        from published_count c
        where c.municipality_id = m.municipality_id and c.month = m.month
      ), '[]') as cells,
      coalesce((
        select json_agg(json_build_object('areaId', t.area_id, 'count', t.count) order by t.area_id)
        from published_total t
        where t.municipality_id = m.municipality_id and t.month = m.month
      ), '[]') as totals
    from published_month m
    where ($1::date is null or m.month >= $1) and ($2::date is null or m.month < $2)
    order by m.month`,
    [from, to],
  );
  const kind = rows[0]?.area_kind ?? (await readPublishedKind(client));
  if (kind === null) return null;
  return { areaKind: kind, threshold: SMALL_NUMBER, months: rows.map(asMonth) };
}

async function readPublishedKind(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ area_kind: string }>("select area_kind from published_month limit 1");
  return rows[0]?.area_kind ?? null;
}

function asMonth({ month, cells, totals }: MonthRow): PublishedMonth {
  return {
    month,
    areaIds: totals.map(({ areaId }) => areaId),
    groups: [...new Set(cells.map(({ group }) => group))],
    cells,
    totals,
  };
}
