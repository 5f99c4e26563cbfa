import type { GraffitiRounds, Look, NewSurface } from "#core/contract/graffiti-round.ts";
import type { Client } from "../db/database.ts";

/** The rounds the actor may see, with their surfaces in order and how each was last seen. */
export async function listGraffitiRounds(client: Client): Promise<GraffitiRounds> {
  const { rows } = await client.query<GraffitiRounds>(`
    select app_today()::text as today, coalesce((
      select json_agg(json_build_object('id', r.id, 'name', r.name, 'isExample', r.is_example, 'surfaces', coalesce((
        select json_agg(json_build_object('id', s.id, 'order', s.ordinal, 'name', s.name, 'kind', s.kind,
          'owner', s.owner, 'lon', round(st_x(at)::numeric, 6), 'lat', round(st_y(at)::numeric, 6),
          'lastLook', (
            select json_build_object('id', l.id, 'kind', l.kind, 'at', l.at)
            from graffiti_look l
            where l.municipality_id = s.municipality_id and l.surface_id = s.id and l.undone_at is null
            order by l.at desc
            limit 1
          ),
          'open', (
            select json_build_object('id', l.id, 'foundAt', l.at, 'motif', l.motif, 'isThreat', l.is_threat,
              'size', l.size, 'costSek', l.cost_sek, 'isReportedToPolice', l.is_reported_to_police)
            from graffiti_look l
            where l.municipality_id = s.municipality_id and l.surface_id = s.id and l.kind = 'graffiti'
              and l.undone_at is null and l.removed_at is null
            order by l.is_threat desc, l.at desc
            limit 1
          )) order by s.ordinal)
        from graffiti_surface s
          cross join lateral st_transform(s.location, 4326) as at
        where s.municipality_id = r.municipality_id and s.round_id = r.id and s.ended_on is null
      ), '[]')) order by r.name)
      from graffiti_round r
      where r.municipality_id = app_municipality()
    ), '[]') as rounds`);
  return rows[0] ?? { today: "", rounds: [] };
}

/**
 * Stores what was seen of surfaces, each look once and in the order given. Gives the ids that are stored now or
 * were before; looks at surfaces the actor may not see, and from more than a fortnight ago, are left out.
 */
export async function storeLooks(client: Client, items: readonly Look[]): Promise<string[]> {
  const stored: string[] = [];
  for (const item of items) if (await storeLook(client, item)) stored.push(item.id);
  return stored;
}

function storeLook(client: Client, item: Look): Promise<boolean> {
  switch (item.kind) {
    case "details":
      return storeDetails(client, item);
    case "undone":
      return undoLook(client, item.findId, item.at);
    case "clean":
    case "same":
    case "graffiti":
      return insertLook(client, { ...item, kind: item.kind });
  }
}

async function insertLook(
  client: Client,
  { id, surfaceId, kind, at }: { id: string; surfaceId: string; kind: string; at: string },
): Promise<boolean> {
  await client.query(
    `insert into graffiti_look (municipality_id, id, surface_id, at, kind, motif, is_example)
    select app_municipality(), $1::uuid, s.id, least($4::timestamptz, now()), $3::text,
      case when $3 = 'graffiti' then 'unknown' end, s.is_example
    from graffiti_surface s
    where s.municipality_id = app_municipality() and s.id = $2::uuid
      and $4 between now() - interval '14 days' and now() + interval '15 minutes'
    on conflict do nothing`,
    [id, surfaceId, kind, at],
  );
  const { rows } = await client.query<{ at: string }>(
    "select to_json(at) as at from graffiti_look where municipality_id = app_municipality() and id = $1::uuid",
    [id],
  );
  if (rows[0] === undefined) return false;
  // Seen clean: what was found before is gone.
  if (kind === "clean")
    await client.query(
      `update graffiti_look
      set removed_at = $2::timestamptz
      where municipality_id = app_municipality() and surface_id = $1::uuid and kind = 'graffiti' and at < $2
        and removed_at is null and undone_at is null`,
      [surfaceId, rows[0].at],
    );
  return true;
}

