import type { Campaign, CampaignChange, NewCampaign } from "#core/contract/campaign.ts";
import type { Client } from "../db/database.ts";

/** The campaigns with their places and years, by the week they begin in. */
export async function listCampaigns(client: Client): Promise<{ today: string; items: Campaign[] }> {
  const { rows } = await client.query<{ today: string; items: Campaign[] }>(`
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

/** Stores a campaign with its places and years; false where a place is missing. */
export async function addCampaign(
  client: Client,
  { id, title, season, activityId, owner, firstWeek, lastWeek, placeIds, years }: NewCampaign,
): Promise<boolean> {
  const { rows } = await client.query<{ isKnown: boolean }>(
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
      insert into campaign_place (municipality_id, campaign_id, ordinal, name, location)
      select added.municipality_id, added.id, wanted.ordinal, wanted.name, wanted.location
      from added cross join wanted
    ),
    held as (
      insert into campaign_year (municipality_id, campaign_id, year)
      select added.municipality_id, added.id, y.year
      from added cross join (select distinct unnest($9::smallint[]) as year) y
    )
    select is_known as "isKnown" from known`,
    [id, title, season, activityId ?? null, owner, firstWeek, lastWeek, placeIds, years],
  );
  return rows[0]?.isKnown ?? false;
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
  readonly places: readonly { readonly x: number; readonly y: number; readonly radiusM: number }[];
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
      ), '[]') as places
    from campaign c
    where c.municipality_id = app_municipality() and c.id = $1::uuid`,
    [id],
  );
  return rows[0] ?? null;
}
