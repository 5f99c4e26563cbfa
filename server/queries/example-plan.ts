import type { Client } from "../db/database.ts";

export interface UnsafePlaceRow {
  readonly name: string;
  readonly reason: string;
  readonly owner: string;
  readonly radiusM: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly weekhours: readonly number[];
  /** Metres of the municipality's coordinate system. */
  readonly x: number;
  readonly y: number;
}

/** Stores example places that are unsafe for a while. */
export async function insertExampleUnsafePlaces(
  client: Client,
  places: readonly UnsafePlaceRow[],
): Promise<void> {
  await client.query(
    `insert into unsafe_place (municipality_id, id, name, reason, owner, location, radius_m, starts_on, ends_on,
      weekhours, is_example)
    select m.id, gen_random_uuid(), u.name, u.reason, u.owner, st_setsrid(st_makepoint(u.x, u.y), m.srid), u."radiusM",
      u."startsOn", u."endsOn", array(select jsonb_array_elements_text(u.weekhours)::smallint), true
    from municipality m
      cross join jsonb_to_recordset($1::jsonb) as u (name text, reason text, owner text, "radiusM" integer,
        "startsOn" date, "endsOn" date, weekhours jsonb, x double precision, y double precision)
    where m.id = app_municipality()`,
    [JSON.stringify(places)],
  );
}

/**
 * Stores what crews need beside their stops: a permit around Sickla to the end of the year, and numbers to
 * call out of those kept for fiction.
 */
export async function insertExampleDuty(client: Client, today: string): Promise<void> {
  await client.query(
    `insert into permit (municipality_id, name, shape, first_day, last_day, conditions, is_example)
    select p.municipality_id, 'Sickla–Järla', st_multi(st_buffer(p.location, 1300, 6)), date_trunc('year', $1::date)::date,
      (date_trunc('year', $1::date) + interval '1 year - 1 day')::date, 'Alltid två, i väst', true
    from place p
    where p.municipality_id = app_municipality() and p.name = 'Sickla köpkvarter'
    order by p.rank
    limit 1`,
    [today],
  );
  await client.query(`
    insert into duty_contact (municipality_id, function, phone, is_example)
    values (app_municipality(), 'lead', '08-465 004 10', true), (app_municipality(), 'social', '08-465 004 11', true)
    on conflict do nothing`);
}

/** Lets the demo guards see the example's coming shifts of kommunvakter. */
export async function assignExampleShifts(client: Client): Promise<void> {
  await client.query(`
    insert into shift_account (municipality_id, shift_id, account_id)
    select s.municipality_id, s.id, a.id
    from shift s
      join account a on a.municipality_id = s.municipality_id and a.role = 'guard' and a.is_demo
    where s.municipality_id = app_municipality() and s.is_example and s.kind = 'kommunvakt'
      and s.name in ('Kommunvakt Orminge centrum', 'Kommunvakt, par 1')
      and s.starts_at >= app_today()
    on conflict do nothing`);
}
