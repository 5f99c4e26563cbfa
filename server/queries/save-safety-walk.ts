import type { NewSafetyWalk, SafetyWalkChange, WalkPointKind } from "#core/contract/safety-walk.ts";
import type { Client } from "../db/database.ts";

/** Stores a walk that begins at a named place; false where there is no such place. */
export async function addSafetyWalk(client: Client, walk: NewSafetyWalk): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into walk (municipality_id, id, kind, name, status, starts_at, ends_at, area_id, led_by, location)
    select p.municipality_id, $1::uuid, 'trygghetsvandring', $2::text, 'planned',
      ($4::date + $5::time) at time zone m.time_zone, ($4::date + $7::time) at time zone m.time_zone,
      (
        select min(a.id)
        from area a
        where a.municipality_id = p.municipality_id and a.kind = 'group' and st_covers(a.shape, p.location)
      ),
      $6::text, p.location
    from place p
      join municipality m on m.id = p.municipality_id
    where p.municipality_id = app_municipality() and p.id = $3::integer
    on conflict do nothing`,
    [walk.id, walk.name, walk.placeId, walk.day, walk.from, walk.ledBy, walk.to],
  );
  return (rowCount ?? 0) > 0;
}

/** Changes how a walk stands or who leads it; false where another change came between. */
export async function changeSafetyWalk(
  client: Client,
  id: string,
  { version, status, ledBy }: SafetyWalkChange,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update walk
    set status = coalesce($3::text, status), led_by = coalesce($4::text, led_by), version = version + 1
    where municipality_id = app_municipality() and id = $1::uuid and version = $2::integer`,
    [id, version, status ?? null, ledBy ?? null],
  );
  return (rowCount ?? 0) > 0;
}

/** A point of a protocol as it is stored. */
export interface StoredWalkPoint {
  readonly id: string;
  readonly kind: WalkPointKind;
  readonly body: string;
  readonly placeName: string | null;
  readonly lon: number;
  readonly lat: number;
}

/** Adds a point to a walk's protocol; false where it lies outside the municipality. */
export async function addWalkPoint(
  client: Client,
  walkId: string,
  { id, kind, body, placeName, lon, lat }: StoredWalkPoint,
): Promise<boolean> {
  const { rows } = await client.query<{ inside: boolean }>(
    `with at as (
      select m.id, m.boundary, st_transform(st_setsrid(st_makepoint($6::double precision, $7::double precision), 4326),
        m.srid) as location
      from municipality m
      where m.id = app_municipality()
    ),
    added as (
      insert into walk_point (municipality_id, id, walk_id, kind, body, place_name, location)
      select at.id, $1::uuid, $2::uuid, $3::text, $4::text, $5::text, at.location
      from at
      where st_covers(at.boundary, at.location)
      on conflict do nothing
    )
    select st_covers(at.boundary, at.location) as inside from at`,
    [id, walkId, kind, body, placeName, lon, lat],
  );
  return rows[0]?.inside ?? false;
}

/** What may change of a point; what is undefined stays. */
export interface WalkPointParts {
  readonly version: number;
  readonly action?:
    | { readonly what: string; readonly owner: string; readonly dueOn: string }
    | null
    | undefined;
  readonly isDone?: boolean | undefined;
  readonly isUnsafety?: boolean | undefined;
}

/** Says what is done about a point; false where another change came between. */
export async function changeWalkPoint(
  client: Client,
  { walkId, id }: { readonly walkId: string; readonly id: string },
  { version, action, isDone, isUnsafety }: WalkPointParts,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update walk_point
    set action = case when $4::boolean then $5::text else action end,
      owner = case when $4::boolean then $6::text else owner end,
      due_on = case when $4::boolean then $7::date else due_on end,
      done_on = case
        when $4::boolean and $5::text is null then null
        when $8::boolean then coalesce(done_on, app_today())
        when not $8::boolean then null
        else done_on end,
      is_unsafety = coalesce($9::boolean, is_unsafety),
      version = version + 1
    where municipality_id = app_municipality() and walk_id = $1::uuid and id = $2::uuid and version = $3::integer`,
    [
      walkId,
      id,
      version,
      action !== undefined,
      action?.what ?? null,
      action?.owner ?? null,
      action?.dueOn ?? null,
      isDone ?? null,
      isUnsafety ?? null,
    ],
  );
  return (rowCount ?? 0) > 0;
}

/** Takes a point out of a protocol; false where there is none. */
export async function removeWalkPoint(client: Client, walkId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `delete from walk_point
    where municipality_id = app_municipality() and walk_id = $1::uuid and id = $2::uuid`,
    [walkId, id],
  );
  return (rowCount ?? 0) > 0;
}

/** Stores a link to a walk by its secret's hash in place of the one before; the day it is good for, or null. */
export async function replaceWalkLink(
  client: Client,
  walkId: string,
  tokenHash: Buffer,
): Promise<string | null> {
  await revokeWalkLink(client, walkId);
  const { rows } = await client.query<{ day: string }>(
    `with made as (
      insert into walk_link (municipality_id, walk_id, token_hash)
      select w.municipality_id, w.id, $2::bytea
      from walk w
      where w.municipality_id = app_municipality() and w.id = $1::uuid and w.kind = 'trygghetsvandring'
        and w.status <> 'cancelled' and w.location is not null
      returning walk_id
    )
    select (w.starts_at at time zone m.time_zone)::date::text as day
    from made
      join walk w on w.municipality_id = app_municipality() and w.id = made.walk_id
      join municipality m on m.id = w.municipality_id`,
    [walkId, tokenHash],
  );
  return rows[0]?.day ?? null;
}

/** Ends the link to a walk; false where there is none in force. */
export async function revokeWalkLink(client: Client, walkId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update walk_link set revoked_at = now()
    where municipality_id = app_municipality() and walk_id = $1::uuid and revoked_at is null`,
    [walkId],
  );
  return (rowCount ?? 0) > 0;
}
