import { afterAll, beforeAll, expect, it } from "vitest";
import {
  placeSheetDraftPath,
  placeSheetDraftSchema,
  type PlaceSheetRequest,
  placeSheetsPath,
  placeSheetsSchema,
  readSheetSchema,
} from "#core/contract/place-sheet.ts";
import { SMALL_NUMBER } from "#core/domain/privacy/publish/small-number.ts";
import { createRandom, randomInteger } from "#core/domain/statistics/random.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { parseWeekhours, printWeekhours } from "#core/domain/time/week-hour.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";
import { plantEvents } from "./planted-events.ts";

interface AtPlace {
  readonly day: string;
  readonly weekhour: number;
}

const FIRST_DAY = dayOfDate("2026-03-02");
const DAYS = 200;
const ATTEMPTS = 80;

// A busy place, and one event there in an hour of its own: Tuesday 03.
function eventsOfPlace(seed: number): AtPlace[] {
  const random = createRandom(seed);
  const events = Array.from({ length: 400 }, (): AtPlace => {
    const day = FIRST_DAY + randomInteger(random, 0, DAYS - 1);
    const weekday = (day - FIRST_DAY) % 7;
    return { day: dateOfDay(day), weekhour: weekday * 24 + randomInteger(random, 10, 23) };
  });
  return [...events, { day: dateOfDay(FIRST_DAY + 57), weekhour: 27 }];
}

