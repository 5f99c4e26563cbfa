import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditPath } from "#core/contract/admin.ts";
import { aggregatesPath } from "#core/contract/aggregate.ts";
import { cubePath } from "#core/contract/cube.ts";
import { eventsPath } from "#core/contract/event.ts";
import { importsPath } from "#core/contract/import.ts";
import { publishedCountsPath } from "#core/contract/published.ts";
import { ROLES, sessionPath } from "#core/contract/session.ts";
import { letAppSignIn, readOwnRights } from "../../../server/db/app-role.ts";
import { withActor } from "../../../server/db/actor.ts";
import { openDatabase } from "../../../server/db/open.ts";
import { openPostgres } from "../../../server/db/pool.ts";
import { readEnv } from "../../../server/env.ts";
import { loadReference } from "../../../server/jobs/load-reference.ts";
import { migrationsDir, shippedDataDir } from "../../../server/paths.ts";
import type { Database } from "../../../server/db/database.ts";
import { describeOnPostgres, openAsApp } from "../../helpers/database.ts";
import { addressOf, createDatabase, dropDatabase } from "../../helpers/postgres-databases.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";
import { TABLES } from "./access-decisions.ts";

describeOnPostgres(
  "the role the server signs in as",
  (database) => {
    let server: TestServer;
    let app: Database;
    const asApp = () => app;
    beforeAll(async () => {
      app = openAsApp(database());
      server = await openTestServer(app);
    });
    afterAll(async () => {
      await server.close();
      await app.close();
    });

    it("reads and writes nothing by itself", async () => {
      for (const table of Object.keys(TABLES)) {
        await expect(asApp().pool.query(`select from ${table}`), table).rejects.toThrow("permission denied");
        await expect(asApp().pool.query(`delete from ${table}`), table).rejects.toThrow(
          /permission denied|cannot delete/,
        );
      }
      await expect(asApp().pool.query("select note_audit('a.b', null, null)")).rejects.toThrow(
        "permission denied",
      );
    });

    it("gets nothing more by putting its role back, and cannot become the owner", async () => {
      const client = await asApp().pool.connect();
      try {
        await client.query("begin; set local role platsbild_partner");
        await client.query("reset role");
        const { rows } = await client.query<{ who: string }>("select current_user::text as who");
        expect(rows).toEqual([{ who: "platsbild_app" }]);
        await expect(client.query("select from event")).rejects.toThrow("permission denied");
        await client.query("rollback");
        for (const role of ["postgres", "platsbild_definer"]) {
          await expect(client.query(`set role ${role}`)).rejects.toThrow("permission denied");
        }
        await expect(client.query("set session authorization postgres")).rejects.toThrow("permission denied");
      } finally {
        client.release();
      }
    });

    it("is no superuser, goes round no policy and inherits nothing", async () => {
      const { rows } = await database().pool.query(`
        select rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin
        from pg_roles where rolname = 'platsbild_app'`);
      expect(rows).toEqual([
        {
          rolsuper: false,
          rolbypassrls: false,
          rolinherit: false,
          rolcreaterole: false,
          rolcreatedb: false,
          rolcanlogin: true,
        },
      ]);
      expect(await readOwnRights(asApp())).toEqual({ isOwner: false });
      expect(await readOwnRights(database())).toEqual({ isOwner: true });
    });

    it("is enough for everything the server does", async () => {
      for (const role of ROLES) expect((await server.as(role)(sessionPath)).status).toBe(200);
      const analyst = server.as("analyst");
      for (const path of [eventsPath, `${aggregatesPath}?by=cell`, `${cubePath}?cellSize=200`, importsPath]) {
        expect((await analyst(path)).status, path).toBe(200);
      }
      const form = new FormData();
      form.set("source", "kia");
      form.set(
        "file",
        new Blob(["id;datum;kategori;lat;lon\n1;2026-10-02 22:00;Skadegörelse;59,3101;18,1635\n"]),
        "en.csv",
      );
      const imported = await analyst(importsPath, { method: "POST", body: form });
      expect([imported.status, await imported.json()]).toMatchObject([201, { rowsAccepted: 1 }]);
    });

    it("gets the password that its address holds from the owner, and only it", async () => {
      const sent: string[] = [];
      const spy = { ...database(), pool: { query: async (sql: string) => sent.push(sql) } };
      await letAppSignIn(spy as never, "postgres://platsbild_app:it%27s%20long@host/db");
      await letAppSignIn(spy as never, "postgres://platsbild:hemligt@host/db");
      await letAppSignIn(spy as never, "postgres://platsbild_app@host/db");
      expect(sent).toEqual(["alter role platsbild_app password 'it''s long'"]);
    });

    it("serves a database whose owner is no superuser either", async () => {
      const cluster = database().pool.options.connectionString ?? "";
      const name = `owned_${process.pid}`;
      await database().pool.query("drop role if exists prov_owner");
      await database().pool.query("create role prov_owner login createrole");
      await createDatabase(cluster, name);
      const superuser = openPostgres({
        url: addressOf(cluster, name),
        poolSize: 1,
        statementTimeoutMs: 60_000,
      });
      await superuser.pool.query(`create extension postgis; alter database "${name}" owner to prov_owner`);
      await superuser.pool.query("alter schema public owner to prov_owner");
      await superuser.close();
      const urlOf = (user: string) => {
        const url = new URL(addressOf(cluster, name));
        url.username = user;
        return url.href;
      };
      const env = readEnv({ DATABASE_URL: urlOf("platsbild_app"), DATABASE_OWNER_URL: urlOf("prov_owner") });
      const opened = await openDatabase(env, pino({ level: "silent" }), migrationsDir);
      let own: TestServer | undefined;
      try {
        await loadReference(opened, shippedDataDir);
        own = await openTestServer(opened);
        for (const role of ROLES) expect((await own.as(role)(sessionPath)).status).toBe(200);
        expect((await own.as("analyst")(eventsPath)).status).toBe(200);
        expect((await own.as("admin")(auditPath)).status).toBe(200);
        expect((await own.as("partner")(publishedCountsPath)).status).toBe(200);
      } finally {
        await own?.close();
        await opened.close();
        await dropDatabase(cluster, name);
      }
    });

    it("writes nothing while it reads", async () => {
      const actor = { municipalityId: 182, userId: null, role: "analyst", areaIds: [] } as const;
      await expect(withActor(asApp(), actor, (client) => client.query("delete from event"))).rejects.toThrow(
        "read-only",
      );
    });
  },
  { state: "reference" },
);
