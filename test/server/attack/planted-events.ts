import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { createRandom, randomInteger, randomItem } from "#core/domain/statistics/random.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import type { Client, Database } from "../../../server/db/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";

/** The months that are published, and attacked. */
export const MONTHS = ["2026-05", "2026-06", "2026-07", "2026-08"] as const;

/** One event as the attacker would like to know it. */
export interface Planted {
  readonly areaId: number;
  readonly lon: number;
  readonly lat: number;
  readonly day: string;
  readonly category: string;
  readonly group: string;
}

const write = <T>(database: Database, fn: (client: Client) => Promise<T>) =>
  withActor(database, jobActor(TEST_MUNICIPALITY), fn, { access: "write" });

interface Ground {
  points: { area_id: number; x: number; y: number; lon: number; lat: number }[];
  categories: { id: number; key: string; group: string }[];
}

async function readGround(client: Client): Promise<Ground> {
  const points = await client.query<Ground["points"][number]>(`
    select a.id as area_id, st_x(p.geom) as x, st_y(p.geom) as y,
      st_x(st_transform(p.geom, 4326)) as lon, st_y(st_transform(p.geom, 4326)) as lat
    from area a
      cross join lateral st_dump(st_generatepoints(a.shape, 400, a.id)) as p
    where a.kind = 'group'
    order by a.id, p.path`);
  const categories = await client.query<Ground["categories"][number]>(`
    select c.id, c.key, parent.key as "group"
    from category c
      join category parent on parent.id = c.parent_id
    where c.map_rule = 'exact' and parent.key in ('theft', 'graffiti', 'drugs', 'traffic', 'faults', 'robbery')
    order by c.id`);
  return { points: points.rows, categories: categories.rows };
}

/**
 * Stores sparse events in every group area, month and category group, most of these cells with fewer than
 * five, and says that they are published from the first of the months. Gives the events.
 */
export async function plantEvents(database: Database, seed: number): Promise<Planted[]> {
  const random = createRandom(seed);
  const { points, categories } = await write(database, readGround);
  const areaIds = [...new Set(points.map((point) => point.area_id))];
  const groups = [...new Set(categories.map((category) => category.group))];
  const rows = MONTHS.flatMap((month) =>
    areaIds.flatMap((areaId) =>
      groups.flatMap((group) => {
        const count = random() < 0.65 ? randomInteger(random, 0, 4) : randomInteger(random, 5, 25);
        return Array.from({ length: count }, () => {
          const point = randomItem(
            random,
            points.filter((one) => one.area_id === areaId),
          );
          const category = randomItem(
            random,
            categories.filter((one) => one.group === group),
          );
          const day = dateOfDay(dayOfDate(`${month}-01`) + randomInteger(random, 0, 29));
          return { ...point, category_id: category.id, category: category.key, group, day };
        });
      }),
    ),
  );
  await write(database, async (client) => {
    await client.query(
      `with brought as (
        insert into import (municipality_id, id, source_id, file_name, file_hash, status, is_swept, published_at, last_day)
        values (app_municipality(), gen_random_uuid(), 'kia', 'prov', 'x', 'published', true, now(), '2026-12-31')
        returning no
      )
      insert into event (municipality_id, source_id, external_id, category_id, import_no, occurred_from, is_date_only,
        start_day, start_weekhour, is_spread, grade, setting, accuracy, location, cell_100, cell_200, cell_400,
        area_group, area_kommundel, content_hash)
      select app_municipality(), 'kia', 'PLANT-' || row_number() over (), e.category_id, brought.no,
        (e.day || ' 12:00+02')::timestamptz, false, e.day, 12, false, 0, 'outdoors', 'exact', p.point,
        hexagon_cell(e.x, e.y, 100), hexagon_cell(e.x, e.y, 200), hexagon_cell(e.x, e.y, 400), e.area_id,
        (select a.id from area a where a.kind = 'kommundel' and st_covers(a.shape, p.point) limit 1), '\\x00'
      from brought
        cross join jsonb_to_recordset($1::jsonb)
          as e (category_id smallint, day date, x float8, y float8, area_id integer)
        cross join lateral (select st_setsrid(st_makepoint(e.x, e.y), 3006) as point) p`,
      [JSON.stringify(rows)],
    );
    await client.query(
      "update municipality set example_today = '2026-11-23', publishes_from = $1::date where id = app_municipality()",
      [`${MONTHS[0]}-01`],
    );
  });
  return rows.map(({ area_id: areaId, lon, lat, day, category, group }) => ({
    areaId,
    lon,
    lat,
    day,
    category,
    group,
  }));
}

/** Lets an account of the demonstration belong to every group area, as if its owners had joined forces. */
export const joinAllGroups = (database: Database, username: string): Promise<unknown> =>
  write(database, (client) =>
    client.query(
      `insert into account_membership (municipality_id, account_id, kind, area_id)
      select acc.municipality_id, acc.id, 'group', a.id
      from account acc
        join area a on a.municipality_id = acc.municipality_id and a.kind = 'group'
      where acc.username = $1::text
      on conflict do nothing`,
      [username],
    ),
  );
