import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import type { Role } from "#core/contract/session.ts";
import { sessionPath } from "#core/contract/session.ts";
import { createApp } from "../../server/app.ts";
import type { Database } from "../../server/db/database.ts";
import { readEnv } from "../../server/env.ts";
import { createCubeStore } from "../../server/jobs/cube-store.ts";
import { DEMO_ACCOUNTS, ensureDemoAccounts } from "../../server/jobs/demo-accounts.ts";
import { TEST_MUNICIPALITY, TEST_PASSWORD } from "./database-states.ts";

/** `fetch` against the test server by path, with the cookie of whoever is signed in. */
export type TestClient = (path: string, init?: RequestInit) => Promise<Response>;

/** The real application on a free port of this machine. */
export interface TestServer {
  /** Address without a slash at the end. */
  url: string;
  /** Asks as somebody with this role; signs in the first time. */
  as: (role: Role) => TestClient;
  /** Asks as nobody. */
  asNobody: TestClient;
  /** Stops the server; the database stays open. */
  close: () => Promise<void>;
}

/** The demo account that has a role. */
export function usernameOf(role: Role): string {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role);
  if (!account) throw new Error(`inget demokonto har rollen ${role}`);
  return account.username;
}

async function signIn(url: string, role: Role): Promise<string> {
  const response = await fetch(url + sessionPath, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: usernameOf(role), password: TEST_PASSWORD }),
  });
  // The last byte comes when the session is stored.
  const text = await response.text();
  if (!response.ok) throw new Error(`inloggning som ${role} gav ${response.status}: ${text}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

function clientWith(url: string, cookie: () => Promise<string>): TestClient {
  return async (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set("cookie", await cookie());
    return fetch(url + path, { ...init, headers });
  };
}

/**
 * Starts the application on a database that has reference data, with an account for each role.
 * `settings` are environment variables over the defaults.
 */
export async function openTestServer(
  database: Database,
  settings: Record<string, string> = {},
): Promise<TestServer> {
  await ensureDemoAccounts(database, TEST_MUNICIPALITY, TEST_PASSWORD);
  const env = readEnv({ RATE_LIMIT_PER_MINUTE: "0", ...settings });
  const server = createServer(
    createApp({
      database,
      cubes: createCubeStore(database),
      env,
      logger: pino({ level: "silent" }),
      sessionSecret: "prov",
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookies = new Map<Role, Promise<string>>();
  const cookieOf = (role: Role) => {
    const cookie = cookies.get(role) ?? signIn(url, role);
    cookies.set(role, cookie);
    return cookie;
  };
  return {
    url,
    as: (role) => clientWith(url, () => cookieOf(role)),
    asNobody: (path, init) => fetch(url + path, init),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
