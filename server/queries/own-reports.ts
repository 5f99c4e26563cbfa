import type { NewOwnReport, OwnReport, OwnReportsSummary, ReviewReport } from "#core/contract/own-report.ts";
import type { Client } from "../db/database.ts";

interface ReportRow {
  id: string;
  kind: OwnReport["kind"];
  area_id: number;
  area_name: string;
  place_id: number | null;
  place_name: string | null;
  occurred_from: Date;
  occurred_to: Date;
  certainty: OwnReport["certainty"];
  body?: string | null;
  created_at: Date;
  state: OwnReport["state"];
  category_key?: string | null;
  role: string | null;
  can_take_back: boolean | null;
  is_example: boolean;
}

const MOST = 500;

/**
 * The newest reports the actor may read: their own, or everybody's for the analyst and the planner. Fails for a
 * role without access to text when `withText`, and for one without access to judgements when `withCategory`.
 */
export async function listOwnReports(
  client: Client,
  { withText, withCategory }: { readonly withText: boolean; readonly withCategory: boolean },
): Promise<OwnReport[]> {
  const { rows } = await client.query<ReportRow>(
    `select r.id, r.kind, r.area_id, a.name as area_name, r.place_id, p.name as place_name, r.occurred_from,
      r.occurred_to, r.certainty, r.created_at, r.state, acc.role, r.is_example,
      r.account_id = app_user() and r.created_at > now() - interval '1 day' as can_take_back
      ${withText ? ", r.body" : ""} ${withCategory ? ", r.category_key" : ""}
    from own_report r
      join area a on a.municipality_id = r.municipality_id and a.id = r.area_id
      left join place p on p.municipality_id = r.municipality_id and p.id = r.place_id
      left join account acc on acc.municipality_id = r.municipality_id and acc.id = r.account_id
        and acc.id <> app_user()
    order by r.created_at desc, r.id
    limit $1::integer`,
    [MOST],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    areaId: row.area_id,
    areaName: row.area_name,
    placeId: row.place_id,
    placeName: row.place_name,
    from: row.occurred_from.toISOString(),
    to: row.occurred_to.toISOString(),
    certainty: row.certainty,
    ...(withText && { text: row.body ?? null }),
    createdAt: row.created_at.toISOString(),
    state: row.state,
    ...(withCategory && { category: row.category_key ?? null }),
    role: row.role,
    canTakeBack: row.can_take_back ?? false,
    isExample: row.is_example,
  }));
}

/** Stores a report of the actor's; the same id again changes nothing. The database refuses areas of others. */
export async function insertOwnReport(client: Client, report: NewOwnReport): Promise<void> {
  await client.query(
    `insert into own_report (municipality_id, id, account_id, kind, area_id, place_id, occurred_from, occurred_to,
      certainty, body)
    values (app_municipality(), $1::uuid, app_user(), $2::text, $3::integer, $4::integer, $5::timestamptz,
      $6::timestamptz, $7::text, $8::text)
    on conflict do nothing`,
    [
      report.id,
      report.kind,
      report.areaId,
      report.placeId,
      report.from,
      report.to,
      report.certainty,
      report.text,
    ],
  );
}

/** Takes a report back; false when there is none of the actor's from the last day. */
export async function deleteOwnReport(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from own_report where municipality_id = app_municipality() and id = $1::uuid and not is_example",
    [id],
  );
  return rowCount === 1;
}

/**
 * Judges a report; false where there is none, it says that it was calm, or its kind is never mapped. What counted as
 * an event of another kind is taken back first.
 */
export async function reviewOwnReport(client: Client, id: string, review: ReviewReport): Promise<boolean> {
  const category = review.state === "accepted" ? review.category : null;
  const { rowCount } = await client.query(
    `update own_report r
    set state = $2::text, category_key = $3::text, reviewed_at = now(), reviewed_by = app_user()
    where r.municipality_id = app_municipality() and r.id = $1::uuid and r.kind <> 'nothing' and r.state <> $2
      and ($3::text is null or exists (
        select from category c
        where c.municipality_id = app_municipality() and c.key = $3 and c.map_rule <> 'municipality'))`,
    [id, review.state, category],
  );
  return rowCount === 1;
}

/** How the last `weeks` whole weeks and this one were answered, by area, newest first. */
export async function summariseOwnReports(
  client: Client,
  weeks: number,
): Promise<OwnReportsSummary["weeks"]> {
  const { rows } = await client.query<OwnReportsSummary["weeks"][number]>(
    `with week as (
      select (date_trunc('week', app_today()::timestamp) - make_interval(weeks => n))::date as first
      from generate_series(0, $1::integer) as n
    ),
    told as (
      select r.municipality_id, r.id, r.account_id, r.kind, r.area_id, date_trunc('week', r.occurred_from at time zone m.time_zone)::date as first
      from own_report r
        join municipality m on m.id = r.municipality_id
    )
    select week.first::text as week, a.id as "areaId", a.name as "areaName",
      count(distinct told.account_id)::integer as answered, count(told.id)::integer as reports,
      count(told.id) filter (where told.kind = 'nothing')::integer as calm
    from week
      join told on told.first = week.first
      join area a on a.municipality_id = told.municipality_id and a.id = told.area_id
    group by 1, 2, 3
    order by 1 desc, 3`,
    [weeks],
  );
  return rows;
}
