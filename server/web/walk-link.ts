import type { LinkedWalk } from "#core/contract/safety-walk.ts";
import { queryAsAuth } from "../db/auth.ts";
import type { Database } from "../db/database.ts";

/** The walk behind a link, by the hash of its secret; null where no link is in force today. */
export async function readLinkedWalk(database: Database, tokenHash: Buffer): Promise<LinkedWalk | null> {
  const { rows } = await queryAsAuth<{ walk: LinkedWalk | null }>(
    database,
    "select walk_behind_link($1::bytea) as walk",
    [tokenHash],
  );
  return rows[0]?.walk ?? null;
}

export interface WrittenPoint {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly placeName: string | null;
  readonly lon: number;
  readonly lat: number;
}

/** Writes one point through a link; null where none is in force, else what became of it. */
export async function writeLinkedPoint(
  database: Database,
  tokenHash: Buffer,
  { id, kind, body, placeName, lon, lat }: WrittenPoint,
): Promise<"stored" | "outside" | "full" | null> {
  const { rows } = await queryAsAuth<{ outcome: "stored" | "outside" | "full" | null }>(
    database,
    `select write_walk_point($1::bytea, $2::uuid, $3::text, $4::text, $5::text, $6::double precision,
      $7::double precision) as outcome`,
    [tokenHash, id, kind, body, placeName, lon, lat],
  );
  return rows[0]?.outcome ?? null;
}
