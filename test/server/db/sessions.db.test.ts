import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  type Role,
  passwordPath,
  sessionPath,
  sessionsPath,
  sessionsSchema,
} from "#core/contract/session.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY, TEST_PASSWORD } from "../../helpers/database-states.ts";
import { openTestServer, type TestServer, usernameOf } from "../../helpers/server.ts";

const NEW_PASSWORD = "sju gröna paraplyer i hallen";

describeOnEachDatabase("a session", (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(database());
  });
  afterAll(() => server.close());
  beforeEach(() =>
    database().pool.query("delete from session; delete from ended_session; delete from sign_in_attempt"),
  );

  const change = (sql: string, values: unknown[]) =>
    withActor(database(), jobActor(TEST_MUNICIPALITY), (client) => client.query(sql, values), {
      access: "write",
    });
  const json = (method: string, body: object) => ({
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const cookieOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
  const signIn = async (role: Role, password = TEST_PASSWORD, cookie = "") => {
    const init = json("POST", { username: usernameOf(role), password });
    const response = await server.asNobody(sessionPath, { ...init, headers: { ...init.headers, cookie } });
    await response.text();
    return { status: response.status, cookie: cookieOf(response) };
  };
  const statusWith = async (cookie: string, path = sessionPath) =>
    (await server.asNobody(path, { headers: { cookie } })).status;

  it.each([
    [
      "another role",
      "update account set role = 'planner' where username = $1::text",
      "update account set role = 'guard' where username = $1::text",
    ],
    [
      "being disabled",
      "update account set is_disabled = true where username = $1::text",
      "update account set is_disabled = false where username = $1::text",
    ],
    [
      "another password's hash",
      "update account set password_hash = password_hash || ' ' where username = $1::text",
      "update account set password_hash = rtrim(password_hash) where username = $1::text",
    ],
    [
      "losing an area",
      "delete from account_membership m using account a where a.id = m.account_id and a.username = $1::text",
      "insert into account_membership (municipality_id, account_id, kind, area_id) select 182, a.id, 'group', r.id from account a, area r where a.username = $1::text and r.kind = 'group' and r.key = 'boo'",
    ],
  ])("ends with %s", async (_what, sql, back) => {
    const { cookie } = await signIn("guard");
    const other = await signIn("planner");
    expect(await statusWith(cookie)).toBe(200);
    await change(sql, [usernameOf("guard")]);
    expect(await statusWith(cookie)).toBe(401);
    expect(await statusWith(other.cookie)).toBe(200);
    await change(back, [usernameOf("guard")]);
    expect(await statusWith(cookie)).toBe(401);
    expect((await signIn("guard")).status).toBe(200);
  });

  it("stays when only the name changes", async () => {
    const { cookie } = await signIn("guard");
    await change("update account set display_name = display_name || '!' where username = $1::text", [
      usernameOf("guard"),
    ]);
    expect(await statusWith(cookie)).toBe(200);
  });

  it("that is over cannot be stored again by a request that was under way", async () => {
    const { cookie } = await signIn("guard");
    const { rows } = await database().pool.query<{ sid: string; sess: unknown }>(
      "select sid, sess from session",
    );
    const store = (sess: unknown) =>
      database().pool.query(
        "insert into session (sid, sess, expire) values ($1, $2, now() + interval '1 hour') on conflict (sid) do update set sess = excluded.sess",
        [rows[0]?.sid, JSON.stringify(sess)],
      );
    await store(rows[0]?.sess);
    expect(await statusWith(cookie)).toBe(200);
    expect((await server.asNobody(sessionPath, { method: "DELETE", headers: { cookie } })).status).toBe(204);
    await store(rows[0]?.sess);
    expect(await statusWith(cookie)).toBe(401);
  });

  it("with rights of before a change is not stored at all", async () => {
    await signIn("guard");
    const { rows } = await database().pool.query<{ sess: { rightsNo: number } }>("select sess from session");
    const stale = { ...rows[0]?.sess, rightsNo: (rows[0]?.sess.rightsNo ?? 0) - 1 };
    const sql = "insert into session (sid, sess, expire) values ('ny', $1, now() + interval '1 hour')";
    expect((await database().pool.query(sql, [JSON.stringify(stale)])).rowCount).toBe(0);
    expect((await database().pool.query(sql, [JSON.stringify(rows[0]?.sess)])).rowCount).toBe(1);
  });

  it("gets a new id at signing in, and the one before is over", async () => {
    const first = await signIn("guard");
    const second = await signIn("guard", TEST_PASSWORD, first.cookie);
    expect(second.cookie).not.toBe(first.cookie);
    expect([await statusWith(first.cookie), await statusWith(second.cookie)]).toEqual([401, 200]);
  });

  it("is over after twelve hours however busy, and after 45 minutes of nothing", async () => {
    const { cookie } = await signIn("guard");
    const { rows } = await database().pool.query<{ minutes: number }>(
      "select extract(epoch from expire - now()) / 60 as minutes from session",
    );
    expect(Number(rows[0]?.minutes)).toBeGreaterThan(44);
    expect(Number(rows[0]?.minutes)).toBeLessThanOrEqual(45.1);
    await database().pool.query(
      "update session set sess = (sess::jsonb || jsonb_build_object('signedInAt', (extract(epoch from now()) * 1000 - 43200001)::bigint))::json",
    );
    expect(await statusWith(cookie)).toBe(401);
    const idle = await signIn("guard");
    await database().pool.query("update session set expire = now() - interval '1 second'");
    expect(await statusWith(idle.cookie)).toBe(401);
  });

  it("is listed for its owner alone, and each or all can be ended", async () => {
    const [first, second, other] = [await signIn("guard"), await signIn("guard"), await signIn("planner")];
    const list = async (cookie: string) =>
      sessionsSchema.parse(await (await server.asNobody(sessionsPath, { headers: { cookie } })).json()).items;
    const items = await list(first.cookie);
    expect(items.filter((item) => item.isThis)).toHaveLength(1);
    expect(items).toHaveLength(2);
    expect(JSON.stringify(items)).not.toContain(first.cookie.slice(20, 40));
    const end = async (cookie: string, path: string) =>
      (await server.asNobody(path, { method: "DELETE", headers: { cookie } })).status;
    const theirs = (await list(other.cookie))[0]?.id ?? "";
    expect(await end(first.cookie, `${sessionsPath}/${theirs}`)).toBe(404);
    expect(await end(first.cookie, `${sessionsPath}/x`)).toBe(404);
    const secondId = items.find((item) => !item.isThis)?.id ?? "";
    expect(await end(first.cookie, `${sessionsPath}/${secondId}`)).toBe(204);
    expect([await statusWith(first.cookie), await statusWith(second.cookie)]).toEqual([200, 401]);
    expect(await end(first.cookie, sessionsPath)).toBe(204);
    expect([await statusWith(first.cookie), await statusWith(other.cookie)]).toEqual([401, 200]);
  });

  it("goes on under a new id after a new password, while all others end", async () => {
    const [here, there] = [await signIn("partner"), await signIn("partner")];
    const put = async (cookie: string, current: string, wanted: string) => {
      const init = json("PUT", { current, wanted });
      const response = await server.asNobody(passwordPath, { ...init, headers: { ...init.headers, cookie } });
      return { status: response.status, text: await response.text(), cookie: cookieOf(response) };
    };
    expect((await put(here.cookie, "fel", NEW_PASSWORD)).status).toBe(401);
    const weak = await put(here.cookie, TEST_PASSWORD, "Lösenord2026!!!");
    expect([weak.status, weak.text]).toEqual([400, expect.stringContaining("password_common")]);
    expect(weak.text).not.toContain("Lösenord2026");
    const changed = await put(here.cookie, TEST_PASSWORD, NEW_PASSWORD);
    expect(changed.status).toBe(204);
    expect([
      await statusWith(here.cookie),
      await statusWith(there.cookie),
      await statusWith(changed.cookie),
    ]).toEqual([401, 401, 200]);
    expect((await signIn("partner")).status).toBe(401);
    expect((await signIn("partner", NEW_PASSWORD)).status).toBe(200);
  });
});
