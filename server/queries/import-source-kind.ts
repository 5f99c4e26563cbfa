import type { SourceKind } from "#core/contract/reference.ts";
import type { Client } from "../db/database.ts";

/** What do the files of a source hold? Null for an unknown source. */
export async function readSourceKind(client: Client, sourceId: string): Promise<SourceKind | null> {
  const { rows } = await client.query<{ kind: SourceKind }>("select kind from source where id = $1::text", [
    sourceId,
  ]);
  return rows[0]?.kind ?? null;
}
