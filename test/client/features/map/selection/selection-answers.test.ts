import { describe, expect, it } from "vitest";
import {
  cellCounts,
  chosenHours,
  countBy,
  sumOfCategories,
  sumOfHours,
  uncertainShare,
  weekMatrix,
} from "../../../../../client/features/map/selection/selection-answers.ts";
import { DEFAULT_VIEW } from "../../../../../client/state/view-state.ts";
import type { Aggregates } from "../../../../../core/contract/aggregate.ts";

const answer = (rows: Aggregates["rows"], rest: Partial<Aggregates> = {}): Aggregates => ({
  by: [],
  rows,
  total: 0,
  events: 0,
  withoutCell: 0,
  withoutClock: 0,
  suppressed: 0,
  ...rest,
});

const matrix = weekMatrix(
  answer(
    [
      { weekhour: 116, count: 3, uncertain: 1 },
      { weekhour: 117, count: 1, uncertain: 1 },
      { weekhour: 0, count: 4, uncertain: 0 },
    ],
    { total: 8, withoutClock: 2 },
  ),
);

describe("the answers behind the map screen", () => {
  it("become counts by cell, with what has none", () => {
    const { counts, total, rows, withoutCell } = cellCounts(
      answer(
        [
          { cell: 7, count: 2 },
          { cell: null, count: 1 },
        ],
        { total: 3.5, events: 4, withoutCell: 1.5 },
      ),
    );
    expect([...counts]).toEqual([[7, 2]]);
    expect([total, rows, withoutCell]).toEqual([3.5, 4, 1.5]);
  });

  it("become a week of 168 hours", () => {
    expect(matrix.counts).toHaveLength(168);
    expect([matrix.counts[116], matrix.uncertain[116], matrix.counts[118]]).toEqual([3, 1, 0]);
    expect(sumOfHours(matrix, [116, 117])).toEqual({ count: 4, uncertain: 2 });
  });

  it("tell how much of the selection has an uncertain time; without a clock time counts as uncertain in all hours", () => {
    expect(uncertainShare(matrix, [116, 117])).toBe(0.5);
    expect(
      uncertainShare(
        matrix,
        Array.from({ length: 168 }, (_, hour) => hour),
      ),
    ).toBe((2 + 2) / 10);
    expect(uncertainShare(matrix, [50])).toBeNull();
  });

  it("add up rows of one key", () => {
    const rows = [{ week: "2026-W47", count: 2 }, { week: "2026-W47", count: 3 }, { count: 9 }];
    expect([...countBy(rows, (row) => row.week)]).toEqual([["2026-W47", 5]]);
  });

  it("take hours of the week, weekdays and clock hours together", () => {
    expect(chosenHours(DEFAULT_VIEW)).toHaveLength(168);
    expect(chosenHours({ ...DEFAULT_VIEW, weekday: [5, 6], hour: [20] })).toEqual([116, 140]);
    expect(chosenHours({ ...DEFAULT_VIEW, weekhour: [116, 117], hour: [20] })).toEqual([116]);
  });

  it("add up chosen categories, groups standing for all below", () => {
    const counts = new Map([
      ["bråk", 3],
      ["ljud", 2],
      ["cykel", 5],
    ]);
    const groupOf = new Map([
      ["bråk", "oordning"],
      ["ljud", "oordning"],
      ["cykel", "stöld"],
    ]);
    expect(sumOfCategories(counts, groupOf, [])).toBe(10);
    expect(sumOfCategories(counts, groupOf, ["oordning"])).toBe(5);
    expect(sumOfCategories(counts, groupOf, ["bråk", "stöld"])).toBe(8);
  });
});
