import type { Client } from "../db/database.ts";

export interface NewDemoAccount {
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
export async function addDemoAccount(client: Client, account: NewDemoAccount): Promise<void> {
  await client.query(
    `with added as (
      insert into account (municipality_id, username, display_name, role, password_hash, is_demo)
      values (app_municipality(), $1::text, $2::text, $3::text, $4::text, true)
      on conflict (username) do nothing
      returning municipality_id, id
    )
    insert into account_membership (municipality_id, account_id, kind, area_id)
    select added.municipality_id, added.id, case area.kind when 'group' then 'group' else 'area' end, area.id
    from added
      join area on area.municipality_id = added.municipality_id and area.kind = $5::text and area.key = $6::text`,
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
