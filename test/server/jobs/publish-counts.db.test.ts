import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Role } from "#core/contract/session.ts";
import { type Actor, jobActor, withActor } from "../../../server/db/actor.ts";
import type { Client } from "../../../server/db/database.ts";
import { describePublication, publishCounts } from "../../../server/jobs/publish-counts.ts";
import { removeExample } from "../../../server/jobs/remove-example.ts";
import { beginPublication } from "../../../server/queries/publish-month.ts";
import { readPublication } from "../../../server/queries/published-counts.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import {
  addEvents,
  createTinyMunicipality,
  TINY_ID,
  tinyAnalyst,
  type TinyEvent,
} from "../../helpers/tiny-municipality.ts";

const many = (n: number, event: TinyEvent): TinyEvent[] => Array.from({ length: n }, () => event);
const WEST = [500, 500] as const;
const EAST = [3000, 500] as const;

describeOnEachDatabase(
  "publishing counts",
  (database) => {
    const areas: Record<string, number> = {};
    const write = (fn: (client: Client) => Promise<unknown>) =>
      withActor(database(), jobActor(TINY_ID), fn, { access: "write" });
    const setToday = (day: string) =>
      write((client) => client.query("update municipality set example_today = $1::date where id = 9", [day]));
    const add = async (events: TinyEvent[], isExample = false) => {
      const no = await addEvents(database(), events);
      await write(async (client) => {
        await client.query(
          "update import set is_example = $2::boolean, last_day = '2026-12-31' where no = $1::integer",
          [no, isExample],
        );
        await client.query(
          "update event e set area_group = (select id from area where kind = 'group' and st_covers(shape, e.location)) where import_no = $1::integer",
          [no],
        );
      });
      return no;
    };
    const begin = (month: string) =>
      withActor(
        database(),
        { ...tinyAnalyst, municipalityId: TINY_ID },
        (client) => beginPublication(client, month),
        {
          access: "write",
        },
      );
    const seenBy = (role: Role, areaIds: number[]) => {
      const actor: Actor = { municipalityId: TINY_ID, userId: null, role, areaIds };
      return withActor(database(), actor, (client) => readPublication(client, null, null));
    };

    beforeAll(async () => {
      await createTinyMunicipality(database());
      await write(async (client) => {
        await client.query(`
          insert into area (municipality_id, kind, key, name, shape)
          values (9, 'group', 'vast', 'Grupp Väst', st_multi(st_makeenvelope(680000, 6580000, 682000, 6584000, 3006))),
            (9, 'group', 'ost', 'Grupp Öst', st_multi(st_makeenvelope(682000, 6580000, 684000, 6584000, 3006))),
            (9, 'industrial', 'verk', 'Verkstadsbyn', st_multi(st_makeenvelope(680100, 6580100, 680900, 6580900, 3006)))`);
        const { rows } = await client.query<{ id: number; kind: string; key: string }>(
          "select id, kind, key from area",
        );
        for (const { id, kind, key } of rows) areas[`${kind}/${key}`] = id;
      });
    });
    beforeEach(async () => {
      await database().pool.query(
        "delete from published_month; update municipality set publishes_from = null, example_today = null; delete from event; delete from import",
      );
    });

    it("publishes nothing of real data before somebody has decided to", async () => {
      await add(many(9, { from: "2026-09-10T20:00", at: WEST }));
      expect(await publishCounts(database(), TINY_ID)).toBeNull();
      expect(await seenBy("analyst", [])).toBeNull();
      await setToday("2026-11-23");
      await begin("2026-09");
      await publishCounts(database(), TINY_ID);
      expect((await seenBy("analyst", []))?.months.map(({ month }) => month)).toEqual(["2026-09", "2026-10"]);
    });

    it("shows five and more as numbers, four and none alike, and hides the total that would tell", async () => {
      await setToday("2026-10-20");
      await add([
        ...many(7, { from: "2026-09-10T20:00", at: WEST, category: "klotter" }),
        ...many(2, { from: "2026-09-30T23:59", at: WEST, category: "skadegorelse" }),
        ...many(4, { from: "2026-09-01T00:00", at: WEST, category: "vald" }),
        ...many(1, { from: "2026-09-11T20:00", at: EAST, category: "vald" }),
        ...many(6, { from: "2026-10-01T00:00", at: WEST, category: "vald" }),
      ]);
      await begin("2026-09");
      await publishCounts(database(), TINY_ID);
      const [west, east] = [areas["group/vast"], areas["group/ost"]];
      const publication = await seenBy("analyst", []);
      expect(publication?.months).toHaveLength(1);
      expect(publication?.months[0]?.cells).toEqual([
        { areaId: west, group: "skadegorelse", count: 9 },
        { areaId: west, group: "vald", count: null },
        { areaId: east, group: "skadegorelse", count: null },
        { areaId: east, group: "vald", count: null },
      ]);
      expect(publication?.months[0]?.totals).toEqual([
        { areaId: west, count: null },
        { areaId: east, count: null },
      ]);
    });

    it("freezes: what comes, goes or is corrected afterwards changes nothing", async () => {
      await setToday("2026-10-20");
      await add(many(7, { from: "2026-09-10T20:00", at: WEST, category: "vald" }));
      await begin("2026-09");
      await publishCounts(database(), TINY_ID);
      const before = await seenBy("analyst", []);
      const no = await add(many(3, { from: "2026-09-12T20:00", at: WEST, category: "vald" }));
      await publishCounts(database(), TINY_ID);
      expect(await seenBy("analyst", [])).toEqual(before);
      await write((client) =>
        client.query("update import set status = 'undone' where no <> $1::integer", [no]),
      );
      await publishCounts(database(), TINY_ID);
      expect(await seenBy("analyst", [])).toEqual(before);
    });

    it("cannot be changed by anybody, nor taken back where it is real", async () => {
      await setToday("2026-10-20");
      await add(many(7, { from: "2026-09-10T20:00", at: WEST }));
      await begin("2026-09");
      await publishCounts(database(), TINY_ID);
      for (const sql of [
        "update published_count set count = 8 where count = 7",
        "update published_month set shown_from = '2020-01-01'",
        "delete from published_count",
      ]) {
        await expect(
          write((client) => client.query(sql)),
          sql,
        ).rejects.toThrow("permission denied");
      }
      await write((client) => client.query("delete from published_month"));
      expect((await seenBy("analyst", []))?.months).toHaveLength(1);
      await expect(
        database().pool.query("insert into published_count values (9, '2026-09-01', 1, 'x', 4)"),
      ).rejects.toThrow("published_count_count_check");
    });

    it("waits fourteen days, and for every source to reach the month's end, but not for ever", async () => {
      const no = await add(many(7, { from: "2026-09-10T20:00", at: WEST }));
      await write((client) =>
        client.query("update import set last_day = '2026-09-29' where no = $1::integer", [no]),
      );
      await begin("2026-09");
      await setToday("2026-10-14");
      expect(await publishCounts(database(), TINY_ID)).toContain("tidigast 2026-10-15");
      await setToday("2026-10-15");
      expect((await describePublication(database(), TINY_ID)).waiting).toContain("väntar på KIA");
      await setToday("2026-11-15");
      await publishCounts(database(), TINY_ID);
      const { months } = await describePublication(database(), TINY_ID);
      expect(months.map(({ month }) => month)).toEqual(["2026-09"]);
    });

    it("lets those outside see their own areas only, and a partner a month later", async () => {
      await setToday("2026-11-20");
      await add([
        ...many(7, { from: "2026-09-10T20:00", at: WEST }),
        ...many(8, { from: "2026-10-10T20:00", at: WEST }),
        ...many(6, { from: "2026-09-10T20:00", at: EAST }),
      ]);
      await begin("2026-09");
      await publishCounts(database(), TINY_ID);
      const [west, east] = [areas["group/vast"] ?? 0, areas["group/ost"] ?? 0];
      const seen = async (role: Role, areaIds: number[]) =>
        (await seenBy(role, areaIds))?.months.map(({ month, areaIds: ids }) => [month, ...ids]);
      for (const role of ["group_authority", "group_external", "guard"] as const) {
        expect(await seen(role, [west])).toEqual([
          ["2026-09", west],
          ["2026-10", west],
        ]);
        expect(await seen(role, [])).toEqual([["2026-09"], ["2026-10"]]);
      }
      expect(await seen("police", [])).toEqual([
        ["2026-09", west, east],
        ["2026-10", west, east],
      ]);
      expect(await seen("partner", [areas["industrial/verk"] ?? 0])).toEqual([["2026-09", west]]);
      await setToday("2026-12-14");
      expect(await seen("partner", [areas["industrial/verk"] ?? 0])).toEqual([["2026-09", west]]);
      await setToday("2026-12-15");
      expect(await seen("partner", [areas["industrial/verk"] ?? 0])).toEqual([
        ["2026-09", west],
        ["2026-10", west],
      ]);
      await expect(seenBy("admin", [])).rejects.toThrow("permission denied");
    });

    it("never mixes example data with real ones, and takes the examples back with their data", async () => {
      await setToday("2026-10-20");
      await add(many(9, { from: "2026-09-10T20:00", at: WEST, category: "vald" }), true);
      await add(many(1, { from: "2026-09-10T20:00", at: WEST, category: "vald" }));
      await publishCounts(database(), TINY_ID);
      const numbers = async () =>
        (await seenBy("analyst", []))?.months.flatMap(({ cells }) =>
          cells.flatMap(({ count }) => count ?? []),
        );
      expect(await numbers()).toEqual([9]);
      await begin("2026-09");
      await publishCounts(database(), TINY_ID);
      expect(await numbers()).toEqual([]);
      expect((await describePublication(database(), TINY_ID)).months.map((month) => month.isExample)).toEqual(
        [false],
      );
      await removeExample(database(), TINY_ID);
      const { months } = await describePublication(database(), TINY_ID);
      expect(months[0]).toMatchObject({ month: "2026-09", isExample: false });
    });

    it("publishes example data by itself, and removes them with the rest of the example", async () => {
      await setToday("2026-10-20");
      await add(many(9, { from: "2026-09-10T20:00", at: WEST }), true);
      await publishCounts(database(), TINY_ID);
      expect((await seenBy("analyst", []))?.months).toHaveLength(1);
      await removeExample(database(), TINY_ID);
      expect(await seenBy("analyst", [])).toBeNull();
    });
  },
  { state: "migrated" },
);
