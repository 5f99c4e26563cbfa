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
