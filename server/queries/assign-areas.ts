import type { Client } from "../db/database.ts";

/**
 * Finds anew the areas of at most `limit` events that lie in cells whose areas are not known any more, since
 * areas have changed there. Returns where to go on, or null when all are done.
 */
export async function assignEventAreas(client: Client, after: string, limit: number): Promise<string | null> {
  const { rows } = await client.query<{ last: string | null }>(
    `with batch as (
      select id, location
      from event
      where municipality_id = app_municipality() and id > $1::uuid and location is not null
        and not exists (
          select from area_cell known
          where known.municipality_id = event.municipality_id
            and known.cell = hexagon_cell(st_x(event.location), st_y(event.location), 100)
        )
      order by id
      limit $2::integer
    ),
    assigned as (
      update event e
      set area_kommundel = a.kommundel, area_group = a.in_group, area_regso = a.regso, area_deso = a.deso,
        area_industrial = a.industrial, area_permit = a.permit, area_own = a.own
      from batch b
        left join lateral (
          select min(id) filter (where kind = 'kommundel') as kommundel, min(id) filter (where kind = 'group') as in_group,
            min(id) filter (where kind = 'regso') as regso, min(id) filter (where kind = 'deso') as deso,
            min(id) filter (where kind = 'industrial') as industrial, min(id) filter (where kind = 'permit') as permit,
            min(id) filter (where kind = 'own') as own
          from area
          where municipality_id = app_municipality() and st_covers(shape, b.location)
        ) a on true
      where e.municipality_id = app_municipality() and e.id = b.id
    )
    select max(id::text) as last from batch`,
    [after, limit],
  );
  return rows[0]?.last ?? null;
}

/** Finds the group area of every unsafety point anew. */
export async function assignUnsafetyAreas(client: Client): Promise<void> {
  await client.query(
    `update unsafety_point u
    set area_group = (
      select min(a.id)
      from area a
      where a.municipality_id = u.municipality_id and a.kind = 'group' and st_covers(a.shape, u.location)
    )
    where u.municipality_id = app_municipality()`,
  );
}
