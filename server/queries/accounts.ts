import type { Client } from "../db/database.ts";

export interface NewAccount {
  username: string;
  displayName: string;
  role: string;
  passwordHash: string;
  area: { kind: string; key: string } | null;
}

/** The names of the demo accounts there are. */
export async function listDemoUsernames(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ username: string }>("select username from account where is_demo");
  return rows.map((row) => row.username);
}

/** Adds a demo account with the area it belongs to. */
export async function addAccount(client: Client, account: NewAccount): Promise<void> {
  await client.query(
    `insert into account (municipality_id, username, display_name, role, password_hash, area_ids, is_demo)
    select app_municipality(), $1::text, $2::text, $3::text, $4::text,
      coalesce((select array_agg(id) from area where kind = $5::text and key = $6::text), '{}'), true
    on conflict (username) do nothing`,
    [
      account.username,
      account.displayName,
      account.role,
      account.passwordHash,
      account.area?.kind ?? null,
      account.area?.key ?? null,
    ],
  );
}
