import { describe, expect, it } from "vitest";
import { addTallies, formatTally, NO_TESTS } from "../../../scripts/test/tally.ts";

describe("the tally of a run", () => {
  it("adds part to part", () => {
    const unit = { passed: 12, failed: 0, skipped: 1 };
    const database = { passed: 3, failed: 2, skipped: 0 };
    expect([unit, database].reduce(addTallies, NO_TESTS)).toEqual({ passed: 15, failed: 2, skipped: 1 });
  });

  it("closes the run with one plain line", () => {
    expect(formatTally({ passed: 15, failed: 2, skipped: 1 })).toBe("15 passed, 2 failed, 1 skipped");
  });
});
