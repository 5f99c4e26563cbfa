import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { AggregateKey, AggregateRow, Aggregates } from "#core/contract/aggregate.ts";
import { filterSchema, type FilterQuery } from "#core/contract/filter.ts";
import { decodeCube } from "#core/domain/cube/file/decode-cube.ts";
import type { Cube } from "#core/domain/cube/cube.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { cellOf } from "#core/domain/place/hexgrid.ts";
import { answerFromCube, type CubeLookups } from "../../../client/api/cube/answer-from-cube.ts";
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
    minutes: fc.oneof(fc.constant(null), fc.constant("date" as const), fc.integer({ min: 0, max: 20_000 })),
    category: fc.constantFrom("skadegorelse" as const, "klotter" as const, "vald" as const),
    source: fc.constantFrom("kia", "polis"),
    setting: fc.constantFrom("outdoors", "indoors", "unknown"),
    at: fc.option(fc.tuple(fc.integer({ min: 0, max: 3999 }), fc.integer({ min: 0, max: 3999 }))),
    accuracy: fc.constantFrom("exact", "street", "area"),
  })
  .map(({ day, hour, minutes, at, accuracy, ...rest }): TinyEvent => {
    const date = new Date(Date.UTC(2026, 7, 20 + day)).toISOString().slice(0, 10);
    const from = `${date}T${String(hour).padStart(2, "0")}:30`;
    const place = at === null ? {} : { at, accuracy };
    if (minutes === "date") return { ...rest, ...place, from: date };
    return { ...rest, ...place, from, ...(minutes === null ? {} : { to: minutesAfter(from, minutes) }) };
  });

// The south-western quarter of Lillköping.
const CELLS = Array.from({ length: 10 }, (_, column) =>
  Array.from({ length: 10 }, (__, row) => cellOf(680_000 + 200 * column, 6_580_000 + 200 * row, 200)),
)
  .flat()
  .join(",");

const aFilter = fc.record(
  {
    from: fc.constantFrom("2026-08-24", "2026-10-01"),
    to: fc.constantFrom("2026-10-26", "2026-12-01"),
    category: fc.constantFrom("vald", "klotter", "skadegorelse"),
    setting: fc.constantFrom("outdoors", "outdoors,unknown"),
    weekhour: fc.constantFrom("116-121,140-145", "0-167", "20-30", "160-5"),
    weekday: fc.constantFrom("5,6", "1"),
    hour: fc.constantFrom("20,21,22,23", "7"),
    source: fc.constantFrom("polis", "kia,polis"),
    cell: fc.constant(CELLS),
    area: fc.constantFrom("west", "west,east"),
  },
  { requiredKeys: [] },
);

const LOOKUPS: CubeLookups = {
  categoriesOf: { vald: ["vald"], klotter: ["klotter"], skadegorelse: ["skadegorelse", "klotter"] },
  kindOfArea: {},
};

interface AreaRow {
  id: number;
  key: string;
}

const KEYS = ["cell", "area", "weekhour", "week", "category", "source"] as const;

/** The answer with its rows in order; what lies in no area, and uncertain parts by other keys, only the server tells. */
function withoutParts({ rows, ...rest }: Aggregates, by: AggregateKey) {
  const counted = rows
    .filter((row) => row.area !== null)
    .map(({ uncertain, ...row }) => (by === "weekhour" ? { uncertain, ...row } : row));
  const keyOf = (row: AggregateRow) =>
    [row.cell, row.area, row.weekhour, row.week, row.category, row.source].join("|");
  return { ...rest, rows: counted.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other))) };
}

describeOnEachDatabase("the cube of a municipality", (database) => {
  let cube: Cube;
  let west = 0;
  let east = 0;

  beforeAll(async () => {
    await createTinyMunicipality(database());
    await addEvents(database(), fc.sample(anEvent, { numRuns: 400, seed: 182 }));
    // Over the hour that was skipped, and over the one that came twice.
    await addEvents(database(), [
      { from: "2026-03-28T22:10", to: "2026-03-29T06:20", at: [700, 700] },
      { from: "2026-10-24T22:10", to: "2026-10-25T06:20", at: [700, 700] },
    ]);
    await addEvents(database(), [{ from: "2026-09-01T12:00", at: [10, 10] }], "cancelled");
    const built = await buildCube(database(), { municipalityId: TINY_ID, cellSize: 200 });
    cube = openCube(decodeCube(gunzipSync(built.gzipped)));
    const { rows } = await withActor(database(), tinyAnalyst, (client) =>
      client.query<AreaRow>("select id, key from area"),
    );
    west = rows.find(({ key }) => key === "vast")?.id ?? 0;
    east = rows.find(({ key }) => key === "ost")?.id ?? 0;
  });

  const withAreaIds = ({ area, ...query }: FilterQuery): FilterQuery =>
    area === undefined
      ? query
      : { ...query, area: area.replace("west", String(west)).replace("east", String(east)) };

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
    expect(cube.eventCount).toBe(402);
  });

  it("gives the same answers as the database to the same questions", async () => {
    const lookups: CubeLookups = { ...LOOKUPS, kindOfArea: { [west]: "kommundel", [east]: "kommundel" } };
    let withEvents = 0;
    for (const query of fc.sample(aFilter, { numRuns: 24, seed: 7 }).map(withAreaIds)) {
      for (const by of KEYS) {
        const question = {
          filter: filterSchema.parse(query),
          by,
          areaKind: by === "area" ? ("kommundel" as const) : null,
        };
        const fromCube = answerFromCube(cube, question, lookups);
        const fromDatabase = await ask([by], query);
        if (fromDatabase.total > 0) withEvents++;
        if (fromCube === null) expect(by).toBe("week");
        else expect(withoutParts(fromCube, by)).toEqual(withoutParts(fromDatabase, by));
      }
    }
    expect(withEvents).toBeGreaterThan(36);
  });

  it("leaves to the server what it cannot tell", () => {
    const ask200 = (query: FilterQuery, by: AggregateKey) =>
      answerFromCube(cube, { filter: filterSchema.parse(query), by, areaKind: null }, LOOKUPS);
    expect(ask200({ bbox: "18,59,19,60" }, "cell")).toBeNull();
    expect(ask200({ cellSize: "400" }, "cell")).toBeNull();
    expect(ask200({ category: "rymd" }, "category")).toBeNull();
    expect(ask200({ area: "5" }, "category")).toBeNull();
    expect(ask200({ from: "2026-10-01" }, "week")).toBeNull();
    expect(ask200({}, "month")).toBeNull();
  });
});
