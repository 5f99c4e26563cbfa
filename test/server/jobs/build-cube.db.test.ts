import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { AggregateKey } from "#core/contract/aggregate.ts";
import { filterSchema, type FilterQuery } from "#core/contract/filter.ts";
import { decodeCube } from "#core/domain/cube/file/decode-cube.ts";
import type { Cube } from "#core/domain/cube/cube.ts";
import { EVERYTHING, type CubeFilter } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { queryAll } from "#core/domain/cube/query/query-all.ts";
import { UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { parseWeekhours, weekhourMask } from "#core/domain/time/week-hour.ts";
import type { Setting } from "#core/domain/event.ts";
import { withActor } from "../../../server/db/actor.ts";
import { buildCube } from "../../../server/jobs/build-cube.ts";
import { countEvents } from "../../../server/queries/count-events.ts";
import { resolveFilter } from "../../../server/queries/resolve-filter.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import {
  addEvents,
  createTinyMunicipality,
  TIME_ZONE,
  TINY_ID,
  tinyAnalyst,
  type TinyEvent,
} from "../../helpers/tiny-municipality.ts";

const minutesAfter = (from: string, minutes: number) =>
  new Date(Date.parse(`${from}Z`) + minutes * 60_000).toISOString().slice(0, 16);

// Noon to noon keeps clear of the hours that a clock change skips.
const anEvent = fc
  .record({
    day: fc.integer({ min: 0, max: 120 }),
    hour: fc.integer({ min: 4, max: 23 }),
    minutes: fc.oneof(fc.constant(null), fc.constant("date"), fc.integer({ min: 0, max: 20_000 })),
    category: fc.constantFrom("skadegorelse", "klotter", "vald"),
    setting: fc.constantFrom("outdoors", "indoors", "unknown"),
    at: fc.option(fc.tuple(fc.integer({ min: 0, max: 3999 }), fc.integer({ min: 0, max: 3999 }))),
    accuracy: fc.constantFrom("exact", "street", "area"),
  })
  .map(({ day, hour, minutes, at, accuracy, ...rest }): TinyEvent => {
    const date = new Date(Date.UTC(2026, 7, 20 + day)).toISOString().slice(0, 10);
    const from = `${date}T${String(hour).padStart(2, "0")}:30`;
    const time =
      minutes === "date"
        ? { from: date }
        : minutes === null
          ? { from }
          : { from, to: minutesAfter(from, minutes) };
    return { ...rest, ...time, ...(at === null ? {} : { at, accuracy }) } as TinyEvent;
  });

const aFilter = fc.record(
  {
    from: fc.constantFrom("2026-08-24", "2026-10-01"),
    to: fc.constantFrom("2026-10-26", "2026-12-01"),
    category: fc.constantFrom("vald", "klotter", "skadegorelse"),
    setting: fc.constantFrom("outdoors", "outdoors,unknown"),
    weekhour: fc.constantFrom("116-121,140-145", "0-167", "20-30", "160-5"),
  },
  { requiredKeys: [] },
);

// A group stands for what is below it.
const CATEGORIES: Record<string, string[]> = {
  vald: ["vald"],
  klotter: ["klotter"],
  skadegorelse: ["skadegorelse", "klotter"],
};

function cubeFilterOf(query: FilterQuery): CubeFilter {
  return {
    ...EVERYTHING,
    fromDay: query.from === undefined ? null : dayOfDate(query.from),
    toDay: query.to === undefined ? null : dayOfDate(query.to),
    categories: query.category === undefined ? null : new Set(CATEGORIES[query.category]),
    settings: query.setting === undefined ? null : new Set(query.setting.split(",") as Setting[]),
    clock:
      query.weekhour === undefined
        ? null
        : { hours: weekhourMask(parseWeekhours(query.weekhour)), needsClockTime: true },
  };
}

describeOnEachDatabase("the cube of a municipality", (database) => {
  let cube: Cube;

  beforeAll(async () => {
    await createTinyMunicipality(database());
    await addEvents(database(), fc.sample(anEvent, { numRuns: 400, seed: 182 }));
    await addEvents(database(), [{ from: "2026-09-01T12:00", at: [10, 10] }], "cancelled");
    const built = await buildCube(database(), { municipalityId: TINY_ID, cellSize: 200 });
    cube = openCube(decodeCube(gunzipSync(built.gzipped)));
  });

  const ask = (by: AggregateKey[], query: FilterQuery) =>
    withActor(database(), tinyAnalyst, async (client) =>
      countEvents(client, await resolveFilter(client, filterSchema.parse(query)), {
        by,
        areaKind: "kommundel",
        isNight: false,
        timeZone: TIME_ZONE,
      }),
    );

  it("holds every event that counts and no other", () => {
    expect(cube.eventCount).toBe(400);
  });

  it("gives the same numbers as the database for the same filter", async () => {
    const queries = fc.sample(aFilter, { numRuns: 25, seed: 7 });
    for (const query of queries) {
      const answer = queryAll(cube, cubeFilterOf(query), ["kommundel"]);
      const { weekhour: _weekhour, ...withoutClock } = query;
      const { category: _category, ...withoutCategory } = query;
      const { from: _from, to: _to, ...withoutDates } = query;

      const cells = await ask(["cell"], query);
      const units = (count: number) => Math.round(count * UNITS_PER_EVENT);
      const inCells = Object.fromEntries(
        [...answer.cells].flatMap((count, index) =>
          count === 0 ? [] : [[cube.places.cellIds[index], count]],
        ),
      );
      expect(inCells).toEqual(Object.fromEntries(cells.rows.map((row) => [row.cell, units(row.count)])));
      expect(answer.totals).toMatchObject({
        units: units(cells.total),
        events: cells.events,
        withoutCell: units(cells.withoutCell),
        withoutClock: cells.withoutClock,
      });

      const hours = await ask(["weekhour"], withoutClock);
      const matrix = new Float64Array(168);
      const uncertain = new Float64Array(168);
      for (const row of hours.rows) {
        matrix[row.weekhour ?? 0] = units(row.count);
        uncertain[row.weekhour ?? 0] = units(row.uncertain ?? 0);
      }
      expect([...answer.matrix.units]).toEqual([...matrix]);
      expect([...answer.matrix.uncertain]).toEqual([...uncertain]);

      const categories = await ask(["category"], withoutCategory);
      const byCategory = Object.fromEntries([...answer.categories].filter(([, count]) => count > 0));
      expect(byCategory).toEqual(
        Object.fromEntries(categories.rows.map((row) => [row.category, units(row.count)])),
      );

      const weeks = await ask(["week"], withoutDates);
      expect([...answer.weeks].filter((count) => count > 0).toSorted()).toEqual(
        weeks.rows.map((row) => units(row.count)).toSorted(),
      );
    }
  });
});
