import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { noteAudit } from "../queries/audit.ts";

/** Notes in the audit log that somebody takes a file out, before its first byte is sent. */
export function noteExport(database: Database, actor: Actor, what: string, format: string): Promise<void> {
  return withActor(database, actor, (client) => noteAudit(client, `export.${what}`, null, { format }), {
    access: "write",
  });
}
