import type { ExportNames } from "#core/domain/export/selection-lines.ts";
import type { Client } from "../db/database.ts";

interface NameRow {
  kind: "source" | "category" | "area";
  id: string;
  name: string;
}

/** What the municipality's sources, categories and areas are called in Swedish; an unknown id stands for itself. */
export async function readExportNames(client: Client): Promise<ExportNames> {
  const { rows } = await client.query<NameRow>(`
    select 'source' as kind, id, name_sv as name from source
    union all
    select 'category', key, name_sv from category
    union all
    select 'area', id::text, name from area`);
  const names = new Map(rows.map((row) => [`${row.kind} ${row.id}`, row.name]));
  return {
    source: (id) => names.get(`source ${id}`) ?? id,
    category: (key) => names.get(`category ${key}`) ?? key,
    area: (id) => names.get(`area ${id}`) ?? String(id),
  };
}
