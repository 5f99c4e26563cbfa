import type { Client } from "../db/database.ts";

/** Finds the areas of at most `limit` cells of 100 m that are not known yet; gives how many there were. */
export async function fillAreaCells(client: Client, limit: number): Promise<number> {
  const { rowCount } = await client.query(
    `insert into area_cell (municipality_id, cell, kommundel, in_group, regso, deso, industrial, permit, own, crossing)
    select c.municipality_id, c.id,
      min(a.id) filter (where a.kind = 'kommundel' and a.is_whole), min(a.id) filter (where a.kind = 'group' and a.is_whole),
      min(a.id) filter (where a.kind = 'regso' and a.is_whole), min(a.id) filter (where a.kind = 'deso' and a.is_whole),
      min(a.id) filter (where a.kind = 'industrial' and a.is_whole), min(a.id) filter (where a.kind = 'permit' and a.is_whole),
      min(a.id) filter (where a.kind = 'own' and a.is_whole),
      array_agg(a.id order by a.id) filter (where not a.is_whole)
    from (
      select municipality_id, id, shape
      from cell
      where municipality_id = app_municipality() and across_m = 100
        and not exists (select from area_cell known where known.municipality_id = cell.municipality_id and known.cell = cell.id)
      order by id
      limit $1::integer
    ) c
      left join lateral (
        select area.id, area.kind, st_covers(area.shape, c.shape) as is_whole
        from area
        where area.municipality_id = c.municipality_id and st_intersects(area.shape, c.shape)
      ) a on true
    group by c.municipality_id, c.id`,
    [limit],
  );
  return rowCount ?? 0;
}
