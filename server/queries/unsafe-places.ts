import type { NewUnsafePlace, UnsafePlace } from "#core/contract/unsafe-place.ts";
import type { Client } from "../db/database.ts";

/** Places that are unsafe for a while, those that end first first; those over for two months are left out. */
export async function listUnsafePlaces(client: Client): Promise<{ today: string; items: UnsafePlace[] }> {
  const { rows } = await client.query<{ today: string; items: UnsafePlace[] }>(`
    select app_today()::text as today, coalesce((
      select json_agg(json_build_object('id', u.id, 'name', u.name, 'reason', u.reason, 'owner', u.owner,
        'lon', round(st_x(at)::numeric, 6), 'lat', round(st_y(at)::numeric, 6), 'radiusM', u.radius_m,
        'startsOn', u.starts_on, 'endsOn', u.ends_on, 'weekhours', u.weekhours, 'endedOn', u.ended_on,
        'status', case
          when u.ended_on is not null or u.ends_on < app_today() then 'over'
          when u.starts_on > app_today() then 'coming'
          else 'active' end,
        'strength', case
          when u.ended_on is not null or u.ends_on < app_today() then 0
          when u.starts_on > app_today() then 1
          else round((u.ends_on + 1 - app_today())::numeric / (u.ends_on + 1 - u.starts_on), 3) end,
        'version', u.version,
        'extensions', coalesce((
          select json_agg(json_build_object('endsOn', x.ends_on, 'reason', x.reason, 'at', x.at) order by x.no)
          from unsafe_place_extension x
          where x.municipality_id = u.municipality_id and x.unsafe_place_id = u.id
        ), '[]'),
        'isExample', u.is_example) order by coalesce(u.ended_on, u.ends_on), u.name)
      from unsafe_place u
        cross join lateral st_transform(u.location, 4326) as at
      where coalesce(u.ended_on, u.ends_on) > app_today() - 60
    ), '[]') as items`);
  return rows[0] ?? { today: "", items: [] };
}

/** Stores a new unsafe place; one that is sent twice is stored once. False where it lies outside the municipality. */
export async function addUnsafePlace(
  client: Client,
  place: NewUnsafePlace,
  userId: string | null,
): Promise<boolean> {
  const { rows } = await client.query<{ is_inside: boolean }>(
    `with at as (
      select m.id, m.boundary,
        st_transform(st_setsrid(st_makepoint($5::double precision, $6::double precision), 4326), m.srid) as location
      from municipality m
      where m.id = app_municipality()
    ),
    added as (
      insert into unsafe_place (municipality_id, id, name, reason, owner, location, radius_m, starts_on, ends_on,
        weekhours, created_by)
      select at.id, $1::uuid, $2::text, $3::text, $4::text, at.location, $7::integer, $8::date, $9::date,
        $10::smallint[], $11::uuid
      from at
      where st_covers(at.boundary, at.location)
      on conflict do nothing
    )
    select st_covers(boundary, location) as is_inside from at`,
    [
      place.id,
      place.name,
      place.reason,
      place.owner,
      place.lon,
      place.lat,
      place.radiusM,
      place.startsOn,
      place.endsOn,
      place.weekhours,
      userId,
    ],
  );
  return rows[0]?.is_inside ?? false;
}

interface Change {
  readonly id: string;
  readonly version: number;
}

/** Lets a place stay unsafe for longer, with the reason; false where another change came between or it is over. */
export async function prolongUnsafePlace(
  client: Client,
  { id, version, endsOn, reason }: Change & { readonly endsOn: string; readonly reason: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `with changed as (
      update unsafe_place
      set ends_on = $3::date, version = version + 1
      where municipality_id = app_municipality() and id = $1::uuid and version = $2::integer
        and ended_on is null and $3::date > ends_on and $3::date <= starts_on + 366
      returning id
    )
    insert into unsafe_place_extension (municipality_id, unsafe_place_id, no, ends_on, reason)
    select app_municipality(), changed.id, $2::integer, $3::date, $4::text
    from changed`,
    [id, version, endsOn, reason],
  );
  return (rowCount ?? 0) > 0;
}

/** Ends an unsafe place today; false where another change came between. */
export async function endUnsafePlace(client: Client, { id, version }: Change): Promise<boolean> {
  const { rowCount } = await client.query(
    `update unsafe_place
    set ended_on = app_today(), version = version + 1
    where municipality_id = app_municipality() and id = $1::uuid and version = $2::integer and ended_on is null`,
    [id, version],
  );
  return (rowCount ?? 0) > 0;
}
