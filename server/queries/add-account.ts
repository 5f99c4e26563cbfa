import type { Client } from "../db/database.ts";

export interface NewAccount {
  /** Lower case. */
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  readonly passwordHash: string;
}

/** Adds an account to the actor's municipality; false when its name is taken, in whatever municipality. */
export async function addAccount(client: Client, account: NewAccount): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into account (municipality_id, username, display_name, role, password_hash)
    values (app_municipality(), $1::text, $2::text, $3::text, $4::text)
    on conflict (username) do nothing`,
    [account.username, account.displayName, account.role, account.passwordHash],
  );
  return rowCount === 1;
}
