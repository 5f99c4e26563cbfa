import type {
  ReportRates,
  ReportReminder,
  SendWeekSummary,
  WeekSummary,
} from "#core/contract/report-week.ts";
import type { Client } from "../db/database.ts";

// The Mondays of this week and of some before it; the week each report tells of.
const WEEKS = `
  week as (
    select (date_trunc('week', app_today()::timestamp) - make_interval(weeks => n))::date as first
    from generate_series(0, $1::integer) as n
  ),
  told as (
    select r.account_id, r.kind, r.area_id,
      date_trunc('week', r.occurred_from at time zone m.time_zone)::date as first
    from own_report r
      join municipality m on m.id = r.municipality_id
  )`;

// From the week an account was made, or of its first report where that tells of an earlier one.
const UNITS = `
  unit as (
    select u.account_id, u.name, u.area_ids,
      least(
        date_trunc('week', u.since at time zone m.time_zone)::date,
        (select min(t.first) from told t where t.account_id = u.account_id)) as first
    from report_units() u
      cross join municipality m
    where m.id = app_municipality()
  )`;

/** How the units have answered this week and the last `weeks` before it. */
export async function readReportRates(client: Client, weeks: number): Promise<ReportRates> {
  const { rows } = await client.query<ReportRates>(
    `with ${WEEKS}, ${UNITS},
    answer as (
      select u.account_id, w.first, u.first <= w.first as is_expected,
        count(t.kind) filter (where t.kind <> 'nothing')::integer as reports,
        coalesce(bool_or(t.kind = 'nothing'), false) as is_calm
      from unit u
        cross join week w
        left join told t on t.account_id = u.account_id and t.first = w.first
      group by u.account_id, u.first, w.first
    )
    select
      (
        select json_agg(json_build_object('week', w.first, 'expected', w.expected, 'answered', w.answered)
          order by w.first desc)
        from (
          select w.first, count(a.account_id) filter (where a.is_expected)::integer as expected,
            count(a.account_id) filter (where a.is_expected and (a.reports > 0 or a.is_calm))::integer as answered
          from week w
            left join answer a on a.first = w.first
          group by w.first
        ) w
      ) as weeks,
      coalesce((
        select json_agg(json_build_object('id', u.account_id, 'name', u.name,
          'areaNames', (
            select coalesce(json_agg(a.name order by a.name), '[]')
            from area a
            where a.municipality_id = app_municipality() and a.id = any (u.area_ids)),
          'answers', (
            select json_agg(json_build_object('isExpected', a.is_expected, 'reports', a.reports, 'isCalm', a.is_calm)
              order by a.first desc)
            from answer a
            where a.account_id = u.account_id)) order by u.name, u.account_id)
        from unit u
      ), '[]') as units`,
    [weeks],
  );
  return rows[0] ?? { weeks: [], units: [] };
}

/** Which of this week and the last whole one the actor has not told of. */
export async function readReportReminder(client: Client): Promise<ReportReminder> {
  const { rows } = await client.query<ReportReminder["missing"][number]>(
    `with ${WEEKS}
    select w.first::text as week, w.first + 7 <= app_today() as "isOver"
    from week w
    where not exists (select from told t where t.account_id = app_user() and t.first = w.first)
    order by w.first`,
    [1],
  );
  return { missing: rows };
}

const DRAFTS = `
  select w.first as week, a.id as area_id, a.name as area_name,
    (select count(*)::integer from unit u where a.id = any (u.area_ids) and u.first <= w.first) as expected,
    (select count(distinct t.account_id)::integer from told t where t.first = w.first and t.area_id = a.id) as answered,
    (
      select count(distinct t.account_id)::integer
      from told t
      where t.first = w.first and t.area_id = a.id and t.kind = 'nothing'
    ) as calm,
    coalesce((
      select jsonb_agg(jsonb_build_object('kind', k.kind, 'count', k.count) order by k.count desc, k.kind)
      from (
        select t.kind, count(*)::integer as count
        from told t
        where t.first = w.first and t.area_id = a.id and t.kind <> 'nothing'
        group by t.kind
        having count(*) >= 5
      ) k
    ), '[]') as kinds
  from week w
    join area a on a.municipality_id = app_municipality()
      and exists (select from told t where t.first = w.first and t.area_id = a.id)`;

const SENT = `
  select s.week::text as week, s.area_id as "areaId", a.name as "areaName", s.expected, s.answered, s.calm, s.kinds, s.note,
    to_json(s.sent_at) as "sentAt", s.is_example as "isExample"
  from report_week_summary s
    join area a on a.municipality_id = s.municipality_id and a.id = s.area_id`;

/** The summaries sent to the actor's areas of weeks they have told of, the newest first. */
export async function listSentSummaries(client: Client): Promise<WeekSummary[]> {
  const { rows } = await client.query<WeekSummary>(`${SENT} order by s.week desc, a.name limit 60`);
  return rows;
}

/** The summaries sent, and those of the last `weeks` whole weeks with reports that can be, the newest first. */
export async function listWeekSummaries(client: Client, weeks: number): Promise<WeekSummary[]> {
  const { rows } = await client.query<WeekSummary>(
    `with ${WEEKS}, ${UNITS}, draft as (${DRAFTS})
    select d.week::text as week, d.area_id as "areaId", d.area_name as "areaName",
      greatest(d.expected, d.answered) as expected, d.answered, d.calm, d.kinds, '' as note, null as "sentAt",
      false as "isExample"
    from draft d
    where d.week + 7 <= app_today() and not exists (
      select from report_week_summary s
      where s.municipality_id = app_municipality() and s.area_id = d.area_id and s.week = d.week)
    order by d.week desc, d.area_name`,
    [weeks],
  );
  const sent = await listSentSummaries(client);
  return [...rows, ...sent].sort((a, b) => (a.week < b.week ? 1 : a.week > b.week ? -1 : 0));
}

/** Freezes a week's summary and sends it to those who told of it; false where nobody did, it is not over, or it was sent. */
export async function sendWeekSummary(
  client: Client,
  { week, areaId, note }: SendWeekSummary,
  weeks: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `with ${WEEKS}, ${UNITS}, draft as (${DRAFTS})
    insert into report_week_summary (municipality_id, area_id, week, expected, answered, calm, kinds, note, sent_by)
    select app_municipality(), d.area_id, d.week, greatest(d.expected, d.answered), d.answered, d.calm, d.kinds, $4::text,
      app_user()
    from draft d
    where d.week = $2::date and d.area_id = $3::integer and d.week + 7 <= app_today()
    on conflict do nothing`,
    [weeks, week, areaId, note],
  );
  return rowCount === 1;
}
