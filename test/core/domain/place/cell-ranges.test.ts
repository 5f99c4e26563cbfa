import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCellRanges, printCellRanges } from "../../../../core/domain/place/cell-ranges.ts";

const ids = fc.array(fc.integer({ min: 0, max: 2_147_483_647 }), { minLength: 1, maxLength: 40 });

describe("cells as runs of ids", () => {
  it("writes neighbours of a column as one run", () => {
    expect(printCellRanges([7, 5, 6, 131_077, 5])).toBe("5-7,131077");
  });

  it("reads single ids and runs, each cell once and in order", () => {
    expect(parseCellRanges("131077, 5-7,6")).toEqual([5, 6, 7, 131_077]);
  });

  it("reads back what it has written", () => {
    fc.assert(
      fc.property(ids, (cells) => {
        expect(parseCellRanges(printCellRanges(cells))).toEqual([...new Set(cells)].sort((a, b) => a - b));
      }),
    );
  });

  it.each(["", "x", "5-", "-5", "7-5", "1.5", "2147483648", "1,,2"])("refuses %j", (text) => {
    expect(() => parseCellRanges(text)).toThrow(RangeError);
  });

  it("refuses a run so long that nobody can have drawn it", () => {
    expect(() => parseCellRanges("0-2147483647")).toThrow(/At most 100000 cells/);
    expect(() => parseCellRanges("0-99999")).not.toThrow();
  });
});
