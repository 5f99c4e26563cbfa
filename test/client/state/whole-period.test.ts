import { describe, expect, it } from "vitest";
import {
  isWholeWeeks,
  lastWeeks,
  rangeLabel,
  samePeriodLastYear,
} from "../../../client/state/whole-period.ts";

const half = { from: "2026-05-25", to: "2026-11-23" };

describe("the period of the filter bar", () => {
  it("knows the whole weeks before today", () => {
    expect(lastWeeks("2026-11-23", 26)).toEqual(half);
    expect(lastWeeks("2026-11-29", 26)).toEqual(half);
    expect(lastWeeks("2026-11-30", 26)).toEqual({ from: "2026-06-01", to: "2026-11-30" });
  });

  it("is written by its weeks", () => {
    expect(rangeLabel(half)).toEqual({ name: "v.\u00a022–47 2026", length: { unit: "week", count: 26 } });
    expect(rangeLabel({ from: "2025-11-24", to: "2026-11-23" })?.name).toBe(
      "v.\u00a048 2025–v.\u00a047 2026",
    );
    expect(rangeLabel({ from: "2026-11-16", to: "2026-11-23" })?.name).toBe("v.\u00a047 2026");
    expect(rangeLabel(half, "w.")?.name).toBe("w.\u00a022–47 2026");
  });

  it("is written by its first and last date when it is no whole weeks", () => {
    expect(rangeLabel({ from: "2026-11-01", to: "2026-12-01" })).toEqual({
      name: "2026-11-01 – 2026-11-30",
      length: { unit: "day", count: 30 },
    });
    expect(rangeLabel({ from: "2026-11-01", to: "2026-11-02" })?.name).toBe("2026-11-01");
    expect(isWholeWeeks({ from: "2026-11-01", to: "2026-11-08" })).toBe(false);
  });

  it("is written with one date when an end is open, and not at all when both are", () => {
    expect(rangeLabel({ from: "2026-11-01", to: null })?.name).toBe("2026-11-01 –");
    expect(rangeLabel({ from: null, to: "2026-11-02" })?.name).toBe("– 2026-11-01");
    expect(rangeLabel({ from: null, to: null })).toBeNull();
  });

  it("is compared with the same ISO weeks of last year, also after a year of 53 weeks", () => {
    expect(samePeriodLastYear(half)).toEqual({ from: "2025-05-26", to: "2025-11-24" });
    expect(samePeriodLastYear({ from: "2021-01-04", to: "2021-01-11" })).toEqual({
      from: "2019-12-30",
      to: "2020-01-06",
    });
  });

  it("is otherwise compared with the same weekdays 52 weeks before", () => {
    expect(samePeriodLastYear({ from: "2026-11-01", to: "2026-12-01" })).toEqual({
      from: "2025-11-02",
      to: "2025-12-02",
    });
  });
});
