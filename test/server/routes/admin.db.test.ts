import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type Account,
  accountsPath,
  accountsSchema,
  auditPath,
  auditSchema,
  organisationsPath,
  organisationsSchema,
} from "#core/contract/admin.ts";
import { exportedFilesPath } from "#core/contract/exported-file.ts";
import { ROLES, sessionPath } from "#core/contract/session.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { openTestServer, type TestServer, usernameOf } from "../../helpers/server.ts";

const PASSWORD = "tre kajor på ett tegeltak";

describeOnEachDatabase("keeping users", (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(database());
    await withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      (client) =>
        client.query(`
          insert into partner (municipality_id, name, kind, location, owns)
          values (182, 'Fastighets AB Viken', 'property_owner', st_setsrid(st_makepoint(684000, 6579000), 3006), 'HEMLIGT')`),
      { access: "write" },
    );
  });
  afterAll(() => server.close());

  const send = (method: string, path: string, body?: object) =>
    server.as("admin")(path, {
      method,
      ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  const list = async () => accountsSchema.parse(await (await server.as("admin")(accountsPath)).json()).items;
  const find = async (username: string): Promise<Account> => {
    const account = (await list()).find((one) => one.username === username);
    if (account === undefined) throw new Error(`${username} finns inte`);
    return account;
  };
  const signIn = async (username: string, password: string) => {
    const response = await server.asNobody(sessionPath, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username, password }),
    });
    await response.text();
    return { status: response.status, cookie: response.headers.getSetCookie().join().split(";")[0] ?? "" };
  };
  const add = (username: string, more: object = {}) =>
    send("POST", accountsPath, {
      username,
      displayName: "Samordnare Boo",
      role: "group_external",
      password: PASSWORD,
      ...more,
    });

  it("lists every user with their memberships, and no password", async () => {
    const items = await list();
    expect(items.map(({ role }) => role).toSorted()).toEqual(ROLES.toSorted());
    expect(JSON.stringify(items)).not.toContain("argon2");
    expect((await find(usernameOf("partner"))).memberships).toMatchObject([
      { kind: "area", organisationId: null },
    ]);
  });

  it("adds a user who can sign in, and lets each name be taken once", async () => {
    expect((await add("Samordnare-Boo")).status).toBe(201);
    expect((await add("samordnare-boo")).status).toBe(409);
    expect((await signIn("samordnare-boo", PASSWORD)).status).toBe(200);
  });

  it.each([
    [{ password: "Lösenord2026!!!" }, "password_common"],
    [{ password: "kort" }, "password_too_short"],
    [{ username: "A b" }, "username"],
    [{ role: "superuser" }, "role"],
    [{ extra: 1 }, "extra"],
  ])("refuses a new user with %j", async (more, reason) => {
    const response = await add(`ny-${randomUUID()}`, more);
    const text = await response.text();
    expect([response.status, text]).toEqual([400, expect.stringContaining(reason)]);
    if ("password" in more) expect(text).not.toContain(more.password);
  });

  it("ends a user's session when role, memberships or password change, or they are disabled", async () => {
    await add("for-sessioner");
    const { id } = await find("for-sessioner");
    const area = (
      (await (await server.as("admin")("/api/areas")).json()) as {
        features: { id: number; properties: { kind: string } }[];
      }
    ).features.find(({ properties }) => properties.kind === "group")?.id;
    const [organisation] = organisationsSchema.parse(
      await (await server.as("admin")(organisationsPath)).json(),
    ).items;
    let password = PASSWORD;
    const steps: [string, string, object | undefined][] = [
      ["PATCH", `${accountsPath}/${id}`, { role: "partner" }],
      ["POST", `${accountsPath}/${id}/memberships`, { kind: "group", areaId: area }],
      [
        "POST",
        `${accountsPath}/${id}/memberships`,
        { kind: "organisation", organisationId: organisation?.id },
      ],
      ["PUT", `${accountsPath}/${id}/password`, { password: "fyra sparvar i en häck" }],
      ["PATCH", `${accountsPath}/${id}`, { isDisabled: true }],
    ];
    for (const [method, path, body] of steps) {
      const { cookie } = await signIn("for-sessioner", password);
      const who = () => server.asNobody(sessionPath, { headers: { cookie } });
      expect((await who()).status).toBe(200);
      expect([path, (await send(method, path, body)).status]).toEqual([path, method === "POST" ? 201 : 204]);
      expect([path, (await who()).status]).toEqual([path, 401]);
      if (path.endsWith("password")) password = "fyra sparvar i en häck";
    }
    expect((await signIn("for-sessioner", password)).status).toBe(401);
    await send("PATCH", `${accountsPath}/${id}`, { isDisabled: false });
    const { cookie } = await signIn("for-sessioner", password);
    const [membership] = (await find("for-sessioner")).memberships;
    expect((await send("DELETE", `${accountsPath}/${id}/memberships/${membership?.id}`)).status).toBe(204);
    expect((await server.asNobody(sessionPath, { headers: { cookie } })).status).toBe(401);
    expect((await find("for-sessioner")).memberships).toHaveLength(1);
  });

  it("gives a membership once, and none in what does not exist or is of another kind", async () => {
    await add("for-medlemskap");
    const { id } = await find("for-medlemskap");
    const path = `${accountsPath}/${id}/memberships`;
    const areas = (
      (await (await server.as("admin")("/api/areas")).json()) as {
        features: { id: number; properties: { kind: string } }[];
      }
    ).features;
    const [group, other] = [
      areas.find((a) => a.properties.kind === "group")?.id,
      areas.find((a) => a.properties.kind === "industrial")?.id,
    ];
    const first = await send("POST", path, { kind: "group", areaId: group });
    const again = await send("POST", path, { kind: "group", areaId: group });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await first.json()).toEqual(await again.json());
    const refused = [
      { kind: "group", areaId: other },
      { kind: "area", areaId: group },
      { kind: "area", areaId: 2_000_000_000 },
      { kind: "organisation", organisationId: randomUUID() },
    ];
    for (const membership of refused) expect((await send("POST", path, membership)).status).toBe(404);
    expect((await send("POST", path, { kind: "group", organisationId: randomUUID() })).status).toBe(400);
    expect((await find("for-medlemskap")).memberships).toHaveLength(1);
  });

  it("lets no administrator take away or change their own role", async () => {
    const { id } = await find(usernameOf("admin"));
    expect((await send("PATCH", `${accountsPath}/${id}`, { role: "analyst" })).status).toBe(409);
    expect((await send("PATCH", `${accountsPath}/${id}`, { isDisabled: true })).status).toBe(409);
    expect((await send("PATCH", `${accountsPath}/${id}`, { displayName: "Systemförvaltare 1" })).status).toBe(
      204,
    );
  });

  it("is for administrators alone, who see nothing else", async () => {
    const { id } = await find(usernameOf("guard"));
    for (const role of ROLES.filter((one) => one !== "admin")) {
      for (const path of [accountsPath, organisationsPath, auditPath]) {
        expect([role, path, (await server.as(role)(path)).status]).toEqual([role, path, 404]);
      }
      const changed = await server.as(role)(`${accountsPath}/${id}`, {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ role: "analyst" }),
      });
      expect([role, changed.status]).toEqual([role, 404]);
    }
    const organisations = await (await server.as("admin")(organisationsPath)).text();
    expect(organisations).toContain("Fastighets AB Viken");
    expect(organisations).not.toContain("HEMLIGT");
    expect((await send("PATCH", `${accountsPath}/${randomUUID()}`, { role: "guard" })).status).toBe(404);
    expect((await send("PATCH", `${accountsPath}/x`, { role: "guard" })).status).toBe(404);
  });

  it("has files made in the browser in the audit log, by selection and rows, never by content", async () => {
    const note = (role: "analyst" | "partner", body: object) =>
      server.as(role)(exportedFilesPath, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const file = {
      what: "veckomatris",
      format: "csv",
      rows: 168,
      question: { from: "2026-01-01", source: "kia" },
    };
    expect((await note("analyst", file)).status).toBe(204);
    expect((await note("analyst", { ...file, question: { text: "Anna" } })).status).toBe(400);
    expect((await note("analyst", { ...file, content: "hemligt" })).status).toBe(400);
    expect((await note("partner", file)).status).toBe(404);
    const { items } = auditSchema.parse(await (await server.as("admin")(auditPath)).json());
    expect(items.filter(({ action }) => action === "export.view")).toMatchObject([
      {
        username: usernameOf("analyst"),
        subject: "veckomatris",
        detail: { format: "csv", rows: 168, filter: "from=2026-01-01&source=kia" },
      },
    ]);
  });

  it("is in the audit log: who, what and when, turned page by page", async () => {
    await add("for-loggen");
    const { id } = await find("for-loggen");
    await send("PATCH", `${accountsPath}/${id}`, { role: "guard" });
    await send("PUT", `${accountsPath}/${id}/password`, { password: "fem duvor på ett torg" });
    const read = async (query = "") =>
      auditSchema.parse(await (await server.as("admin")(auditPath + query)).json());
    const { items } = await read();
    expect(
      items
        .filter(({ subject }) => subject === id)
        .map(({ action, detail, username, role }) => [action, detail, username, role]),
    ).toEqual([
      ["account.changed", { password: "changed" }, usernameOf("admin"), "admin"],
      ["account.changed", { role: "guard" }, usernameOf("admin"), "admin"],
      ["account.added", { role: "group_external" }, usernameOf("admin"), "admin"],
    ]);
    expect(
      items.some(
        ({ action, username }) => action === "sign_in.succeeded" && username === usernameOf("admin"),
      ),
    ).toBe(true);
    const first = await read("?limit=2");
    const second = await read(`?limit=2&before=${first.nextBefore}`);
    expect([...first.items, ...second.items].map(({ no }) => no)).toEqual(
      items.slice(0, 4).map(({ no }) => no),
    );
    expect(JSON.stringify(items)).not.toContain("duvor");
  });
});
