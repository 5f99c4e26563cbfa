import type { ExampleCampaign } from "#core/domain/example/example-campaigns.ts";
import type { Client } from "../db/database.ts";

/** An example campaign as it was stored. */
export interface StoredExampleCampaign {
  readonly id: string;
  readonly firstWeek: number;
  readonly years: readonly number[];
  readonly placeIds: readonly number[];
}

/** Stores example campaigns at the places that the gazetteer has. */
export async function insertExampleCampaigns(
  client: Client,
  campaigns: readonly ExampleCampaign[],
): Promise<StoredExampleCampaign[]> {
  const { rows } = await client.query<StoredExampleCampaign>(
    `with given as (
      select gen_random_uuid() as id, c.*
      from jsonb_to_recordset($1::jsonb) as c (title text, season text, "activityKey" text, owner text,
        "firstWeek" smallint, "lastWeek" smallint, "placeNames" jsonb, "yearsAgo" jsonb)
    ),
    stored as (
      insert into campaign (municipality_id, id, title, season, activity_id, owner, first_week, last_week, is_example)
      select app_municipality(), g.id, g.title, g.season, (
          select a.id
          from activity a
            join plan_version v on v.municipality_id = a.municipality_id and v.id = a.plan_id
          where a.municipality_id = app_municipality() and a.key = g."activityKey"
          order by v.year desc
          limit 1
        ), g.owner, g."firstWeek", g."lastWeek", true
      from given g
      returning municipality_id, id
    ),
    place_of as (
      select s.municipality_id, s.id as campaign_id, p.id, p.name, p.location,
        row_number() over (partition by s.id order by wanted.ordinal) as ordinal
      from stored s
        join given g on g.id = s.id
        cross join lateral jsonb_array_elements_text(g."placeNames") with ordinality as wanted (name, ordinal)
        cross join lateral (
          select p.id, p.name, p.location
          from place p
          where p.municipality_id = s.municipality_id and p.name = wanted.name
          order by p.rank
          limit 1
        ) p
    ),
    placed as (
      insert into campaign_place (municipality_id, campaign_id, ordinal, name, location, group_id)
      select p.municipality_id, p.campaign_id, p.ordinal, p.name, p.location, (
        select min(a.id)
        from area a
        where a.municipality_id = p.municipality_id and a.kind = 'group' and st_covers(a.shape, p.location)
      )
      from place_of p
    ),
    held as (
      insert into campaign_year (municipality_id, campaign_id, year)
      select s.municipality_id, s.id, extract(year from app_today())::smallint - ago.years::smallint
      from stored s
        join given g on g.id = s.id
        cross join lateral jsonb_array_elements_text(g."yearsAgo") as ago (years)
      returning campaign_id, year
    )
    select g.id, g."firstWeek", array(select h.year from held h where h.campaign_id = g.id) as years,
      array(select p.id from place_of p where p.campaign_id = g.id order by p.ordinal) as "placeIds"
    from given g`,
    [JSON.stringify(campaigns)],
  );
  return rows;
}

/** Fixes what an example campaign is compared with as if it had been done on a day. */
export async function backdateExampleGrounds(client: Client, id: string, day: string): Promise<void> {
  await client.query("update campaign_ground set frozen_at = $2::date where campaign_id = $1::uuid", [
    id,
    day,
  ]);
}
