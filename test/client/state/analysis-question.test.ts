import { describe, expect, it } from "vitest";
import { analysisQuestion, comparisonOf, targetsQuestion } from "../../../client/state/analysis-question.ts";
import { mapOfTarget, pageOfTarget, placeOfTarget } from "../../../client/state/target-address.ts";
import { parseView } from "../../../client/state/parse-view.ts";
import { DEFAULT_VIEW } from "../../../client/state/view-state.ts";

const filter = { from: "2026-05-25", to: "2026-11-23", bbox: "18,59,19,60", category: "graffiti" };

describe("a question of statistics", () => {
  it("is the filter with the view's settings, without a rectangle", () => {
    expect(analysisQuestion(filter, DEFAULT_VIEW)).toEqual({
      from: "2026-05-25",
      to: "2026-11-23",
      category: "graffiti",
      cellSize: "200",
    });
    expect(analysisQuestion(filter, { ...DEFAULT_VIEW, cellSize: 400, band: 800, own: true })).toMatchObject({
      cellSize: "400",
      band: "800",
      own: "1",
    });
  });

  it("asks for the whole time by its first date, since the server would else take a year", () => {
    expect(analysisQuestion({}, DEFAULT_VIEW).from).toBe("1990-01-01");
  });

  it("names what it is held against, last year where nothing is chosen", () => {
    expect(comparisonOf({ ...DEFAULT_VIEW, compare: "none" })).toEqual({ compare: "lastYear" });
    expect(comparisonOf({ ...DEFAULT_VIEW, compare: "before" })).toEqual({ compare: "before" });
    const chosen = { compare: "chosen", compareFrom: "2025-01-06", compareTo: "2025-03-03" } as const;
    expect(comparisonOf(chosen)).toEqual(chosen);
  });

  it("ranks by what is unusual where the map ranks by count", () => {
    expect(targetsQuestion(filter, { ...DEFAULT_VIEW, rank: "count" }, 7)).toMatchObject({
      order: "unusual",
      limit: "7",
      hoursPerWeek: "12",
    });
    expect(targetsQuestion(filter, { ...DEFAULT_VIEW, rank: "growth" }, 7).order).toBe("growth");
  });
});

describe("where a place to aim at is shown", () => {
  const named = { key: "22", cells: [5, 6], lon: 18.2, lat: 59.3 };
  const group = { key: "cells:5", cells: [5, 6], lon: 18.2, lat: 59.3 };
  const viewOf = (address: string) => parseView(new URL(address, "http://x").searchParams);

  it("is the map with the place chosen and its hours brushed", () => {
    expect(viewOf(mapOfTarget(DEFAULT_VIEW, named, [139, 140]))).toMatchObject({
      place: "22",
      weekhour: [139, 140],
      scope: "place",
      position: { lon: 18.2, lat: 59.3 },
      cell: [],
    });
  });

  it("is its marked cells where it has no name", () => {
    expect(placeOfTarget(group)).toBe("cell:5");
    expect(viewOf(mapOfTarget(DEFAULT_VIEW, group, []))).toMatchObject({
      place: "cell:5",
      cell: [5, 6],
      scope: "all",
    });
  });

  it("is its own page, with the filters of the view", () => {
    expect(pageOfTarget({ ...DEFAULT_VIEW, category: ["graffiti"] }, named)).toBe(
      "/plats/22?category=graffiti&place=22",
    );
  });
});
