import type { Client } from "../db/database.ts";

/** Gives an account a new password's hash; all of its sessions end. False when there is no such account. */
export async function changePassword(
  client: Client,
  accountId: string,
  passwordHash: string,
): Promise<boolean> {
  const { rowCount } = await client.query("update account set password_hash = $2::text where id = $1::uuid", [
    accountId,
    passwordHash,
  ]);
  return rowCount === 1;
}
