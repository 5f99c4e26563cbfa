import { describe, expect, it } from "vitest";
import { dateRangeOf } from "#core/domain/cube/date-range.ts";
import { clockCounts } from "#core/domain/cube/clock.ts";
import { EVERYTHING } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { queryAll } from "#core/domain/cube/query/query-all.ts";
import { contentsOf } from "./random-cube.ts";

const CALENDAR = { firstMonday: 20_000, weekCount: 4 };

describe("a cube's filter", () => {
  it("takes for each weekday the weeks whose day lies in the range", () => {
    // Thursday of the first week until Tuesday of the third, Tuesday not included.
    const { fromDay, toDay, fromWeek, toWeek } = dateRangeOf(CALENDAR, 20_003, 20_015);
    expect([fromDay, toDay]).toEqual([3, 15]);
    expect([...fromWeek]).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect([...toWeek]).toEqual([3, 2, 2, 2, 2, 2, 2]);
  });

  it("keeps to the cube's own days, and to none when the end lies before the start", () => {
    expect(dateRangeOf(CALENDAR, 1, 30_000)).toMatchObject({ fromDay: 0, toDay: 28 });
    expect(dateRangeOf(CALENDAR, 20_010, 20_004)).toMatchObject({ fromDay: 10, toDay: 10 });
    expect(dateRangeOf(CALENDAR, null, null)).toMatchObject({ fromDay: 0, toDay: 28 });
  });

  it("counts chosen hours over the end of the week", () => {
    const hours = new Uint8Array(168);
    hours[167] = 1;
    hours[0] = 1;
    const { before, hourCount, ofWeekday } = clockCounts({ hours, needsClockTime: true });
    expect(hourCount).toBe(2);
    expect((before[170] ?? 0) - (before[166] ?? 0)).toBe(2);
    expect([...ofWeekday]).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(() => clockCounts({ hours: new Uint8Array(24), needsClockTime: true })).toThrow("168 hours");
  });

  it("refuses a kind of area that the cube does not know", () => {
    const cube = openCube(contentsOf([]));
    expect(() => queryAll(cube, EVERYTHING, ["deso"])).toThrow('kind "deso"');
    expect(() => queryAll(cube, { ...EVERYTHING, areas: new Map([["deso", new Set([1])]]) })).toThrow(
      RangeError,
    );
  });
});
