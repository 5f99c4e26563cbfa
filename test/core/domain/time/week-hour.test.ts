import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarWeekhours,
  parseWeekhours,
  printWeekhours,
  weekhourMask,
} from "#core/domain/time/week-hour.ts";

const hourSets = fc.uniqueArray(fc.integer({ min: 0, max: 167 }), { minLength: 1 });

describe("hours of the week as a filter text", () => {
  it("name the nights of Friday and Saturday 20–02", () => {
    expect(parseWeekhours("116-121,140-145")).toEqual([
      116, 117, 118, 119, 120, 121, 140, 141, 142, 143, 144, 145,
    ]);
  });

  it("may run over the end of the week", () => {
    expect(parseWeekhours("164-3")).toEqual([0, 1, 2, 3, 164, 165, 166, 167]);
    expect(printWeekhours([0, 1, 2, 3, 164, 165, 166, 167])).toBe("164-3");
    expect(printWeekhours([1, 166, 167, 0, 50])).toBe("50,166-1");
  });

  it("may overlap, repeat and stand in any order", () => {
    expect(parseWeekhours("7,5-6, 6")).toEqual([5, 6, 7]);
    expect(printWeekhours([7, 5, 6, 5])).toBe("5-7");
  });

  it("may be the whole week or nothing at all when printed", () => {
    expect(printWeekhours(parseWeekhours("0-167"))).toBe("0-167");
    expect(parseWeekhours("50-49")).toHaveLength(168);
    expect(printWeekhours([])).toBe("");
  });

  it.each(["", "168", "-1", "1-", "-", "1-168", "a", "1;2", "1,,2", "1.5", "1-2-3", "0x10", "1e2", "1000"])(
    "are not %j",
    (text) => {
      expect(() => parseWeekhours(text)).toThrow(RangeError);
    },
  );

  it("are read as they were printed", () => {
    fc.assert(
      fc.property(hourSets, (hours) => {
        expect(parseWeekhours(printWeekhours(hours))).toEqual(hours.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("a set of hours of the week", () => {
  it("is 168 marks", () => {
    const mask = weekhourMask([0, 167, 0]);
    expect(mask).toHaveLength(168);
    expect([...mask.keys()].filter((hour) => mask[hour])).toEqual([0, 167]);
  });

  it("holds no other hours", () => {
    for (const hour of [-1, 168, 1.5, Number.NaN]) expect(() => weekhourMask([hour])).toThrow(RangeError);
  });

  it("can be made of weekdays and clock hours by the calendar", () => {
    expect(calendarWeekhours([1, 7], [0, 23])).toEqual([0, 23, 144, 167]);
    expect(() => calendarWeekhours([0], [0])).toThrow(RangeError);
  });
});
