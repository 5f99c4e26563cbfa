import pg from "pg";
import type { Database } from "./database.ts";

const APP_ROLE = "platsbild_app";

/** Gives the server's own role the password that its address holds; another user keeps its own. */
export async function letAppSignIn(owner: Database, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  if (decodeURIComponent(username) !== APP_ROLE || password === "") return;
  const word = pg.escapeLiteral(decodeURIComponent(password));
  await owner.pool.query(`alter role ${APP_ROLE} password ${word}`);
}

/** Does the server sign in as somebody who owns the tables, and so may do anything with them? */
export async function readOwnRights(database: Database): Promise<{ isOwner: boolean }> {
  const { rows } = await database.pool.query<{ is_owner: boolean }>(`
    select r.rolsuper or pg_has_role(c.relowner, 'member') as is_owner
    from pg_roles r
      join pg_class c on c.oid = 'municipality'::regclass
    where r.rolname = current_user`);
  return { isOwner: rows[0]?.is_owner ?? false };
}
