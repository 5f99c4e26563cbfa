import { describe, expect, it } from "vitest";
import { publishMonth } from "#core/domain/privacy/publish/counts/publish-month.ts";
import { publicationOf, tableOf } from "./sparse-table.ts";

function published(...counts: number[]) {
  const [month] = publicationOf(tableOf({ areas: 1, months: 1, groups: counts.length }, counts)).months;
  return { cells: month?.cells.map(({ count }) => count), total: month?.totals[0]?.count };
}

describe("publishMonth", () => {
  it("shows 5 and more as numbers and everything below, none included, alike", () => {
    expect(published(0, 1, 4, 5, 12).cells).toEqual([null, null, null, 5, 12]);
  });

  it("shows the total when no cell is small", () => {
    expect(published(5, 12).total).toBe(17);
  });

  it("hides the total when one or two small cells would be given away by it", () => {
    expect(published(3, 12).total).toBeNull();
    expect(published(0, 12).total).toBeNull();
    expect(published(4, 4, 12).total).toBeNull();
  });

  it("hides the total when the small cells hold so little or so much that it would narrow them", () => {
    expect(published(0, 0, 4, 20).total).toBeNull();
    expect(published(1, 4, 4, 20).total).toBeNull();
  });

  it("shows the total when the small cells keep their whole range beside it", () => {
    expect(published(0, 1, 4, 20).total).toBe(25);
    expect(published(4, 4, 0, 20).total).toBe(28);
  });

  it("shows the same of an area without events and of one with four", () => {
    expect(published(0, 0, 0, 0)).toEqual(published(4, 0, 0, 0));
    expect(published(0, 0, 0, 0)).toEqual(published(1, 1, 1, 1));
  });

  // The reader knows the rule: every table that would have been shown alike is possible to them.
  it.each([2, 3, 4])(
    "leaves every small cell all of 0 to 4 for a reader who knows the rule (%i groups)",
    (groups) => {
      const seen = new Map<string, Set<number>[]>();
      for (const counts of tables(groups, groups === 4 ? 6 : 12)) {
        const shown = published(...counts);
        const key = JSON.stringify(shown);
        const values = seen.get(key) ?? counts.map(() => new Set<number>());
        for (const [index, count] of counts.entries()) values[index]?.add(count);
        seen.set(key, values);
      }
      for (const [key, values] of seen) {
        const { cells } = JSON.parse(key) as { cells: (number | null)[] };
        for (const [index, cell] of cells.entries()) {
          expect(
            [...(values[index] ?? [])].sort((a, b) => a - b),
            key,
          ).toEqual(cell === null ? [0, 1, 2, 3, 4] : [cell]);
        }
      }
    },
  );

  it("refuses counts that are none, pairs counted twice and areas or groups not listed", () => {
    const month = { areaKind: "kommundel", month: "2026-01", areaIds: [1], groups: ["a"] };
    const one = { areaId: 1, group: "a", count: 3 };
    expect(() => publishMonth({ ...month, counts: [{ ...one, count: 2.5 }] })).toThrow(RangeError);
    expect(() => publishMonth({ ...month, counts: [one, one] })).toThrow(RangeError);
    expect(() => publishMonth({ ...month, counts: [{ ...one, areaId: 2 }] })).toThrow(RangeError);
    expect(() => publishMonth({ ...month, groups: ["a", "a"], counts: [] })).toThrow(RangeError);
    expect(() => publishMonth({ ...month, month: "2026-13", counts: [] })).toThrow(RangeError);
    expect(() => publishMonth({ ...month, counts: [] }, 1)).toThrow(RangeError);
  });
});

function* tables(groups: number, most: number): Generator<number[]> {
  for (let code = 0; code < (most + 1) ** groups; code++) {
    yield Array.from({ length: groups }, (_, index) => Math.floor(code / (most + 1) ** index) % (most + 1));
  }
}
