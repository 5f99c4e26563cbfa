import type { ExampleCampaign } from "#core/domain/example/example-campaigns.ts";
import type { Client } from "../db/database.ts";

/** Stores example campaigns at the places that the gazetteer has. */
export async function insertExampleCampaigns(
  client: Client,
  campaigns: readonly ExampleCampaign[],
): Promise<void> {
  await client.query(
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
    placed as (
      insert into campaign_place (municipality_id, campaign_id, ordinal, name, location)
      select s.municipality_id, s.id, row_number() over (partition by s.id order by wanted.ordinal), p.name, p.location
      from stored s
        join given g on g.id = s.id
        cross join lateral jsonb_array_elements_text(g."placeNames") with ordinality as wanted (name, ordinal)
        cross join lateral (
          select p.name, p.location
          from place p
          where p.municipality_id = s.municipality_id and p.name = wanted.name
          order by p.rank
          limit 1
        ) p
    )
    insert into campaign_year (municipality_id, campaign_id, year)
    select s.municipality_id, s.id, extract(year from app_today())::smallint - ago.years::smallint
    from stored s
      join given g on g.id = s.id
      cross join lateral jsonb_array_elements_text(g."yearsAgo") as ago (years)`,
    [JSON.stringify(campaigns)],
  );
}
