import type { Sessions } from "#core/contract/session.ts";
import { queryAsAuth } from "../db/auth.ts";
import type { Database } from "../db/database.ts";

interface SessionRow {
  id: string;
  started_ms: number;
  seen_ms: number;
  is_this: boolean;
}

/** Where an account is signed in now, newest first. */
export async function listOwnSessions(
  database: Database,
  userId: string,
  sid: string,
): Promise<Sessions["items"]> {
  const { rows } = await queryAsAuth<SessionRow>(
    database,
    `select id, (sess ->> 'signedInAt')::double precision as started_ms,
      (sess ->> 'seenAt')::double precision as seen_ms, sid = $2::text as is_this
    from session
    where account_id = $1::uuid and expire > now()
    order by started_ms desc`,
    [userId, sid],
  );
  return rows.map((row) => ({
    id: row.id,
    startedAt: new Date(row.started_ms).toISOString(),
    seenAt: new Date(row.seen_ms).toISOString(),
    isThis: row.is_this,
  }));
}

/** Ends one session of an account, or all of them when `id` is null. Gives how many were ended. */
export async function endOwnSessions(database: Database, userId: string, id: string | null): Promise<number> {
  const { rowCount } = await queryAsAuth(
    database,
    "delete from session where account_id = $1::uuid and ($2::uuid is null or id = $2)",
    [userId, id],
  );
  return rowCount ?? 0;
}
