import type { Campaign, CampaignChange, NewCampaign } from "#core/contract/campaign.ts";
import type { PlanePoint } from "#core/domain/place/hexgrid.ts";
import type { Client } from "../db/database.ts";

type ListedCampaign = Omit<Campaign, "grounds">;

/** The campaigns with their places and years, by the week they begin in. */
export async function listCampaigns(client: Client): Promise<{ today: string; items: ListedCampaign[] }> {
  const { rows } = await client.query<{ today: string; items: ListedCampaign[] }>(`
    select app_today()::text as today, coalesce((
      select json_agg(json_build_object('id', c.id, 'title', c.title, 'season', c.season, 'activityName', a.name,
        'owner', c.owner, 'firstWeek', c.first_week, 'lastWeek', c.last_week, 'version', c.version,
        'isExample', c.is_example, 'years', coalesce((
          select json_agg(y.year order by y.year desc)
          from campaign_year y
          where y.municipality_id = c.municipality_id and y.campaign_id = c.id
        ), '[]'), 'places', coalesce((
          select json_agg(json_build_object('name', p.name, 'lon', round(st_x(at)::numeric, 6),
            'lat', round(st_y(at)::numeric, 6), 'radiusM', p.radius_m) order by p.ordinal)
          from campaign_place p
            cross join lateral st_transform(p.location, 4326) as at
          where p.municipality_id = c.municipality_id and p.campaign_id = c.id
        ), '[]')) order by c.first_week, c.title)
      from campaign c
        left join activity a on a.municipality_id = c.municipality_id and a.id = c.activity_id
      where c.municipality_id = app_municipality()
    ), '[]') as items`);
  return rows[0] ?? { today: "", items: [] };
}

/** What each campaign is compared with, by its id. For those who may count. */
export async function listCampaignGrounds(client: Client): Promise<Map<string, Campaign["grounds"]>> {
  const { rows } = await client.query<{ id: string; grounds: Campaign["grounds"] }>(`
    select g.campaign_id as id, json_agg(json_build_object('name', g.name, 'lon', round(st_x(at)::numeric, 6),
      'lat', round(st_y(at)::numeric, 6), 'radiusM', g.radius_m, 'reason', g.reason) order by g.ordinal) as grounds
    from campaign_ground g
      cross join lateral st_transform(g.location, 4326) as at
    where g.municipality_id = app_municipality()
    group by g.campaign_id`);
  return new Map(rows.map(({ id, grounds }) => [id, grounds]));
}

/** A place that a campaign is compared with, in the municipality's metres. */
export interface CampaignGroundToAdd extends PlanePoint {
  readonly name: string;
  readonly reason: string;
}

/** Fixes what a campaign is compared with, in the transaction that makes it; the database refuses it later. */
export async function freezeCampaignGrounds(
  client: Client,
  id: string,
  grounds: readonly CampaignGroundToAdd[],
): Promise<void> {
  await client.query(
    `insert into campaign_ground (municipality_id, campaign_id, ordinal, name, location, reason)
    select m.id, $1::uuid, g.ordinal, g.item ->> 'name',
      st_setsrid(st_makepoint((g.item ->> 'x')::double precision, (g.item ->> 'y')::double precision), m.srid),
      g.item ->> 'reason'
    from municipality m
      cross join jsonb_array_elements($2::jsonb) with ordinality as g (item, ordinal)
    where m.id = app_municipality()`,
    [id, JSON.stringify(grounds)],
  );
}

/**
 * Stores a campaign with its places and years. "known" where it was there before, "no_place" where a place is missing.
 */
