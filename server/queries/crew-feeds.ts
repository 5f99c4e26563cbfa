import type { CrewFeed } from "#core/contract/shift-plan.ts";
import type { Client } from "../db/database.ts";

/** The calendar links in force. */
export async function listCrewFeeds(client: Client): Promise<CrewFeed[]> {
  const { rows } = await client.query<CrewFeed>(`
    select id, crew, to_json(created_at) as "createdAt"
    from crew_feed
    where municipality_id = app_municipality() and revoked_at is null
    order by crew, created_at`);
  return rows;
}

/** Stores a calendar link by its hash. */
export async function addCrewFeed(client: Client, crew: string, tokenHash: Buffer): Promise<CrewFeed> {
  const { rows } = await client.query<CrewFeed>(
    `insert into crew_feed (municipality_id, crew, token_hash)
    values (app_municipality(), $1::text, $2::bytea)
    returning id, crew, to_json(created_at) as "createdAt"`,
    [crew, tokenHash],
  );
  const row = rows[0];
  if (row === undefined) throw new Error("the link was not stored");
  return row;
}

/** Ends a calendar link; false where there is none in force. */
export async function revokeCrewFeed(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update crew_feed set revoked_at = now()
    where municipality_id = app_municipality() and id = $1::uuid and revoked_at is null`,
    [id],
  );
  return (rowCount ?? 0) > 0;
}
