import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { Role } from "#core/contract/session.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { addAccount } from "../queries/add-account.ts";

export interface AccountOrder {
  readonly municipalityId: number;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
}

const USERNAME = /^[a-zåäö0-9][a-zåäö0-9._-]{1,39}$/u;
const PASSWORD_BYTES = 12;

/**
 * Makes an account and gives its password, which cannot be read again later. Throws, in words for the
 * operator, for a name that is taken or has other characters than small letters, digits, point and dash.
 */
export async function createAccount(
  database: Database,
  { municipalityId, ...account }: AccountOrder,
): Promise<string> {
  if (!USERNAME.test(account.username)) {
    throw new Error("Användarnamnet ska vara 2–40 små bokstäver, siffror, punkter eller bindestreck.");
  }
  const password = randomBytes(PASSWORD_BYTES).toString("base64url");
  const passwordHash = await hash(password.normalize("NFC"));
  const isAdded = await withActor(
    database,
    jobActor(municipalityId),
    (client) => addAccount(client, { ...account, passwordHash }),
    { access: "write" },
  );
  if (!isAdded) throw new Error(`Användarnamnet ${account.username} finns redan.`);
  return password;
}
