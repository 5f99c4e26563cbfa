import type { Client } from "../db/database.ts";

/**
 * How many whole events had each 100 m cell in each ISO week from a Monday to another (exclusive)? `week` counts from
 * 0. Only with a known place; without what control finds and what was reported during own presence.
 */
export async function countWeeksByCell(
  client: Client,
  from: string,
  to: string,
): Promise<{ cell: number; week: number; count: number }[]> {
  const { rows } = await client.query<{ cell: number; week: number; count: number }>(
    `select e.cell_100 as cell, (e.start_day - $1::date) / 7 as week, count(*)::integer as count
    from current_event e
      join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
    where e.start_day >= $1::date and e.start_day < $2::date and e.cell_100 is not null
      and not c.found_by_control and not coalesce(e.reported_during_presence, false)
    group by e.cell_100, (e.start_day - $1::date) / 7`,
    [from, to],
  );
  return rows;
}
