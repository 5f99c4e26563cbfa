import { describe, expect, it } from "vitest";
import { resolvePeriod, todayOf } from "../../../client/state/period.ts";

const municipality = {
  id: 1,
  name: "Nacka",
  srid: 3006,
  timeZone: "Europe/Stockholm",
  bounds: [18, 59, 19, 60] as [number, number, number, number],
  exampleToday: null,
  dataVersion: 1,
};

describe("the period of a view", () => {
  it("is by default the last 26 whole ISO weeks before the week of today", () => {
    expect(resolvePeriod({ kind: "default" }, "2026-11-23")).toEqual({
      from: "2026-05-25",
      to: "2026-11-23",
    });
    expect(resolvePeriod({ kind: "default" }, "2026-11-29")).toEqual({
      from: "2026-05-25",
      to: "2026-11-23",
    });
  });

  it("is open at both ends for all time", () => {
    expect(resolvePeriod({ kind: "all" }, "2026-11-23")).toEqual({ from: null, to: null });
  });

  it("counts from the example data's today where there are any, else from the municipality's calendar", () => {
    const now = new Date("2026-11-22T23:30:00Z");
    expect(todayOf({ ...municipality, exampleToday: "2026-01-05" }, now)).toBe("2026-01-05");
    expect(todayOf(municipality, now)).toBe("2026-11-23");
  });
});
