import { verify } from "@node-rs/argon2";
import type { Role } from "#core/contract/session.ts";
import { queryAsAuth } from "../db/auth.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { attemptKey, networkOf } from "./address-key.ts";

/** Somebody who has shown who they are. */
export interface SignedIn {
  readonly actor: {
    readonly municipalityId: number;
    readonly userId: string;
    readonly role: Role;
    readonly areaIds: readonly number[];
  };
  /** Which rights the session is begun with; when they change it is over. */
  readonly rightsNo: number;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Where the attempt comes from. */
  readonly address: string;
}

interface AccountRow {
  id: string;
  municipality_id: number;
  role: Role;
  password_hash: string;
  area_ids: number[];
  rights_no: number;
}

// A hash of nothing anybody knows, so that an unknown name takes as long as a wrong password.
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Yx1Y0v3vJH0nV7TOa8s1nV1cQmXo0hH3sY1rQ8p3m3g";

const canonical = (username: string) => username.trim().toLowerCase().normalize("NFC");

async function findAccount(database: Database, username: string): Promise<AccountRow | undefined> {
  const { rows } = await queryAsAuth<AccountRow>(
    database,
    `select id, municipality_id, role, password_hash, area_ids, rights_no
    from account_for_sign_in($1::text)`,
    [username],
  );
  return rows[0];
}

const noteSignIn = (database: Database, account: AccountRow | undefined, action: string) =>
  queryAsAuth(database, "select note_sign_in($1::integer, $2::uuid, $3::text, '{}')", [
    account?.municipality_id ?? null,
    account?.id ?? null,
    action,
  ]);

/**
 * Who is it that signs in? Throws 401 alike for an unknown name, a disabled account and a wrong password,
 * and 429 after five failures of the account or the address, with a wait that doubles up to 15 minutes.
 */
export async function authenticate(
  database: Database,
  { username, password, address }: Credentials,
): Promise<SignedIn> {
  const name = canonical(username);
  const keys = [attemptKey(name), attemptKey(networkOf(address))];
  const { rows } = await queryAsAuth<{ wait: number }>(
    database,
    "select sign_in_begin($1::text, $2::text) as wait",
    keys,
  );
  const wait = rows[0]?.wait ?? 0;
  if (wait > 0) {
    throw new Refusal("too_many_requests", {
      detail: `Vänta ${Math.ceil(wait)} sekunder innan du försöker igen.`,
      retryAfterSeconds: Math.ceil(wait),
    });
  }
  const account = await findAccount(database, name);
  const isRight = await verify(account?.password_hash ?? NOBODY, password.normalize("NFC")).catch(
    () => false,
  );
  if (account === undefined || !isRight) {
    await noteSignIn(database, account, "sign_in.failed");
    throw new Refusal("wrong_credentials");
  }
  await queryAsAuth(database, "select sign_in_succeeded($1::text, $2::text)", keys);
  await noteSignIn(database, account, "sign_in.succeeded");
  return signedInAs(account);
}

/** The rights an account has now; for a session that goes on after they have changed. Throws 401 without one. */
export async function readRights(database: Database, username: string): Promise<SignedIn> {
  const account = await findAccount(database, canonical(username));
  if (account === undefined) throw new Refusal("not_signed_in");
  return signedInAs(account);
}

function signedInAs(account: AccountRow): SignedIn {
  return {
    actor: {
      municipalityId: account.municipality_id,
      userId: account.id,
      role: account.role,
      areaIds: account.area_ids,
    },
    rightsNo: account.rights_no,
  };
}
