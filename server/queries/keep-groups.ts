import type { Client } from "../db/database.ts";

/** A key actor as it is stored. */
export interface StoredActor {
  readonly functionName: string;
  readonly organisation: string | null;
  readonly isExternal: boolean;
  readonly invitedOn: string | null;
  readonly joinedOn: string | null;
}

const own = ({ functionName, organisation, isExternal, invitedOn, joinedOn }: StoredActor) => [
  functionName,
  organisation,
  isExternal,
  invitedOn,
  joinedOn,
];

/** Gives a group another name. False where there is no such group. */
export async function renameGroup(client: Client, groupId: number, name: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "update area set name = $2::text where id = $1::integer and kind = 'group'",
    [groupId, name],
  );
  return rowCount === 1;
}

/** Adds a key actor to a group, last. */
export async function addActor(client: Client, groupId: number, actor: StoredActor): Promise<void> {
  await client.query(
    `insert into group_actor (municipality_id, group_id, ordinal, function_name, organisation, is_external, invited_on,
      joined_on)
    select app_municipality(), $6::integer,
      (select coalesce(max(ordinal), 0) + 1 from group_actor where group_id = $6), $1::text, $2::text, $3::boolean,
      $4::date, $5::date`,
    [...own(actor), groupId],
  );
}

/** Changes a key actor. False where there is none of the group. */
export async function changeActor(
  client: Client,
  { groupId, id }: { readonly groupId: number; readonly id: string },
  actor: StoredActor,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update group_actor
    set function_name = $1::text, organisation = $2::text, is_external = $3::boolean, invited_on = $4::date,
      joined_on = $5::date
    where group_id = $6::integer and id = $7::uuid`,
    [...own(actor), groupId, id],
  );
  return rowCount === 1;
}

/** Takes a key actor away. False where there is none of the group. */
export async function removeActor(client: Client, groupId: number, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from group_actor where group_id = $1::integer and id = $2::uuid",
    [groupId, id],
  );
  return rowCount === 1;
}
