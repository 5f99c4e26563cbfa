import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { Role } from "#core/contract/session.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { addDemoAccount, listDemoUsernames } from "../queries/accounts.ts";
import { giveExampleActivities } from "../queries/example-groups.ts";

interface DemoAccount {
  username: string;
  displayName: string;
  role: Role;
  /** The area it belongs to, by kind and key. */
  area: { kind: string; key: string } | null;
}

/** One account a role, to try the system with; they appear by function, never by a person's name. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { username: "analytiker", displayName: "Brå-analytiker", role: "analyst", area: null },
  { username: "planerare", displayName: "Samordnare", role: "planner", area: null },
  {
    username: "grupp-boo",
    displayName: "Trygg och säker Boo",
    role: "group_authority",
    area: { kind: "group", key: "boo" },
  },
  {
    username: "grupp-boo-extern",
    displayName: "Trygg och säker Boo, extern",
    role: "group_external",
    area: { kind: "group", key: "boo" },
  },
  { username: "kommunvakt", displayName: "Kommunvakt", role: "guard", area: { kind: "group", key: "boo" } },
  {
    username: "partner-kummelberget",
    displayName: "Partner Kummelberget",
    role: "partner",
    area: { kind: "industrial", key: "kummelberget" },
  },
  { username: "polis", displayName: "Polis", role: "police", area: null },
  { username: "admin", displayName: "Systemförvaltare", role: "admin", area: null },
];

/**
 * Makes the demo accounts that are missing. Gives the password of each new one: `password` for all
 * where it is given, else one of its own, which cannot be read again later.
 */
export async function ensureDemoAccounts(
  database: Database,
  municipalityId: number,
  password: string | undefined,
): Promise<{ username: string; password: string }[]> {
  const actor = jobActor(municipalityId);
  const existing = new Set(await withActor(database, actor, listDemoUsernames));
  const missing = DEMO_ACCOUNTS.filter((account) => !existing.has(account.username));
  const made = missing.map((account) => ({
    ...account,
    password: password ?? randomBytes(12).toString("base64url"),
  }));
  const hashes = await Promise.all(made.map((account) => hash(account.password.normalize("NFC"))));
  await withActor(
    database,
    actor,
    async (client) => {
      for (const [index, account] of made.entries()) {
        await addDemoAccount(client, { ...account, passwordHash: hashes[index] ?? "" });
      }
      if (made.length > 0) await giveExampleActivities(client);
    },
    { access: "write" },
  );
  return made.map(({ username, password: word }) => ({ username, password: word }));
}
