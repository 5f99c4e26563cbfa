import type { Account, AccountChange, NewMembership, Organisations } from "#core/contract/admin.ts";
import type { Client } from "../db/database.ts";

interface AccountRow {
  id: string;
  username: string;
  display_name: string;
  role: Account["role"];
  is_disabled: boolean;
  is_demo: boolean;
  created_at: Date;
  memberships: Account["memberships"];
}

/** All accounts of the municipality with what they belong to, by user name. */
export async function listAccounts(client: Client): Promise<Account[]> {
  const { rows } = await client.query<AccountRow>(`
    select a.id, a.username, a.display_name, a.role, a.is_disabled, a.is_demo, a.created_at,
      coalesce((
        select json_agg(json_build_object('id', m.id, 'kind', m.kind, 'areaId', m.area_id,
          'organisationId', m.partner_id) order by m.kind, m.area_id, m.partner_id)
        from account_membership m
        where m.municipality_id = a.municipality_id and m.account_id = a.id
      ), '[]') as memberships
    from account a
    order by a.username`);
  return rows.map((row) => ({
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    role: row.role,
    isDisabled: row.is_disabled,
    isDemo: row.is_demo,
    createdAt: row.created_at.toISOString(),
    memberships: row.memberships,
  }));
}

export interface AccountToAdd {
  readonly username: string;
  readonly displayName: string;
  readonly role: Account["role"];
  readonly passwordHash: string;
}

/** Adds an account; null when the user name is taken. */
export async function addAccount(client: Client, account: AccountToAdd): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `insert into account (municipality_id, username, display_name, role, password_hash)
    values (app_municipality(), $1::text, $2::text, $3::text, $4::text)
    on conflict do nothing
    returning id`,
    [account.username, account.displayName, account.role, account.passwordHash],
  );
  return rows[0]?.id ?? null;
}

/** Changes name, role or whether an account is disabled. False when there is none. */
export async function changeAccount(client: Client, id: string, change: AccountChange): Promise<boolean> {
  const { rowCount } = await client.query(
    `update account
    set display_name = coalesce($2::text, display_name), role = coalesce($3::text, role),
      is_disabled = coalesce($4::boolean, is_disabled)
    where id = $1::uuid`,
    [id, change.displayName ?? null, change.role ?? null, change.isDisabled ?? null],
  );
  return rowCount === 1;
}

/** The user name of an account, or null. */
export async function readUsername(client: Client, id: string): Promise<string | null> {
  const { rows } = await client.query<{ username: string }>(
    "select username from account where id = $1::uuid",
    [id],
  );
  return rows[0]?.username ?? null;
}

/**
 * Lets an account belong to a group, an area or an organisation. Gives the membership's id, also when it was
 * there before; null when the account, the group, the area or the organisation does not exist.
 */
export async function addMembership(
  client: Client,
  accountId: string,
  membership: NewMembership,
): Promise<string | null> {
  const areaId = "areaId" in membership ? membership.areaId : null;
  const organisationId = "organisationId" in membership ? membership.organisationId : null;
  const params = [accountId, membership.kind, areaId, organisationId];
  const { rows } = await client.query<{ id: string }>(
    `with wanted as (
      select a.municipality_id, a.id as account_id
      from account a
      where a.id = $1::uuid
        and ($4::uuid is not null
          and exists (select from organisation_names() o where o.id = $4::uuid)
          or exists (select from area r where r.id = $3::integer and ($2::text = 'group') = (r.kind = 'group')))
    ),
    added as (
      insert into account_membership (municipality_id, account_id, kind, area_id, partner_id)
      select municipality_id, account_id, $2::text, $3::integer, $4::uuid from wanted
      on conflict do nothing
      returning id
    )
    select id from added
    union all
    select m.id
    from account_membership m
      join wanted using (municipality_id, account_id)
    where m.kind = $2::text and m.area_id is not distinct from $3::integer
      and m.partner_id is not distinct from $4::uuid`,
    params,
  );
  return rows[0]?.id ?? null;
}

/** Ends a membership of an account. False when there is none. */
export async function removeMembership(client: Client, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from account_membership where account_id = $1::uuid and id = $2::uuid",
    [accountId, id],
  );
  return rowCount === 1;
}

/** The organisations that accounts can belong to. */
export async function listOrganisations(client: Client): Promise<Organisations["items"]> {
  const { rows } = await client.query<{ id: string; name: string }>(
    "select id, name from organisation_names()",
  );
  return rows;
}
