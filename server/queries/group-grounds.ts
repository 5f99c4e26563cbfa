import type { GroupGrounds, GroupPartMove } from "#core/contract/group-grounds.ts";
import type { Client } from "../db/database.ts";

type Part = GroupGrounds["parts"][number];

/** The finest statistical areas that are loaded, each with the group that its middle lies in. */
export async function listGroupParts(client: Client): Promise<Part[]> {
  const { rows } = await client.query<Part>(`
    select p.id, p.name, p.population, (
      select min(g.id)
      from area g
      where g.kind = 'group' and st_covers(g.shape, st_pointonsurface(p.shape))
    ) as "groupId"
    from area p
    where p.kind = (
      select k.kind
      from unnest(array['regso', 'deso', 'kommundel']) with ordinality as k (kind, rank)
      where exists (select from area a where a.kind = k.kind)
      order by k.rank
      limit 1
    )
    order by p.name`);
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
}

/** The groups, and whether the outline of each is that of its parts. */
export async function listGroupOutlines(
  client: Client,
  parts: readonly Part[],
): Promise<GroupGrounds["groups"]> {
  const { rows } = await client.query<GroupGrounds["groups"][number]>(
    `select g.id, g.name, coalesce((
      select st_area(st_symdifference(g.shape, st_union(p.shape))) < st_area(g.shape) / 100
      from unnest($1::integer[], $2::integer[]) as u (part_id, group_id)
        join area p on p.id = u.part_id
      where u.group_id = g.id
    ), false) as "followsParts"
    from area g
    where g.kind = 'group'
    order by g.name`,
    pairsOf(parts),
  );
  return rows;
}

/** Holds the outlines of the groups, so that nobody else changes them until the transaction ends. */
export async function lockGroups(client: Client): Promise<void> {
  await client.query("select id from area where kind = 'group' order by id for update");
}

/**
 * Draws groups anew from their parts, and takes along what belongs to a group because it lies there: cause analyses,
 * measures that no meeting decided, walks and shifts to come, campaigns' places, surfaces of rounds, what is known
 * beforehand. What a group has held, decided or been shown stays with it.
 */
export async function redrawGroups(
  client: Client,
  parts: readonly Part[],
  moves: readonly GroupPartMove[],
): Promise<void> {
  const touched = new Set(moves.flatMap(({ from, to }) => [from, to]));
  const pairs = pairsOf(parts.filter(({ groupId }) => touched.has(groupId)));
  await client.query(
    `update area g
    set shape = ground.shape
    from (
      select u.group_id, st_multi(st_union(p.shape)) as shape
      from unnest($1::integer[], $2::integer[]) as u (part_id, group_id)
        join area p on p.id = u.part_id
      group by u.group_id
    ) ground
    where g.kind = 'group' and g.id = ground.group_id`,
    pairs,
  );
  const moved = [moves.map(({ partId }) => partId), moves.map(({ from }) => from), moves.map(({ to }) => to)];
  for (const sql of FOLLOWERS) await client.query(`with ${MOVED} ${sql}`, moved);
}

const MOVED = `moved as (
  select p.shape, u.from_id, u.to_id
  from unnest($1::integer[], $2::integer[], $3::integer[]) as u (part_id, from_id, to_id)
    join area p on p.id = u.part_id
)`;

const FOLLOWERS = [
  `update problem o set group_area_id = m.to_id from moved m
  where o.group_area_id is not distinct from m.from_id and st_covers(m.shape, o.location)`,
  `update measure o set group_id = m.to_id from moved m
  where o.group_id is not distinct from m.from_id and o.meeting_id is null and st_covers(m.shape, o.location)`,
  `update walk o set area_id = m.to_id from moved m
  where o.area_id is not distinct from m.from_id and o.kind = 'trygghetsvandring' and o.starts_at > now()
    and st_covers(m.shape, o.location)`,
  `update shift o set area_id = m.to_id from moved m
  where o.area_id = m.from_id and o.starts_at > now() and st_covers(m.shape, st_centroid(o.route))`,
  `update campaign_place o set group_id = m.to_id from moved m
  where o.group_id is not distinct from m.from_id and st_covers(m.shape, o.location)`,
  `update graffiti_surface o set area_ids = array_append(array_remove(o.area_ids, m.from_id), m.to_id) from moved m
  where st_covers(m.shape, o.location)`,
  `update occasion o set area_ids = array_append(array_remove(o.area_ids, m.from_id), m.to_id) from moved m
  where st_covers(m.shape, o.location)`,
];

function pairsOf(parts: readonly Part[]): [number[], number[]] {
  const within = parts.flatMap(({ id, groupId }) => (groupId === null ? [] : [[id, groupId] as const]));
  return [within.map(([id]) => id), within.map(([, groupId]) => groupId)];
}
