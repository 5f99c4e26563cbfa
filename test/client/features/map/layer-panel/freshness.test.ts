import { describe, expect, it } from "vitest";
import { freshnessOf } from "../../../../../client/features/map/layer-panel/freshness.ts";

describe("the freshness of a layer", () => {
  it("names the week of its newest row", () => {
    expect(freshnessOf("2026-11-22", "2026-11-23")).toEqual({
      kind: "fresh",
      week: "v.\u00a047",
      weeksBehind: 0,
    });
    expect(freshnessOf("2026-11-15", "2026-11-23")).toEqual({
      kind: "fresh",
      week: "v.\u00a046",
      weeksBehind: 1,
    });
  });

  it("is old from four weeks behind", () => {
    expect(freshnessOf("2026-10-25", "2026-11-23")).toEqual({
      kind: "old",
      week: "v.\u00a043",
      weeksBehind: 4,
    });
  });

  it("is fresh when rows are already from the running week", () => {
    expect(freshnessOf("2026-11-25", "2026-11-26")?.weeksBehind).toBe(0);
  });

  it("is none without rows", () => {
    expect(freshnessOf(null, "2026-11-23")).toBeNull();
  });
});
