import { expect, it } from "vitest";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import type { Database } from "../../../server/db/database.ts";
import { loadExample } from "../../../server/jobs/load-example.ts";
import { removeExample } from "../../../server/jobs/remove-example.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";

const NACKA = 182;
const TODAY = "2026-11-23";

describeOnEachDatabase(
  "example data",
  (database) => {
    it("are published imports, each row marked", async () => {
      const rows = await ask(
        database(),
        `select source_id as source, rows_accepted as rows, status, is_example as example
        from import order by source_id`,
      );
      expect(rows).toEqual(
        Object.entries(ROWS).map(([source, count]) => ({
          source,
          rows: count,
          status: "published",
          example: true,
        })),
      );
      expect(
        await ask(
          database(),
          "select bool_and(is_example) as all, count(*)::integer as rows from current_event",
        ),
      ).toEqual([{ all: true, rows: 11_000 - (await hiddenCount(database())) }]);
      expect(await ask(database(), "select example_today::text as today from municipality")).toEqual([
        { today: TODAY },
      ]);
    });

    it("tell which days they lie between, so that the map can be opened on them", async () => {
      const spans = await ask(
        database(),
        `select i.source_id as source, i.first_day::text as first, i.last_day::text as last,
          i.first_day = least(min(e.start_day), min(u.observed_on)) as is_first
        from import i
          left join event e on e.import_no = i.no
          left join unsafety_point u on u.import_no = i.no
        where i.source_id in ('klotter', 'otrygghet')
        group by i.no, i.source_id, i.first_day, i.last_day order by 1`,
      );
      expect(spans).toMatchObject([
        { source: "klotter", is_first: true },
        { source: "otrygghet", is_first: true },
      ]);
      for (const { last } of spans) expect(String(last) <= TODAY).toBe(true);
    });

    it("keep intimate crimes as months, without place or hour", async () => {
      expect(await hiddenCount(database())).toBeGreaterThan(50);
      expect(
        await ask(
          database(),
          `select count(*)::integer as mapped
          from event e join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
          where c.map_rule = 'municipality'`,
        ),
      ).toEqual([{ mapped: 0 }]);
    });

    it("keep dwellings as 100 m points, never exact", async () => {
      const [row] = await ask(
        database(),
        `select count(*)::integer as homes, bool_and(accuracy <> 'exact') as "areCoarse",
          bool_and(location is null or (st_x(location)::numeric % 100 = 50 and st_y(location)::numeric % 100 = 50)) as "areOnGrid"
        from event e join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
        where c.map_rule = 'coarse'`,
      );
      expect(row).toMatchObject({ areCoarse: true, areOnGrid: true });
      expect(Number(row?.["homes"])).toBeGreaterThan(100);
    });

    it("give every located event a group area, and cells to those whose place is good enough", async () => {
      expect(
        await ask(
          database(),
          `select count(*) filter (where location is not null and area_group is null)::integer as "withoutArea",
            count(*) filter (where (accuracy in ('exact', 'street')) <> (cell_200 is not null))::integer as "wrongCell"
          from current_event`,
        ),
      ).toEqual([{ withoutArea: 0, wrongCell: 0 }]);
    });

    it("have layers with routes, stops and contacts", async () => {
      expect(
        await ask(
          database(),
          `select (select count(*) from drug_scene where is_example and st_isvalid(shape))::integer as scenes,
            (select count(*) from partner where is_example)::integer as partners,
            (select count(*) from partner_contact)::integer as contacts,
            (select count(*) from shift where is_example and route is not null and area_id is not null)::integer as shifts,
            (select count(*) from shift where status = 'planned')::integer as planned,
            (select count(*) from walk where is_example and route is not null)::integer as walks,
            (select count(*) from shift s where not exists (select from shift_stop t where t.shift_id = s.id))::integer as empty`,
        ),
      ).toEqual([
        // Besides the 660, this week's six frames: one is planned, five wait for a planner.
        { scenes: 7, partners: 45, contacts: 45, shifts: 661, planned: 66, walks: 264, empty: 5 },
      ]);
    });

    it("are not loaded twice", async () => {
      expect(await loadExample(database(), { municipalityId: NACKA, today: TODAY })).toEqual({
        isNew: false,
        counts: {},
      });
    });

    it("go as one, and do not come back at the next start", async () => {
      await removeExample(database(), NACKA);
      await removeExample(database(), NACKA);
      expect(
        await ask(
          database(),
          `select (select count(*) from event)::integer as events, (select count(*) from graffiti)::integer as graffiti,
            (select count(*) from monthly_event)::integer as months, (select count(*) from unsafety_point)::integer as points,
            (select count(*) from drug_scene)::integer as scenes, (select count(*) from partner_contact)::integer as contacts,
            (select count(*) from shift_stop)::integer as "shiftStops", (select count(*) from walk)::integer as walks,
            (select count(*) from import where status <> 'undone')::integer as imports,
            (select example_today from municipality) as today`,
        ),
      ).toEqual([
        {
          events: 0,
          graffiti: 0,
          months: 0,
          points: 0,
          scenes: 0,
          contacts: 0,
          shiftStops: 0,
          walks: 0,
          imports: 0,
          today: null,
        },
      ]);
      expect((await loadExample(database(), { municipalityId: NACKA, today: TODAY })).isNew).toBe(false);
    });

    it("are loaded anew when a load was broken off", async () => {
      await change(database(), "delete from loaded_data where name = 'example'");
      await change(
        database(),
        `insert into import (municipality_id, id, source_id, file_name, file_hash, is_example)
        values (182, gen_random_uuid(), 'kia', 'avbruten', 'x', true)`,
      );
      const loaded = await loadExample(database(), { municipalityId: NACKA, today: TODAY });
      expect(loaded.isNew).toBe(true);
      expect(loaded.counts).toMatchObject({ ...ROWS, shifts: 660 });
      expect(
        await ask(database(), "select count(*)::integer as rows from current_event where source_id = 'kia'"),
      ).toEqual([{ rows: 2_250 }]);
    });
  },
  { state: "example" },
);

const ROWS = {
  felanmalan: 1_350,
  kia: 2_250,
  klotter: 2_000,
  observation: 450,
  otrygghet: 400,
  polis: 4_950,
};

async function hiddenCount(database: Database): Promise<number> {
  const [row] = await ask(database, "select count(*)::integer as hidden from current_monthly_event");
  return Number(row?.["hidden"]);
}

function ask(database: Database, sql: string): Promise<Record<string, unknown>[]> {
  return withActor(database, jobActor(NACKA), async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  });
}

async function change(database: Database, sql: string): Promise<void> {
  await withActor(database, jobActor(NACKA), (client) => client.query(sql), { access: "write" });
}
