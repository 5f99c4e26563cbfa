import type { Category } from "#core/contract/reference.ts";
import type { Client } from "../db/database.ts";

interface CategoryRow {
  id: number;
  key: string;
  parent_key: string | null;
  name_sv: string;
  name_en: string;
  colour: string;
  map_rule: Category["mapRule"];
  found_by_control: boolean;
}

/** The two levels of categories, groups before what is in them. */
export async function listCategories(client: Client): Promise<Category[]> {
  const { rows } = await client.query<CategoryRow>(`
    select c.id, c.key, parent.key as parent_key, c.name_sv, c.name_en, c.colour, c.map_rule, c.found_by_control
    from category c
      left join category parent on parent.municipality_id = c.municipality_id and parent.id = c.parent_id
    order by c.ordinal, c.id`);
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    parentKey: row.parent_key,
    nameSv: row.name_sv,
    nameEn: row.name_en,
    colour: row.colour,
    mapRule: row.map_rule,
    foundByControl: row.found_by_control,
  }));
}
