import type { Client } from "../db/database.ts";

/**
 * How many whole events had each 100 m cell from a date to another (exclusive)? Only with a known place; without
 * what control finds and what was reported during own presence. For jobs.
 */
export async function countByCell(
  client: Client,
  from: string,
  to: string,
): Promise<{ cell: number; count: number }[]> {
  const { rows } = await client.query<{ cell: number; count: number }>(
    `select e.cell_100 as cell, count(*)::integer as count
    from current_event e
      join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
    where e.start_day >= $1::date and e.start_day < $2::date and e.cell_100 is not null
      and not c.found_by_control and not coalesce(e.reported_during_presence, false)
    group by e.cell_100`,
    [from, to],
  );
  return rows;
}

/** The date of the first event there is, or null. For jobs. */
export async function readFirstEventDay(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ day: string | null }>(
    "select min(start_day)::text as day from current_event",
  );
  return rows[0]?.day ?? null;
}
