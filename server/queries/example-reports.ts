import type { ReportCertainty, ReportKind } from "#core/contract/own-report.ts";
import type { Client } from "../db/database.ts";

/** A report of a demo account, told in days before today. */
export interface ExampleReport {
  readonly username: string;
  readonly kind: ReportKind;
  /** A named place, or null for the account's area at large. */
  readonly place: string | null;
  readonly daysAgo: number;
  readonly hour: number;
  readonly hours: number;
  readonly certainty: ReportCertainty | null;
  readonly body: string | null;
}

/**
 * Stores reports of demo accounts, each about the first area its account belongs to; whole weeks begin on a
 * Monday. Gives how many were stored: those whose account is missing are not.
 */
export async function insertExampleReports(
  client: Client,
  reports: readonly ExampleReport[],
): Promise<number> {
  const { rowCount } = await client.query(
    `insert into own_report (municipality_id, id, account_id, kind, area_id, place_id, occurred_from, occurred_to,
      certainty, body, created_at, is_example)
    select a.municipality_id, gen_random_uuid(), a.id, r.kind, m.area_id, p.id, t.starts,
      t.starts + make_interval(hours => r.hours), r.certainty, r.body,
      t.starts + make_interval(hours => r.hours + 1), true
    from jsonb_to_recordset($1::jsonb) as r (username text, kind text, place text, "daysAgo" integer, hour integer,
        hours integer, certainty text, body text)
      join account a on a.municipality_id = app_municipality() and a.username = r.username
      cross join lateral (
        select min(area_id) as area_id from account_membership where account_id = a.id and area_id is not null
      ) m
      join municipality on municipality.id = a.municipality_id
      cross join lateral (
        select case r.kind
            when 'nothing' then date_trunc('week', (app_today() - r."daysAgo")::timestamp)
            else (app_today() - r."daysAgo")::timestamp + make_interval(hours => r.hour)
          end at time zone municipality.time_zone as starts
      ) t
      left join place p on p.municipality_id = a.municipality_id and p.name = r.place
    where m.area_id is not null`,
    [JSON.stringify(reports)],
  );
  return rowCount ?? 0;
}

/** Lets demo partners belong to the first example organisation of their area, which owns the example measures there. */
export async function joinExamplePartners(client: Client): Promise<void> {
  await client.query(`
    with member as (
      select a.municipality_id, a.id as account_id, (
        select p.id
        from account_membership m
          join partner p on p.municipality_id = m.municipality_id and p.area_id = m.area_id
        where m.municipality_id = a.municipality_id and m.account_id = a.id and p.is_example and p.joined_on is not null
        order by p.name
        limit 1
      ) as partner_id
      from account a
      where a.municipality_id = app_municipality() and a.role = 'partner' and a.is_demo
    ),
    joined as (
      insert into account_membership (municipality_id, account_id, kind, partner_id)
      select municipality_id, account_id, 'organisation', partner_id
      from member
      where partner_id is not null
      on conflict do nothing
    )
    update measure
    set owner_partner_id = p.id
    from member
      join partner p on p.municipality_id = member.municipality_id and p.id = member.partner_id
      join area a on a.municipality_id = p.municipality_id and a.id = p.area_id
    where measure.municipality_id = p.municipality_id and measure.is_example and measure.owner_partner_id is null
      and st_covers(a.shape, measure.location)`);
}

/** Sends back what came of the example reports of the week before last, with a few words. */
export async function insertExampleSummaries(client: Client, note: string): Promise<void> {
  await client.query(
    `insert into report_week_summary (municipality_id, area_id, week, expected, answered, calm, kinds, note, is_example)
    select r.municipality_id, r.area_id, w.first,
      (select count(*) from report_units() u where r.area_id = any (u.area_ids)), count(distinct r.account_id),
      count(distinct r.account_id) filter (where r.kind = 'nothing'), '[]', $1::text, true
    from own_report r
      join municipality m on m.id = r.municipality_id
      cross join lateral (
        select date_trunc('week', r.occurred_from at time zone m.time_zone)::date as first
      ) w
    where r.is_example and w.first = date_trunc('week', app_today()::timestamp)::date - 14
    group by r.municipality_id, r.area_id, w.first
    on conflict do nothing`,
    [note],
  );
}
