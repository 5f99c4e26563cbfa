import type { CheckIn } from "#core/contract/check-in.ts";
import type { Client } from "../db/database.ts";

/**
 * Stores a crew's check-ins at stops of the actor's own shifts, each once. Gives the ids that are stored now or
 * were before; those of other shifts, of other hours or with an unknown category are left out.
 */
export async function storeCheckIns(client: Client, items: readonly CheckIn[]): Promise<string[]> {
  const given = JSON.stringify(items);
  const { rows: taken } = await client.query<{ stop_id: string }>(
    `insert into check_in (municipality_id, id, shift_id, stop_id, kind, at, category, reason, place_key, place_name,
      location, is_example)
    select app_municipality(), g.id, s.id, p.id, g.kind, least(g.at, now()), g.category, g.reason, p.place_key, p.name,
      p.location, s.is_example
    from jsonb_to_recordset($1::jsonb) as g (id uuid, "shiftId" uuid, "stopId" uuid, kind text, at timestamptz,
        category text, reason text)
      join shift s on s.municipality_id = app_municipality() and s.id = g."shiftId"
      join shift_stop p on p.municipality_id = app_municipality() and p.shift_id = s.id and p.id = g."stopId"
    where g.at between s.starts_at - interval '12 hours' and s.ends_at + interval '12 hours'
      and g.at < now() + interval '15 minutes'
      and (g.kind = 'not_reached') = (g.reason is not null)
      and (g.kind = 'observation') = (g.category is not null)
      and (g.category is null or exists (
        select from category c
        where c.municipality_id = app_municipality() and c.key = g.category and c.map_rule <> 'municipality'))
    on conflict do nothing
    returning stop_id`,
    [given],
  );
  // Only stops that something new was said of: what is known of the others may have been reduced since.
  await client.query(
    `update shift_stop p
    set carried_out_at = (
      select min(c.at)
      from check_in c
      where c.municipality_id = p.municipality_id and c.stop_id = p.id
        and c.kind in ('arrived', 'calm', 'observation')
        and not exists (
          select from check_in u
          where u.municipality_id = c.municipality_id and u.stop_id = c.stop_id and u.kind = 'undone' and u.at >= c.at)
    )
    where p.municipality_id = app_municipality() and p.id = any ($1::uuid[])`,
    [[...new Set(taken.map(({ stop_id: id }) => id))]],
  );
  const { rows } = await client.query<{ id: string }>(
    `select c.id
    from check_in c
      join jsonb_to_recordset($1::jsonb) as g (id uuid) on g.id = c.id
    where c.municipality_id = app_municipality()`,
    [given],
  );
  return rows.map(({ id }) => id);
}

/**
 * Reduces check-ins older than 30 days to place and hour, and notes as carried out what was. Gives how many were
 * reduced.
 */
export async function reduceCheckIns(client: Client): Promise<number> {
  await client.query(`
    update shift s
    set status = 'carried_out'
    where s.municipality_id = app_municipality() and s.status in ('planned', 'under_way') and s.ends_at < now()
      and exists (
        select from shift_stop p
        where p.municipality_id = s.municipality_id and p.shift_id = s.id and p.carried_out_at is not null)`);
  await client.query(`
    update shift_stop
    set carried_out_at = date_trunc('hour', carried_out_at)
    where municipality_id = app_municipality() and carried_out_at < now() - interval '30 days'
      and carried_out_at <> date_trunc('hour', carried_out_at)`);
  const { rowCount } = await client.query(`
    update check_in
    set shift_id = null, stop_id = null, received_at = null, category = null, reason = null,
      at = date_trunc('hour', at), is_reduced = true
    where municipality_id = app_municipality() and not is_reduced and at < now() - interval '30 days'`);
  return rowCount ?? 0;
}
