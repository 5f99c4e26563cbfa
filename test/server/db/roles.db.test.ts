import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Role } from "#core/contract/session.ts";
import { type Actor, jobActor, withActor } from "../../../server/db/actor.ts";
import type { Client } from "../../../server/db/database.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { addEvents, createTinyMunicipality, TINY_ID } from "../../helpers/tiny-municipality.ts";

const MINE = randomUUID();
const OTHERS = randomUUID();

describeOnEachDatabase(
  "what a role sees of content",
  (database) => {
    const areas: Record<string, number> = {};
    const as = (role: Role, areaIds: readonly number[] = []): Actor => ({
      municipalityId: TINY_ID,
      userId: MINE,
      role,
      areaIds,
    });
    const ask = async <T extends object>(actor: Actor, sql: string) =>
      (await withActor(database(), actor, (client) => client.query<T>(sql))).rows;
    const write = (fn: (client: Client) => Promise<unknown>) =>
      withActor(database(), jobActor(TINY_ID), fn, { access: "write" });
    const addAccount = (client: Client, id: string, role: Role) =>
      client.query(
        `insert into account (id, municipality_id, username, display_name, role, password_hash)
        values ($1::uuid, 9, $1::text, 'Prov', $2::text, 'x')`,
        [id, role],
      );

    beforeAll(async () => {
      await createTinyMunicipality(database());
      await addEvents(database(), [
        { from: "2026-10-02T22:00", at: [500, 500] },
        { from: "2026-10-03T22:00", at: [700, 500] },
        { from: "2026-10-04T22:00", at: [3000, 500] },
      ]);
      await write(async (client) => {
        const { rows } = await client.query<{ id: number; key: string }>("select id, key from area");
        for (const { id, key } of rows) areas[key] = id;
        await addAccount(client, MINE, "guard");
        await addAccount(client, OTHERS, "guard");
        await client.query("update municipality set example_today = '2026-11-23' where id = 9");
        await client.query(`
          insert into drug_scene (municipality_id, name, status, shape, profile, first_seen, last_seen)
          select 9, name, 'active', st_multi(st_makeenvelope(x, 6580100, x + 100, 6580200, 3006)),
            array_fill(0::real, array[168]), '2026-01-01', '2026-11-01'
          from (values ('HEMLIG-VAST', 680100), ('HEMLIG-OST', 683000)) as s (name, x)`);
      });
    });

    const addShift = (starts: string, status: string, area: string, guard: string | null) =>
      write(async (client) => {
        const { rows } = await client.query<{ id: string }>(
          `insert into shift (municipality_id, kind, name, status, starts_at, ends_at, area_id, published_at)
          values (9, 'kommunvakt', $1::text, $2::text, $1::timestamptz, $1::timestamptz + interval '4 hours', $3::integer,
            case when $2::text = 'planned' then null else $1::timestamptz end)
          returning id`,
          [starts, status, areas[area]],
        );
        if (guard !== null) {
          await client.query("insert into shift_account values (9, $1::uuid, $2::uuid)", [
            rows[0]?.id,
            guard,
          ]);
        }
      });

    it("is for a guard the events of their own areas, without points", async () => {
      const guard = as("guard", [areas["vast"] ?? 0]);
      expect(await ask(guard, "select area_kommundel, location from shared_event")).toEqual([
        { area_kommundel: areas["vast"], location: null },
        { area_kommundel: areas["vast"], location: null },
      ]);
      expect(await ask(as("guard"), "select from shared_event")).toEqual([]);
    });

    it("is for the police every event to the cell, without points", async () => {
      const rows = await ask<{ cell_200: number; location: null }>(
        as("police"),
        "select cell_200, location from shared_event",
      );
      expect(rows.map(({ cell_200, location }) => [typeof cell_200, location])).toEqual(
        Array.from({ length: 3 }, () => ["number", null]),
      );
    });

    it("is for a guard only the published shifts they serve on", async () => {
      await addShift("2026-11-18T16:00Z", "planned", "vast", MINE);
      await addShift("2026-11-20T16:00Z", "carried_out", "vast", MINE);
      await addShift("2026-11-21T16:00Z", "carried_out", "vast", OTHERS);
      const rows = await ask<{ name: string }>(as("guard", [areas["vast"] ?? 0]), "select name from shift");
      expect(rows).toEqual([{ name: "2026-11-20T16:00Z" }]);
    });

    it("is for group members the days of shifts in their own area, none that lies ahead and no hour", async () => {
      await addShift("2026-11-22T16:00Z", "planned", "vast", null);
      await addShift("2026-11-27T16:00Z", "planned", "vast", null);
      await addShift("2026-11-27T20:00Z", "carried_out", "vast", null);
      await addShift("2026-11-19T16:00Z", "carried_out", "ost", null);
      const asked = "from shift_days_in_own_areas('2026-01-01', '2027-01-01')";
      const member = as("group_authority", [areas["vast"] ?? 0]);
      expect(await ask(member, `select area_id, day::text, kind ${asked}`)).toEqual([
        { area_id: areas["vast"], day: "2026-11-20", kind: "kommunvakt" },
        { area_id: areas["vast"], day: "2026-11-21", kind: "kommunvakt" },
      ]);
      expect(await ask(as("group_authority"), `select * ${asked}`)).toEqual([]);
      await expect(ask(as("group_external"), `select * ${asked}`)).rejects.toThrow("permission denied");
      await expect(ask(member, "select from shift")).rejects.toThrow("permission denied");
    });

    it("is for the police on which days there was presence where", async () => {
      const asked = "select area_id, day::text from presence_days('2026-11-19', '2027-01-01')";
      expect(await ask(as("police"), asked)).toEqual([
        { area_id: areas["ost"], day: "2026-11-19" },
        { area_id: areas["vast"], day: "2026-11-20" },
        { area_id: areas["vast"], day: "2026-11-21" },
      ]);
      await expect(ask(as("partner"), asked)).rejects.toThrow("permission denied");
    });

    it("is for group members of drug scenes their number and status by area", async () => {
      const rows = await ask(
        as("group_authority", [areas["vast"] ?? 0]),
        "select * from scene_statuses_in_own_areas()",
      );
      expect(rows).toEqual([{ area_id: areas["vast"], area_name: "Väst", status: "active", scenes: 1 }]);
      await expect(ask(as("group_authority"), "select name from drug_scene")).rejects.toThrow(
        "permission denied",
      );
    });

    it("is for a guard of drug scenes those where they are on duty now", async () => {
      const guard = as("guard", [areas["vast"] ?? 0]);
      expect(await ask(guard, "select name from drug_scene")).toEqual([]);
      await addShift(new Date(Date.now() - 3_600_000).toISOString(), "under_way", "vast", MINE);
      expect(await ask(guard, "select name from drug_scene")).toEqual([{ name: "HEMLIG-VAST" }]);
      expect(await ask({ ...guard, userId: OTHERS }, "select name from drug_scene")).toEqual([]);
      expect(await ask(as("police"), "select from drug_scene")).toHaveLength(2);
    });

    it("is for those outside no account but their own", async () => {
      for (const role of ["group_authority", "group_external", "guard", "partner", "police"] as const) {
        expect(await ask(as(role), "select id from account")).toEqual([{ id: MINE }]);
      }
      await expect(ask(as("admin"), "select password_hash from account")).rejects.toThrow(
        "permission denied",
      );
    });

    it("never lets somebody change another's password, but an administrator", async () => {
      const change = (role: Role) =>
        withActor(
          database(),
          as(role),
          (client) => client.query("update account set password_hash = 'y' where id = $1::uuid", [OTHERS]),
          { access: "write" },
        );
      expect((await change("analyst")).rowCount).toBe(0);
      expect((await change("partner")).rowCount).toBe(0);
      expect((await change("admin")).rowCount).toBe(1);
    });

    it("is for the planner neither text nor the messages of an import", async () => {
      for (const sql of [
        "select body from event_text",
        "select issues from import",
        "select external_id from monthly_event",
      ]) {
        await expect(ask(as("planner"), sql)).rejects.toThrow("permission denied");
      }
    });
  },
  { state: "migrated" },
);