async function storeDetails(client: Client, item: Extract<Look, { kind: "details" }>): Promise<boolean> {
  const { motif, isThreat, size, costSek, isReportedToPolice } = item.details;
  const { rowCount } = await client.query(
    `update graffiti_look
    set motif = $2::text, is_threat = $3::boolean, size = $4::text, cost_sek = $5::integer,
      is_reported_to_police = $6::boolean,
      removed_at = case when $7::boolean then coalesce(removed_at, greatest(at, least($8::timestamptz, now()))) end
    where municipality_id = app_municipality() and id = $1::uuid and kind = 'graffiti' and undone_at is null`,
    [item.findId, motif, isThreat, size, costSek, isReportedToPolice, item.isRemoved, item.at],
  );
  return rowCount === 1;
}

// What a look that was a mistake had closed is open again.
async function undoLook(client: Client, id: string, at: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `with undone as (
      update graffiti_look
      set undone_at = coalesce(undone_at, least($2::timestamptz, now()))
      where municipality_id = app_municipality() and id = $1::uuid
      returning municipality_id, surface_id, kind, at
    ),
    reopened as (
      update graffiti_look f
      set removed_at = null
      from undone u
      where u.kind = 'clean' and f.municipality_id = u.municipality_id and f.surface_id = u.surface_id
        and f.kind = 'graffiti' and f.removed_at = u.at
    )
    select from undone`,
    [id, at],
  );
  return rowCount === 1;
}

/**
 * Puts a surface last in a round, which is made when there is none of that name; the same id again changes nothing.
 * False where it lies outside the municipality.
 */
export async function addSurface(client: Client, surface: NewSurface): Promise<boolean> {
  const { lon, lat } = surface;
  const { rowCount } = await client.query(
    `select
    from municipality
    where id = app_municipality() and st_covers(boundary,
      st_transform(st_setsrid(st_makepoint($1::double precision, $2::double precision), 4326), srid))`,
    [lon, lat],
  );
  if (rowCount !== 1) return false;
  await client.query(
    `insert into graffiti_round (municipality_id, name)
    select app_municipality(), $1::text
    where not exists (select from graffiti_round where municipality_id = app_municipality() and name = $1)`,
    [surface.roundName],
  );
  await client.query(
    `insert into graffiti_surface (municipality_id, id, round_id, ordinal, name, kind, owner, location, area_ids)
    select m.id, $2::uuid, r.id,
      1 + coalesce((select max(s.ordinal) from graffiti_surface s where s.municipality_id = m.id and s.round_id = r.id), 0),
      $3::text, $4::text, $5::text, point,
      array(select a.id from area a where a.municipality_id = m.id and st_covers(a.shape, point) order by a.id)
    from municipality m
      join graffiti_round r on r.municipality_id = m.id and r.name = $1::text
      cross join lateral
        st_transform(st_setsrid(st_makepoint($6::double precision, $7::double precision), 4326), m.srid) as point
    where m.id = app_municipality()
    order by r.is_example, r.id
    limit 1
    on conflict do nothing`,
    [surface.roundName, surface.id, surface.name, surface.kind, surface.owner, lon, lat],
  );
  return true;
}

/** Takes a surface out of its round from today; false where there is none. */
export async function endSurface(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update graffiti_surface set ended_on = app_today()
    where municipality_id = app_municipality() and id = $1::uuid and ended_on is null`,
    [id],
  );
  return rowCount === 1;
}

/** Deletes looks without a find from more than 30 days ago but the last of each surface: rounds leave no trail. */
export async function reduceLooks(client: Client): Promise<void> {
  await client.query(`
    delete from graffiti_look l
    where l.municipality_id = app_municipality() and l.kind <> 'graffiti' and l.at < now() - interval '30 days'
      and exists (
        select from graffiti_look later
        where later.municipality_id = l.municipality_id and later.surface_id = l.surface_id and later.at > l.at
          and later.undone_at is null)`);
}
