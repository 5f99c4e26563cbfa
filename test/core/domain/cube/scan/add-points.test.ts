import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCubeBuilder } from "#core/domain/cube/build/build-cube.ts";
import { clockCounts } from "#core/domain/cube/clock.ts";
import type { Cube, CubeContents } from "#core/domain/cube/cube.ts";
import { daysBetween } from "#core/domain/cube/date-range.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { addPoints } from "#core/domain/cube/scan/add-points.ts";
import { placeHoursOf } from "#core/domain/cube/scan/place-hours.ts";
import { type Selection, type Target, target } from "#core/domain/cube/scan/selection.ts";
import { createRandom, randomInteger } from "#core/domain/statistics/random.ts";
import { clock } from "../random-cube.ts";

const FIRST_MONDAY = 20_000 - ((20_000 + 3) % 7);
const WEEKS = 4;
const KINDS = 2;
const PLACES = 5;
const HOURS = 168;

// Few events make long buckets of weeks and no counts by hour and place; many make both.
function drawPoints(seed: number, count: number): CubeContents {
  const random = createRandom(seed);
  const builder = createCubeBuilder({ cellSizeM: 200, areaKinds: [] });
  for (let event = 0; event < count; event++) {
    const hour = randomInteger(random, 0, HOURS - 1);
    builder.add({
      startDay: FIRST_MONDAY + 7 * randomInteger(random, 0, WEEKS - 1) + Math.floor(hour / 24),
      grade: "known",
      isDateOnly: false,
      kind: {
        category: random() < 0.3 ? "vald" : "klotter",
        source: "polis",
        setting: "outdoors",
        isFoundByControl: false,
        isDuringPresence: false,
      },
      // The first place has about half of the events.
      cell: Math.floor(PLACES * random() ** 2),
      areas: [],
      weekhours: [hour],
      units: [10_080],
    });
  }
  return builder.finish();
}

const mask = (length: number) => fc.uint8Array({ minLength: length, maxLength: length, max: 1 });

const someDays = fc
  .tuple(fc.integer({ min: 0, max: 7 * WEEKS }), fc.integer({ min: 0, max: 7 * WEEKS }))
  .map(([one, other]) => daysBetween(Math.min(one, other), Math.max(one, other)));

const selection: fc.Arbitrary<Selection> = fc.record({
  kinds: mask(KINDS),
  dates: fc.oneof(fc.constant(daysBetween(0, 7 * WEEKS)), someDays),
  clock: fc.option(clock.map(clockCounts)),
  places: fc.option(mask(PLACES)),
});

const AXES = { place: PLACES, week: WEEKS, hour: HOURS, kind: KINDS };
type Axis = keyof typeof AXES;

/** A table with room for some of the axes, one after another. */
function tableOver(axes: readonly Axis[]): Target {
  const strides: Partial<Record<Axis, number>> = {};
  let size = 1;
  for (const axis of axes) {
    strides[axis] = size;
    size *= AXES[axis];
  }
  return target(new Float64Array(size + 1), { ...strides, offset: 1 });
}

/** Adds event by event. */
function addOneByOne(
  { points }: CubeContents,
  { kinds, dates, clock: hours, places }: Selection,
  to: Target,
) {
  for (let block = 0; block + 1 < points.starts.length; block++) {
    const kind = Math.floor(block / HOURS);
    const hour = block % HOURS;
    for (let event = points.starts[block] ?? 0; event < (points.starts[block + 1] ?? 0); event++) {
      const week = points.week[event] ?? 0;
      const place = points.place[event] ?? 0;
      const day = 7 * week + Math.floor(hour / 24);
      const isIn =
        kinds[kind] === 1 &&
        day >= dates.fromDay &&
        day < dates.toDay &&
        hours?.hours[hour] !== 0 &&
        places?.[place] !== 0;
      const at = to.offset + place * to.place + week * to.week + hour * to.hour + kind * to.kind;
      if (isIn) to.table[at] = (to.table[at] ?? 0) + 3;
    }
  }
}

const openWith = (contents: CubeContents): { cube: Cube; isCounted: boolean } => {
  const cube = openCube(contents);
  return { cube, isCounted: placeHoursOf(cube) !== null };
};

describe("adding the events with one hour to a table", () => {
  it.each([
    { count: 300, isCounted: false },
    { count: 2_000, isCounted: true },
  ])(
    "gives what adding $count one by one gives, whichever way they are read",
    ({ count, isCounted }) => {
      fc.assert(
        fc.property(
          fc.nat(),
          fc.array(fc.tuple(selection, fc.subarray(Object.keys(AXES) as Axis[])), { minLength: 8 }),
          (seed, questions) => {
            const contents = drawPoints(seed, count);
            const opened = openWith(contents);
            expect(opened.isCounted).toBe(isCounted);
            for (const [chosen, axes] of questions) {
              const expected = tableOver(axes);
              addOneByOne(contents, chosen, expected);
              const counted = tableOver(axes);
              addPoints(opened.cube, chosen, counted, 3);
              expect(counted.table).toEqual(expected.table);
            }
          },
        ),
        { numRuns: 25 },
      );
    },
    60_000,
  );
});
