import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockCounts } from "#core/domain/cube/clock.ts";
import { dateRangeOf } from "#core/domain/cube/date-range.ts";
import { EVERYTHING, kindsKept, placesKept } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { countHours } from "#core/domain/cube/query/count-hours.ts";
import { hoursByPlace } from "#core/domain/cube/query/hours-by-place.ts";
import { listEvents } from "#core/domain/cube/query/list-events.ts";
import { queryAll } from "#core/domain/cube/query/query-all.ts";
import { UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import { weekhourMask } from "#core/domain/time/week-hour.ts";
import { contentsOf, events } from "../random-cube.ts";

const clock = { hours: weekhourMask([20, 21, 22, 116, 117, 118, 119, 140]), needsClockTime: true };

describe("whole events of a cube, one by one", () => {
  it("are those that a question without a clock counts, on their own days and places", () => {
    fc.assert(
      fc.property(events, fc.nat(30), fc.nat(30), (drawn, from, days) => {
        const cube = openCube(contentsOf(drawn));
        const filter = {
          ...EVERYTHING,
          fromDay: cube.firstMonday + from,
          toDay: cube.firstMonday + from + days,
          sources: new Set(["kia"]),
        };
        const listed = listEvents(cube, {
          kinds: kindsKept(cube, filter),
          dates: dateRangeOf(cube, filter.fromDay, filter.toDay),
          clock: null,
          places: placesKept(cube, filter),
        });
        const wanted = drawn
          .filter(({ kind, startDay }) => kind.source === "kia" && isWithin(startDay, filter))
          .map(({ startDay, cell }) => `${startDay} ${cell}`);
        const cellOf = (place: number) => cube.places.cellIds[cube.places.cellOfPlace[place] ?? -1] ?? null;
        const found = Array.from(listed.day, (day, at) => `${day} ${cellOf(listed.place[at] ?? -1)}`);
        expect(found.toSorted()).toEqual(wanted.toSorted());
        expect(listed.day.length).toBe(queryAll(cube, filter).totals.events);
      }),
      { numRuns: 60 },
    );
  });

  it("are with a clock those whose one known hour it keeps", () => {
    fc.assert(
      fc.property(events, (drawn) => {
        const cube = openCube(contentsOf(drawn));
        const { day } = listEvents(cube, {
          kinds: kindsKept(cube, EVERYTHING),
          dates: dateRangeOf(cube, null, null),
          clock: clockCounts(clock),
          places: null,
        });
        const known = drawn.filter(
          ({ weekhours, grade, isDateOnly }) =>
            weekhours.length === 1 &&
            grade === "known" &&
            !isDateOnly &&
            clock.hours[weekhours[0] ?? 0] === 1,
        );
        expect(day.length).toBe(known.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the hours of each place", () => {
  it("add up to those of the whole cube, whatever has an hour", () => {
    fc.assert(
      fc.property(events, (drawn) => {
        const cube = openCube(contentsOf(drawn));
        const selection = {
          kinds: kindsKept(cube, EVERYTHING),
          dates: dateRangeOf(cube, cube.firstMonday + 3, cube.firstMonday + 20),
          places: null,
        };
        const table = hoursByPlace(cube, selection);
        const sums = new Float64Array(168);
        table.forEach((units, at) => (sums[at % 168] = (sums[at % 168] ?? 0) + units));
        const { timed } = countHours(cube, selection);
        const wanted = new Float64Array(168);
        timed.forEach((units, at) => (wanted[at % 168] = (wanted[at % 168] ?? 0) + units));
        expect(sums).toEqual(wanted);
        const total = sums.reduce((sum, units) => sum + units, 0);
        expect(total % UNITS_PER_EVENT).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

function isWithin(day: number, { fromDay, toDay }: { fromDay: number; toDay: number }): boolean {
  return day >= fromDay && day < toDay;
}
