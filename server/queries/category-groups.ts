import type { Client } from "../db/database.ts";

/** The group of every category by key, a group being its own; those that are never mapped are not in it. */
export async function readCategoryGroups(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ key: string; group: string }>(
    `select c.key, coalesce(parent.key, c.key) as group
    from category c
      left join category parent on parent.municipality_id = c.municipality_id and parent.id = c.parent_id
    where exists (
      select
      from category mapped
      where mapped.municipality_id = c.municipality_id and mapped.map_rule <> 'municipality'
        and coalesce(mapped.parent_id, mapped.id) = coalesce(c.parent_id, c.id)
    )
    order by coalesce(parent.id, c.id), c.id`,
  );
  return new Map(rows.map(({ key, group }) => [key, group]));
}