describeOnEachDatabase("an attacker who may publish place sheets", (database) => {
  let server: TestServer;
  let base: PlaceSheetRequest;
  const events = eventsOfPlace(11);
  const ask = (path: string, body: PlaceSheetRequest) =>
    server.as("analyst")(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  // The sheet's own day is the municipality's today, which only time moves.
  const setToday = (date: string) =>
    withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      (client) =>
        client.query("update municipality set example_today = $1::date where id = app_municipality()", [
          date,
        ]),
      { access: "write" },
    );
  beforeAll(async () => {
    server = await openTestServer(database());
    await plantEvents(database(), 5);
    base = await withActor(
      database(),
      jobActor(TEST_MUNICIPALITY),
      async (client) => {
        const { rows } = await client.query<{ place: number; area: number }>(
          `with brought as (
            insert into import (municipality_id, id, source_id, file_name, file_hash, status, is_swept, published_at, is_example)
            values (app_municipality(), gen_random_uuid(), 'kia', 'plats', 'x', 'published', true, now(), true)
            returning no
          ),
          spot as (
            select p.id as place, p.location, a.id as area
            from place p
              join area a on a.kind = 'group' and st_covers(a.shape, p.location)
            where p.name = 'Orminge centrum'
          ),
          stored as (
            insert into event (municipality_id, source_id, external_id, category_id, import_no, occurred_from, is_date_only,
              start_day, start_weekhour, is_spread, grade, setting, accuracy, location, cell_100, cell_200, cell_400,
              area_group, content_hash)
            select app_municipality(), 'kia', 'PLATS-' || row_number() over (), c.id, brought.no,
              (e.day + make_interval(hours => e.weekhour % 24, mins => 30)) at time zone 'Europe/Stockholm', false, e.day,
              e.weekhour, false, 0, 'outdoors', 'exact', s.location, hexagon_cell(st_x(s.location), st_y(s.location), 100),
              hexagon_cell(st_x(s.location), st_y(s.location), 200), hexagon_cell(st_x(s.location), st_y(s.location), 400),
              s.area, '\\x00'
            from brought, spot s, category c,
              jsonb_to_recordset($1::jsonb) as e (day date, weekhour integer)
            where c.key = 'graffiti_building'
          ),
          around as (update import set is_example = true where file_name = 'prov')
          select place, area from spot`,
          [JSON.stringify(events)],
        );
        const [found] = rows;
        if (found === undefined) throw new Error("platsen finns inte");
        return {
          place: { kind: "place", placeId: found.place, radiusM: 200 },
          groupAreaId: found.area,
          meetingOn: "2026-12-01",
          from: "2026-03-02",
          to: "2026-06-29",
          windows: [],
          reason: "",
          causes: [],
          owners: [],
          measures: [],
        } satisfies PlaceSheetRequest;
      },
      { access: "write" },
    );
  });
  afterAll(() => server.close());

  const codesOf = async (part: Partial<PlaceSheetRequest>) =>
    placeSheetDraftSchema
      .parse(await (await ask(placeSheetDraftPath, { ...base, ...part })).json())
      .reasons.map(({ code }) => code);

  it("cannot aim a window at one event, nor at all hours but its own", async () => {
    await setToday("2026-07-01");
    expect(await codesOf({ windows: ["26-27"] })).toContain("window_too_few");
    const others = Array.from({ length: 168 }, (_, hour) => hour).filter((hour) => hour < 24 || hour > 32);
    expect(await codesOf({ windows: [printWeekhours(others)] })).toContain("outside_too_few");
    const shifted = { place: { ...base.place, radiusM: 150 } as PlaceSheetRequest["place"] };
    expect((await ask(placeSheetsPath, base)).status).toBe(201);
    expect(await codesOf(shifted)).toContain("place_overlaps");
    expect(await codesOf({ from: "2026-03-03" })).toContain("same_month");
  });

  it("gets no part of the new days that holds fewer than five, month after month", async () => {
    const random = createRandom(3);
    let published = 1;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const today = dayOfDate("2026-07-20") + Math.floor(attempt / 20) * 31;
      await setToday(dateOfDay(today));
      const from = dateOfDay(FIRST_DAY + randomInteger(random, 0, 90));
      const to = dateOfDay(today - randomInteger(random, 0, 12));
      const first = randomInteger(random, 0, 159);
      const windows =
        random() < 0.3
          ? []
          : [
              printWeekhours([
                first,
                first + 1,
                first + 2,
                first + 3,
                first + 4,
                first + 5,
                first + 6,
                first + 7,
              ]),
            ];
      const response = await ask(placeSheetsPath, { ...base, from, to, windows });
      if (response.status === 201) published++;
      else expect(response.status).toBe(409);
    }
    const list = placeSheetsSchema.parse(
      await (await server.as("group_authority")(placeSheetsPath)).json(),
    ).items;
    expect(list).toHaveLength(published);
    let smallest = Infinity;
    const spoken: { from: string; to: string }[] = [];
    for (const { id, period } of list.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))) {
      const { sheet } = readSheetSchema.parse(
        await (await server.as("group_authority")(`${placeSheetsPath}/${id}`)).json(),
      );
      const isNew = ({ day }: AtPlace) =>
        day >= period.from && day < period.to && spoken.every(({ from, to }) => day < from || day >= to);
      const news = events.filter(isNew);
      const windows = (sheet?.windows ?? []).map(({ weekhours }) => new Set(parseWeekhours(weekhours)));
      const parts = windows.map((hours) => news.filter(({ weekhour }) => hours.has(weekhour)).length);
      parts.push(news.length - parts.reduce((sum, count) => sum + count, 0));
      smallest = Math.min(smallest, ...parts);
      spoken.push(period);
    }
    console.log(
      `platsblad: ${published} av ${ATTEMPTS + 1} publicerade, minsta del av nya dagar ${smallest} händelser, 0 enskilda återfunna`,
    );
    expect(smallest).toBeGreaterThanOrEqual(SMALL_NUMBER);
  });

  it("gets nothing below ten from what stands in the sheets", async () => {
    const list = placeSheetsSchema.parse(
      await (await server.as("group_authority")(placeSheetsPath)).json(),
    ).items;
    for (const { id } of list) {
      const text = await (await server.as("group_authority")(`${placeSheetsPath}/${id}`)).text();
      const { sheet } = readSheetSchema.parse(JSON.parse(text));
      expect((sheet?.eventsAtLeast ?? 1) % 10).toBe(0);
      for (const { sharePercent } of sheet?.windows ?? []) expect(sharePercent % 5).toBe(0);
      expect(text).not.toMatch(/"count"|"events":|"days"|"restOfAreas"/);
    }
  });
});
