import type { CrewFeed } from "#core/contract/shift-plan.ts";
import type { Client } from "../db/database.ts";

const FEED = `id, crew, to_json(created_at) as "createdAt", to_json(expires_at) as "expiresAt",
  expires_at <= now() as "isExpired"`;

/** The calendar links that nobody has ended; those that are over stay for a month. */
export async function listCrewFeeds(client: Client): Promise<CrewFeed[]> {
  const { rows } = await client.query<CrewFeed>(`
    select ${FEED}
    from crew_feed
    where municipality_id = app_municipality() and revoked_at is null and expires_at > now() - interval '30 days'
    order by crew, created_at`);
  return rows;
}

/** Stores a calendar link by its hash; it opens for so many days. */
export async function addCrewFeed(
  client: Client,
  { crew, days, tokenHash }: { readonly crew: string; readonly days: number; readonly tokenHash: Buffer },
): Promise<CrewFeed> {
  const { rows } = await client.query<CrewFeed>(
    `insert into crew_feed (municipality_id, crew, token_hash, expires_at)
    values (app_municipality(), $1::text, $2::bytea, now() + make_interval(days => $3::integer))
    returning ${FEED}`,
    [crew, tokenHash, days],
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
