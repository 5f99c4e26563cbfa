import pg from "pg";
import type { Role } from "#core/contract/session.ts";
import { Refusal } from "../errors.ts";
import { askerGone } from "./asker.ts";
import type { Client, Database } from "./database.ts";
import { inTransaction, isConnectionError } from "./transaction.ts";

/** Somebody on whose behalf the database is asked; the role decides what it answers. */
export interface Actor {
  readonly municipalityId: number;
  readonly userId: string | null;
  readonly role: Role | "job";
  readonly areaIds: readonly number[];
}

/** The server's own work in one municipality. */
export const jobActor = (municipalityId: number): Actor => ({
  municipalityId,
  userId: null,
  role: "job",
  areaIds: [],
});

export interface ActorOptions {
  /** "write" lets the transaction change rows; default "read". */
  access?: "read" | "write";
}

// The statement timed out, or was cancelled.
const CANCELLED = "57014";

function beginAs(actor: Actor, access: "read" | "write"): string {
  const settings = {
    "app.municipality_id": String(actor.municipalityId),
    "app.user_id": actor.userId ?? "",
    "app.area_ids": actor.areaIds.join(","),
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  const mode = access === "read" ? "read only" : "read write";
  return `begin ${mode}; set local role platsbild_${actor.role}; select ${set.join(", ")}`;
}

/**
 * Runs `fn` in one transaction as the actor: role and settings hold inside it and nowhere else. The
 * only way to a connection for routes. Throws a 503 refusal while the database is away.
 */
export async function withActor<T>(
  database: Database,
  actor: Actor,
  fn: (client: Client) => Promise<T>,
  options: ActorOptions = {},
): Promise<T> {
  const access = options.access ?? "read";
  // What is written is written to the end, and the server's own work is for others too.
  const gone = access === "read" && actor.role !== "job" ? askerGone() : undefined;
  try {
    return await inTransaction(database, beginAs(actor, access), fn, gone);
  } catch (error) {
    throw asRefusal(error);
  }
}

function asRefusal(error: unknown): unknown {
  if (isConnectionError(error)) return new Refusal("unavailable", { cause: error, retryAfterSeconds: 2 });
  if (error instanceof Error && (error as { code?: string }).code === CANCELLED) {
    return new Refusal("unavailable", {
      detail: "Frågan tog för lång tid och avbröts. Välj en kortare period eller färre uppgifter.",
      cause: error,
    });
  }
  return error;
}
