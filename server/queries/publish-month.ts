import type { GroupCount, PublishedMonth } from "#core/domain/privacy/publish/counts/publication.ts";
import type { SourceReach } from "#core/domain/privacy/publish/counts/freeze-month.ts";
import type { Client } from "../db/database.ts";

/** How far the publication of a municipality has come. */
export interface PublicationProgress {
  /** Today where the municipality is, or the day its example data end. */
  readonly today: string;
  readonly hasExample: boolean;
  /** First month to publish of real data, YYYY-MM, or null. */
  readonly publishesFrom: string | null;
  readonly months: readonly {
    readonly month: string;
    readonly isExample: boolean;
    readonly frozenAt: string;
    readonly shownFrom: string;
  }[];
}

interface ProgressRow {
  today: string;
  has_example: boolean;
  publishes_from: string | null;
}

interface MonthRow {
  month: string;
  is_example: boolean;
  frozen_at: Date;
  shown_from: string;
}

/** How far has the publication come, and what day is it there? */
export async function readPublicationProgress(client: Client): Promise<PublicationProgress> {
  const { rows } = await client.query<ProgressRow>(
    `select app_today()::text as today, example_today is not null as has_example,
      to_char(publishes_from, 'YYYY-MM') as publishes_from
    from municipality
    where id = app_municipality()`,
  );
  const months = await client.query<MonthRow>(
    `select to_char(month, 'YYYY-MM') as month, is_example, frozen_at, shown_from::text
    from published_month
    order by month`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error("the actor's municipality does not exist");
  return {
    today: row.today,
    hasExample: row.has_example,
    publishesFrom: row.publishes_from,
    months: months.rows.map((one) => ({
      month: one.month,
      isExample: one.is_example,
      frozenAt: one.frozen_at.toISOString(),
      shownFrom: one.shown_from,
    })),
  };
}

/** The ids of all areas of a kind. */
export async function listAreaIds(client: Client, kind: string): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    "select id from area where kind = $1::text order by id",
    [kind],
  );
  return rows.map(({ id }) => id);
}

/** The month of the first event, real or example, YYYY-MM; null without any. */
export async function readFirstMonth(client: Client, isExample: boolean): Promise<string | null> {
  const { rows } = await client.query<{ month: string | null }>(
    "select to_char(min(start_day), 'YYYY-MM') as month from current_event where is_example = $1::boolean",
    [isExample],
  );
  return rows[0]?.month ?? null;
}

/** How far the real files of each source of events reach. */
export async function readSourceReach(client: Client): Promise<SourceReach[]> {
  const { rows } = await client.query<{ name: string; last_day: string | null }>(
    `select s.name_sv as name, max(i.last_day)::text as last_day
    from import i
      join source s on s.municipality_id = i.municipality_id and s.id = i.source_id and s.kind = 'events'
    where i.status = 'published' and not i.is_example
    group by s.name_sv
    order by s.name_sv`,
  );
  return rows.map((row) => ({ name: row.name, lastDay: row.last_day }));
}

/** The events of one month by group area and category group, real or example; `month` as YYYY-MM. */
export async function countGroupMonth(
  client: Client,
  month: string,
  isExample: boolean,
): Promise<GroupCount[]> {
  const { rows } = await client.query<{ area_id: number; group: string; count: number }>(
    `select e.area_group as area_id, coalesce(parent.key, c.key) as group, count(*)::integer as count
    from current_event e
      join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
      left join category parent on parent.municipality_id = c.municipality_id and parent.id = c.parent_id
    where e.area_group is not null and e.is_example = $2::boolean
      and e.start_day >= ($1::text || '-01')::date
      and e.start_day < (($1::text || '-01')::date + interval '1 month')::date
    group by 1, 2`,
    [month, isExample],
  );
  return rows.map((row) => ({ areaId: row.area_id, group: row.group, count: row.count }));
}

export interface FrozenMonth {
  readonly published: PublishedMonth;
  readonly areaKind: string;
  readonly threshold: number;
  readonly shownFrom: string;
  readonly isExample: boolean;
}

/** Stores a frozen month; one that is there already stays as it was. False then. */
export async function storeFrozenMonth(client: Client, frozen: FrozenMonth): Promise<boolean> {
  const { published, areaKind, threshold, shownFrom, isExample } = frozen;
  const day = `${published.month}-01`;
  const { rowCount } = await client.query(
    `insert into published_month (municipality_id, month, area_kind, threshold, shown_from, is_example)
    values (app_municipality(), $1::date, $2::text, $3::smallint, $4::date, $5::boolean)
    on conflict do nothing`,
    [day, areaKind, threshold, shownFrom, isExample],
  );
  if (rowCount === 0) return false;
  await client.query(
    `insert into published_count (municipality_id, month, area_id, category_group, count)
    select app_municipality(), $1::date, c."areaId", c."group", c.count
    from jsonb_to_recordset($2::jsonb) as c ("areaId" integer, "group" text, count integer)`,
    [day, JSON.stringify(published.cells)],
  );
  await client.query(
    `insert into published_total (municipality_id, month, area_id, count)
    select app_municipality(), $1::date, t."areaId", t.count
    from jsonb_to_recordset($2::jsonb) as t ("areaId" integer, count integer)`,
    [day, JSON.stringify(published.totals)],
  );
  await client.query("select note_audit('counts.frozen', $1::text, '{}')", [published.month]);
  return true;
}

/** Takes back what was published of example data; what was published of real data stays for good. */
export async function deleteExamplePublication(client: Client): Promise<void> {
  await client.query("delete from published_month where municipality_id = app_municipality() and is_example");
}

/** Decides that real data are published from a month on, YYYY-MM. */
export async function beginPublication(client: Client, from: string): Promise<void> {
  await client.query(
    "update municipality set publishes_from = ($1::text || '-01')::date where id = app_municipality()",
    [from],
  );
  await client.query("select note_audit('counts.publishing_from', $1::text, '{}')", [from]);
}
