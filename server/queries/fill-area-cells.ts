import type { Client } from "../db/database.ts";

/**
 * Finds the areas of at most `limit` cells of 100 m after `after` that are not known yet. Gives the last of
 * them, or null when there were none.
 */
export async function fillAreaCells(client: Client, after: number, limit: number): Promise<number | null> {
  const { rows } = await client.query<{ last: number | null }>(
    `with unknown as (
      select c.municipality_id, c.id, c.shape
      from cell c
      where c.municipality_id = app_municipality() and c.across_m = 100 and c.id > $1::integer
        and not exists (
          select from area_cell known where known.municipality_id = c.municipality_id and known.cell = c.id
        )
      order by c.id
      limit $2::integer
    ),
    filled as (
      insert into area_cell (municipality_id, cell, kommundel, in_group, regso, deso, industrial, permit, own, crossing)
      select c.municipality_id, c.id,
        min(a.id) filter (where a.kind = 'kommundel' and a.is_whole), min(a.id) filter (where a.kind = 'group' and a.is_whole),
        min(a.id) filter (where a.kind = 'regso' and a.is_whole), min(a.id) filter (where a.kind = 'deso' and a.is_whole),
        min(a.id) filter (where a.kind = 'industrial' and a.is_whole), min(a.id) filter (where a.kind = 'permit' and a.is_whole),
        min(a.id) filter (where a.kind = 'own' and a.is_whole),
        array_agg(a.id order by a.id) filter (where not a.is_whole)
      from unknown c
        left join lateral (
          select area.id, area.kind, st_covers(area.shape, c.shape) as is_whole
          from area
          where area.municipality_id = c.municipality_id and st_intersects(area.shape, c.shape)
        ) a on true
      group by c.municipality_id, c.id
    )
    select max(id) as last from unknown`,
    [after, limit],
  );
  return rows[0]?.last ?? null;
}

/** Are there cells of 100 m whose areas are not known? */
export async function hasUnknownCells(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `select exists (
      select from cell c
      where c.municipality_id = app_municipality() and c.across_m = 100
        and not exists (
          select from area_cell known where known.municipality_id = c.municipality_id and known.cell = c.id
        )
    ) as found`,
  );
  return rows[0]?.found ?? false;
}
