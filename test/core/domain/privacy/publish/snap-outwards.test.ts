import { describe, expect, it } from "vitest";
import { monthsOfPeriod } from "#core/domain/privacy/publish/counts/month.ts";
import { ringOfRectangle } from "#core/domain/privacy/publish/shape/ring.ts";
import {
  snapCategoriesOutwards,
  snapDatesOutwards,
  snapShapeOutwards,
} from "#core/domain/privacy/publish/snap-outwards.ts";

describe("snapDatesOutwards", () => {
  it("takes whole months and says so", () => {
    expect(snapDatesOutwards({ from: "2026-02-15", to: "2026-03-02" })).toEqual({
      from: "2026-02-01",
      to: "2026-04-01",
      isChanged: true,
    });
    expect(snapDatesOutwards({ from: "2026-12-31", to: "2027-01-01" })).toEqual({
      from: "2026-12-01",
      to: "2027-01-01",
      isChanged: true,
    });
  });

  it("leaves whole months and open ends as they are", () => {
    const quarter = { from: "2026-01-01", to: "2026-04-01" };
    expect(snapDatesOutwards(quarter)).toEqual({ ...quarter, isChanged: false });
    expect(snapDatesOutwards({})).toEqual({ isChanged: false });
    expect(snapDatesOutwards({ from: "2026-05-09" })).toEqual({ from: "2026-05-01", isChanged: true });
  });

  it("gives one answer for all periods within the same months", () => {
    const answers = ["2026-03-01", "2026-03-07", "2026-03-30"].map((from) =>
      snapDatesOutwards({ from, to: "2026-03-31" }),
    );
    expect(new Set(answers.map(({ from, to }) => `${from} ${to}`))).toEqual(
      new Set(["2026-03-01 2026-04-01"]),
    );
  });

  it("refuses a period that ends before it begins and a date that is none", () => {
    expect(() => snapDatesOutwards({ from: "2026-03-02", to: "2026-03-02" })).toThrow(RangeError);
    expect(() => snapDatesOutwards({ from: "2026-02-30" })).toThrow(RangeError);
  });
});

describe("monthsOfPeriod", () => {
  it("names every month that holds a day of it", () => {
    expect(monthsOfPeriod("2026-11-30", "2027-02-01")).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(monthsOfPeriod("2026-11-30", "2026-11-30")).toEqual([]);
  });
});

describe("snapShapeOutwards", () => {
  const square = (x: number, y: number, side = 1000) =>
    ringOfRectangle({ x, y }, { x: x + side, y: y + side });
  const areas = [
    { id: 1, rings: [square(0, 0)] },
    { id: 2, rings: [square(1000, 0)] },
    { id: 3, rings: [square(0, 1000)] },
  ];

  it("takes every area a rectangle has ground in common with, and says so", () => {
    const rectangle = ringOfRectangle({ x: 990, y: 10 }, { x: 1010, y: 20 });
    expect(snapShapeOutwards([rectangle], areas)).toEqual({ areaIds: [1, 2], isChanged: true });
  });

  it("leaves one area's own outline as it is", () => {
    expect(snapShapeOutwards([square(0, 0)], areas)).toEqual({ areaIds: [1], isChanged: false });
  });

  it("finds no area for a shape outside of all", () => {
    expect(snapShapeOutwards([square(5000, 5000)], areas)).toEqual({ areaIds: [], isChanged: true });
  });
});

describe("snapCategoriesOutwards", () => {
  const groupOf = new Map([
    ["theft", "theft"],
    ["theft_bicycle", "theft"],
    ["robbery", "robbery"],
  ]);

  it("takes whole groups and says whether that is more", () => {
    expect(snapCategoriesOutwards(["theft_bicycle", "theft"], groupOf)).toEqual({
      groups: ["theft"],
      isChanged: true,
    });
    expect(snapCategoriesOutwards(["robbery"], groupOf)).toEqual({ groups: ["robbery"], isChanged: false });
    expect(snapCategoriesOutwards(["sexual_offence"], groupOf)).toEqual({ groups: [], isChanged: true });
  });
});
