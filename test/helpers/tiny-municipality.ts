import { randomUUID } from "node:crypto";
import { spreadEvent } from "#core/domain/time/event-weight.ts";
import { dateOfDay } from "#core/domain/time/local-day.ts";
import { parseIsoTime } from "#core/domain/time/iso-time.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";
import { type Actor, jobActor, withActor } from "../../server/db/actor.ts";
import type { Client, Database } from "../../server/db/database.ts";

export const TINY_ID = 9;
export const TIME_ZONE = "Europe/Stockholm";

export const tinyAnalyst: Actor = {
  municipalityId: TINY_ID,
  userId: randomUUID(),
  role: "analyst",
  areaIds: [],
};

export interface TinyEvent {
  /** Wall clock of Stockholm, such as 2026-11-20T22:30, or only a date. */
  from: string;
  to?: string;
  source?: string;
  category?: "skadegorelse" | "klotter" | "vald";
  setting?: string;
  /** Metres from the municipality's south-west corner; left out = place unknown. */
  at?: readonly [number, number];
  accuracy?: string;
}

const ORIGIN = { x: 680_000, y: 6_580_000 };
const GRADES = { known: 0, uncertain: 1, unknown: 2 };
const CATEGORIES = { vald: 1, skadegorelse: 2, klotter: 3 };

const write = <T>(database: Database, fn: (client: Client) => Promise<T>) =>
  withActor(database, jobActor(TINY_ID), fn, { access: "write" });

/** A municipality of 4 × 4 km with two sources, a two-level category tree and two districts. */
export async function createTinyMunicipality(database: Database): Promise<void> {
  await write(database, async (client) => {
    await client.query(
      `insert into municipality (id, name, srid, time_zone, boundary, land)
      select $1::integer, 'Lillköping', 3006, $2::text, square, square
      from (select st_multi(st_makeenvelope(680000, 6580000, 684000, 6584000, 3006)) as square) as shape`,
      [TINY_ID, TIME_ZONE],
    );
    await client.query(`
      insert into source (municipality_id, id, kind, name_sv, name_en)
      values (9, 'kia', 'events', 'KIA', 'KIA'), (9, 'polis', 'events', 'Polis', 'Police'),
        (9, 'klotter', 'events', 'Klotter', 'Graffiti')`);
    await client.query(`
      insert into category (municipality_id, id, key, parent_id, name_sv, name_en, colour, map_rule)
      values (9, 1, 'vald', null, 'Våld', 'Violence', '#793879', 'exact'),
        (9, 2, 'skadegorelse', null, 'Skadegörelse', 'Damage', '#793879', 'exact'),
        (9, 3, 'klotter', 2, 'Klotter', 'Graffiti', '#793879', 'exact')`);
    await client.query(`
      insert into area (municipality_id, kind, key, name, shape)
      values
        (9, 'kommundel', 'vast', 'Väst', st_multi(st_makeenvelope(680000, 6580000, 682000, 6584000, 3006))),
        (9, 'kommundel', 'ost', 'Öst', st_multi(st_makeenvelope(682000, 6580000, 684000, 6584000, 3006)))`);
    await client.query("select rebuild_cells(9)");
  });
}

/** Stores events under an import of their own, published; gives its number. */
export function addEvents(
  database: Database,
  events: readonly TinyEvent[],
  status = "published",
): Promise<number> {
  return write(database, async (client) => {
    const source = events[0]?.source ?? "kia";
    const { rows } = await client.query<{ no: number }>(
      `insert into import (municipality_id, id, source_id, file_name, file_hash, status, published_at, is_swept)
      values (9, gen_random_uuid(), $1::text, 'prov.csv', 'x', $2::text, now(), true)
      returning no`,
      [source, status],
    );
    const no = rows[0]?.no ?? 0;
    for (const event of events) await addEvent(client, no, event);
    return no;
  });
}

function instantOf(text: string): number {
  const time = parseIsoTime(text.length === 10 ? `${text}T00:00` : text, TIME_ZONE);
  if (time.kind === "gap") throw new RangeError(text);
  return time.kind === "unique" ? time.instantMs : time.firstMs;
}

async function addEvent(client: Client, no: number, event: TinyEvent): Promise<void> {
  const isDateOnly = event.from.length === 10;
  const fromMs = instantOf(event.from);
  const toMs = event.to === undefined ? null : instantOf(event.to);
  const spread = spreadEvent({ fromMs, toMs, isDateOnly }, TIME_ZONE);
  const local = new Date(instantToLocal(fromMs, TIME_ZONE));
  const accuracy = event.accuracy ?? (event.at ? "exact" : "unknown");
  await client.query(
    `insert into event (municipality_id, source_id, external_id, category_id, import_no, occurred_from, occurred_to,
      is_date_only, start_day, start_weekhour, is_spread, grade, setting, accuracy, location,
      cell_100, cell_200, cell_400, area_kommundel, content_hash)
    select 9, $1::text, gen_random_uuid()::text, $2::smallint, $3::integer,
      to_timestamp($4::double precision / 1000), to_timestamp($5::double precision / 1000),
      $6::boolean, $7::date, $8::smallint, $9::boolean, $10::smallint, $11::text, $12::text, point,
      case when $15::boolean then hexagon_cell(st_x(point), st_y(point), 100) end,
      case when $15 then hexagon_cell(st_x(point), st_y(point), 200) end,
      case when $15 then hexagon_cell(st_x(point), st_y(point), 400) end,
      (select id from area where kind = 'kommundel' and st_covers(shape, point)), '\\x00'
    from (select st_setsrid(st_makepoint($13::double precision, $14::double precision), 3006) as point) as given`,
    [
      event.source ?? "kia",
      CATEGORIES[event.category ?? "skadegorelse"],
      no,
      fromMs,
      toMs,
      isDateOnly,
      dateOfDay(spread.startDay),
      ((local.getUTCDay() + 6) % 7) * 24 + local.getUTCHours(),
      spread.weekhours.length > 1,
      GRADES[spread.grade],
      event.setting ?? "outdoors",
      accuracy,
      event.at === undefined ? null : ORIGIN.x + event.at[0],
      event.at === undefined ? null : ORIGIN.y + event.at[1],
      accuracy === "exact" || accuracy === "street",
    ],
  );
}