export async function addCampaign(
  client: Client,
  { id, title, season, activityId, owner, firstWeek, lastWeek, placeIds, years }: NewCampaign,
): Promise<"added" | "known" | "no_place"> {
  const { rows } = await client.query<{ became: "added" | "known" | "no_place" }>(
    `with wanted as (
      select p.name, p.location, w.ordinal
      from unnest($8::integer[]) with ordinality as w (id, ordinal)
        join place p on p.municipality_id = app_municipality() and p.id = w.id
    ),
    known as (
      select count(*) = cardinality($8::integer[]) as is_known from wanted
    ),
    added as (
      insert into campaign (municipality_id, id, title, season, activity_id, owner, first_week, last_week)
      select app_municipality(), $1::uuid, $2::text, $3::text, $4::uuid, $5::text, $6::smallint, $7::smallint
      from known
      where is_known
      on conflict do nothing
      returning municipality_id, id
    ),
    placed as (
      insert into campaign_place (municipality_id, campaign_id, ordinal, name, location, group_id)
      select added.municipality_id, added.id, wanted.ordinal, wanted.name, wanted.location, (
        select min(a.id)
        from area a
        where a.municipality_id = added.municipality_id and a.kind = 'group' and st_covers(a.shape, wanted.location)
      )
      from added cross join wanted
    ),
    held as (
      insert into campaign_year (municipality_id, campaign_id, year)
      select added.municipality_id, added.id, y.year
      from added cross join (select distinct unnest($9::smallint[]) as year) y
    )
    select case when not is_known then 'no_place' when exists (select from added) then 'added' else 'known' end as became
    from known`,
    [id, title, season, activityId ?? null, owner, firstWeek, lastWeek, placeIds, years],
  );
  return rows[0]?.became ?? "no_place";
}

/** Says in which years a campaign is held; false where another change came between. */
export async function changeCampaign(
  client: Client,
  id: string,
  { version, years }: CampaignChange,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update campaign set version = version + 1
    where municipality_id = app_municipality() and id = $1::uuid and version = $2::integer`,
    [id, version],
  );
  if ((rowCount ?? 0) === 0) return false;
  await client.query(
    "delete from campaign_year where municipality_id = app_municipality() and campaign_id = $1::uuid",
    [id],
  );
  await client.query(
    `insert into campaign_year (municipality_id, campaign_id, year)
    select app_municipality(), $1::uuid, y.year
    from (select distinct unnest($2::smallint[]) as year) y`,
    [id, years],
  );
  return true;
}

/** Removes a campaign; false where there is none. */
export async function removeCampaign(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from campaign where municipality_id = app_municipality() and id = $1::uuid",
    [id],
  );
  return (rowCount ?? 0) > 0;
}

/** Where a campaign is carried out, in metres, when, and in which years; null where there is none. */
export interface CampaignGround {
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly years: readonly number[];
  readonly places: readonly CampaignCircle[];
  readonly grounds: readonly CampaignCircle[];
  /** When the grounds were fixed, a local date; null without any. */
  readonly frozenOn: string | null;
}

interface CampaignCircle {
  readonly x: number;
  readonly y: number;
  readonly radiusM: number;
}

/** The ground of a campaign, to count on. */
export async function readCampaignGround(client: Client, id: string): Promise<CampaignGround | null> {
  const { rows } = await client.query<CampaignGround>(
    `select c.first_week as "firstWeek", c.last_week as "lastWeek",
      array(select y.year from campaign_year y where y.municipality_id = c.municipality_id and y.campaign_id = c.id)
        as years,
      coalesce((
        select json_agg(json_build_object('x', st_x(p.location), 'y', st_y(p.location), 'radiusM', p.radius_m))
        from campaign_place p
        where p.municipality_id = c.municipality_id and p.campaign_id = c.id
      ), '[]') as places,
      coalesce((
        select json_agg(json_build_object('x', st_x(g.location), 'y', st_y(g.location), 'radiusM', g.radius_m))
        from campaign_ground g
        where g.municipality_id = c.municipality_id and g.campaign_id = c.id
      ), '[]') as grounds,
      (
        select (min(g.frozen_at) at time zone m.time_zone)::date::text
        from campaign_ground g
          join municipality m on m.id = g.municipality_id
        where g.municipality_id = c.municipality_id and g.campaign_id = c.id
        group by m.time_zone
      ) as "frozenOn"
    from campaign c
    where c.municipality_id = app_municipality() and c.id = $1::uuid`,
    [id],
  );
  return rows[0] ?? null;
}
