import type { SceneDetails } from "#core/contract/drug-scene.ts";
import type { SceneProposal } from "#core/domain/drug-scenes/propose-scenes.ts";
import { dateOfDay } from "#core/domain/time/local-day.ts";
import type { Client } from "../db/database.ts";

/** What a scene's row and its sightings say of it. */
export type StoredScene = Omit<
  SceneDetails,
  "countedBy" | "counts" | "countsBefore" | "change" | "restsAfterDays"
>;

/** A scene as it stands today, with its newest sightings; null where the actor knows of none. */
export async function readDrugScene(client: Client, id: string): Promise<StoredScene | null> {
  const { rows } = await client.query<StoredScene>(
    `select d.id, d.name, scene_status(d.status, d.last_seen) as status, d.first_seen::text as "firstSeen",
      d.last_seen::text as "lastSeen", d.profile, d.is_example as "isExample",
      st_asgeojson(st_transform(d.shape, 4326), 6)::json as geometry,
      coalesce((
        select json_agg(json_build_object('id', s.id, 'seenOn', s.seen_on, 'kind', s.kind) order by s.seen_on desc)
        from (
          select id, seen_on, kind
          from drug_scene_sighting
          where municipality_id = d.municipality_id and scene_id = d.id
          order by seen_on desc, noted_at desc
          limit 12
        ) s
      ), '[]'::json) as sightings
    from drug_scene d
    where d.municipality_id = app_municipality() and d.id = $1::uuid`,
    [id],
  );
  return rows[0] ?? null;
}

/** Which of these hexagons of 100 m lie in a known scene, or in a proposal turned down in the last 90 days? */
export async function listKnownSceneCells(client: Client, cells: readonly number[]): Promise<Set<number>> {
  const { rows } = await client.query<{ cell: number }>(
    `select cell from drug_scene_dismissal
    where municipality_id = app_municipality() and dismissed_on > app_today() - 90 and cell = any ($1::integer[])
    union
    select c.id
    from cell c
      join drug_scene d on d.municipality_id = c.municipality_id and st_dwithin(d.shape, c.shape, 50)
    where c.municipality_id = app_municipality() and c.across_m = 100 and c.id = any ($1)
      and scene_status(d.status, d.last_seen) <> 'closed'`,
    [cells],
  );
  return new Set(rows.map(({ cell }) => cell));
}

/** Stores a proposal as a scene that a person has confirmed today; gives its id. */
export async function addDrugScene(
  client: Client,
  {
    name,
    proposal,
    userId,
  }: { readonly name: string; readonly proposal: SceneProposal; readonly userId: string | null },
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `with stored as (
      insert into drug_scene (municipality_id, name, status, shape, profile, first_seen, last_seen)
      select app_municipality(), $1::text, 'active', st_multi(st_union(c.shape)), $3::real[], $4::date, $5::date
      from cell c
      where c.municipality_id = app_municipality() and c.across_m = 100 and c.id = any ($2::integer[])
      returning municipality_id, id
    ),
    noted as (
      insert into drug_scene_sighting (municipality_id, scene_id, seen_on, kind, noted_by)
      select municipality_id, id, $5, 'reports', $6::uuid from stored
    )
    select id from stored`,
    [
      name,
      proposal.cells,
      proposal.profile,
      dateOfDay(proposal.firstDay),
      dateOfDay(proposal.lastDay),
      userId,
    ],
  );
  return rows[0]?.id ?? "";
}

/** Notes that a person has seen a scene, or that it was quiet; a sighting wakes it. False where there is none. */
export async function addSighting(
  client: Client,
  {
    id,
    seenOn,
    kind,
    userId,
  }: { readonly id: string; readonly seenOn: string; readonly kind: string; readonly userId: string | null },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into drug_scene_sighting (municipality_id, scene_id, seen_on, kind, noted_by)
    select municipality_id, id, $2::date, $3::text, $4::uuid
    from drug_scene
    where municipality_id = app_municipality() and id = $1::uuid and $2::date between first_seen and app_today()`,
    [id, seenOn, kind, userId],
  );
  if ((rowCount ?? 0) === 0) return false;
  if (kind !== "quiet") {
    await client.query(
      `update drug_scene
      set last_seen = greatest(last_seen, $2::date), status = 'active'
      where municipality_id = app_municipality() and id = $1::uuid`,
      [id, seenOn],
    );
  }
  return true;
}

/** Closes a scene or opens it again; false where there is none. */
export async function setSceneStatus(client: Client, id: string, status: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "update drug_scene set status = $2::text where municipality_id = app_municipality() and id = $1::uuid",
    [id, status],
  );
  return (rowCount ?? 0) > 0;
}

/** Turns a proposal down: it stays away for 90 days. */
export async function dismissProposal(client: Client, cell: number, userId: string | null): Promise<void> {
  await client.query(
    `insert into drug_scene_dismissal (municipality_id, cell, dismissed_on, dismissed_by)
    values (app_municipality(), $1::integer, app_today(), $2::uuid)
    on conflict (municipality_id, cell) do update set dismissed_on = excluded.dismissed_on,
      dismissed_by = excluded.dismissed_by`,
    [cell, userId],
  );
}
