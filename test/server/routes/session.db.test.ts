import { afterAll, beforeAll, expect, it } from "vitest";
import { eventsPath } from "#core/contract/event.ts";
import { problemSchema } from "#core/contract/problem.ts";
import { ROLES, sessionPath, sessionSchema } from "#core/contract/session.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_PASSWORD } from "../../helpers/database-states.ts";
import { openTestServer, type TestServer, usernameOf } from "../../helpers/server.ts";

describeOnEachDatabase("signing in", (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(database());
  });
  afterAll(() => server.close());

  const signIn = (body: object, headers: Record<string, string> = {}) =>
    server.asNobody(sessionPath, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  it.each(ROLES)("tells a %s who they are", async (role) => {
    const response = await server.as(role)(sessionPath);
    const session = sessionSchema.parse(await response.json());
    expect(session).toMatchObject({ role, username: usernameOf(role), municipality: { name: "Nacka" } });
  });

  it("answers the wrong password and the unknown name alike", async () => {
    const wrong = await signIn({ username: "analytiker", password: "fel" });
    const unknown = await signIn({ username: "ingen", password: "fel" });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.json()).toEqual(await unknown.json());
  });

  it("gives a cookie that scripts and other sites cannot use", async () => {
    const response = await signIn({ username: "analytiker", password: TEST_PASSWORD });
    const cookie = response.headers.getSetCookie().join();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
  });

  it("holds from the first byte of the answer, for who does not wait for the last", async () => {
    for (let round = 0; round < 10; round++) {
      const { headers } = await signIn({ username: "analytiker", password: TEST_PASSWORD });
      const cookie = headers.getSetCookie()[0]?.split(";")[0] ?? "";
      expect((await server.asNobody(sessionPath, { headers: { cookie } })).status).toBe(200);
    }
  });

  it("is refused from another site's page", async () => {
    const credentials = { username: "analytiker", password: TEST_PASSWORD };
    const foreign = await signIn(credentials, { origin: "https://example.org" });
    const crossSite = await signIn(credentials, { "sec-fetch-site": "cross-site" });
    expect([foreign.status, crossSite.status]).toEqual([403, 403]);
  });

  it("ends with signing out", async () => {
    const response = await signIn({ username: "planerare", password: TEST_PASSWORD });
    await response.json();
    const headers = {
      cookie: response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; "),
    };
    expect((await server.asNobody(sessionPath, { headers })).status).toBe(200);
    expect((await server.asNobody(sessionPath, { method: "DELETE", headers })).status).toBe(204);
    expect((await server.asNobody(sessionPath, { headers })).status).toBe(401);
  });

  it("is needed for everything but the service's health", async () => {
    const response = await server.asNobody(eventsPath);
    expect(response.status).toBe(401);
    expect(problemSchema.parse(await response.json()).code).toBe("not_signed_in");
  });

  it.each(["group_authority", "group_external", "guard", "partner", "police", "admin"] as const)(
    "shows no events to a %s",
    async (role) => {
      expect((await server.as(role)(eventsPath)).status).toBe(404);
    },
  );
});
