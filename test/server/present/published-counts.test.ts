import { describe, expect, it } from "vitest";
import { filterSchema, type FilterQuery } from "#core/contract/filter.ts";
import { ringOfRectangle } from "#core/domain/privacy/publish/shape/ring.ts";
import {
  presentPublishedCounts,
  refuseFinerQuestions,
  snapAreas,
  snapPeriod,
} from "../../../server/present/published-counts.ts";
import type { AreaOutline } from "../../../server/queries/area-outlines.ts";

const rectangle = (x: number, y: number, toX: number, toY: number) =>
  ringOfRectangle({ x, y }, { x: toX, y: toY });
const area = (
  id: number,
  kind: AreaOutline["kind"],
  name: string,
  ring: AreaOutline["rings"][number],
): AreaOutline => ({
  id,
  kind,
  name,
  rings: [ring],
});
const AREAS = [
  area(1, "group", "Väst", rectangle(0, 0, 1000, 1000)),
  area(2, "group", "Öst", rectangle(1000, 0, 2000, 1000)),
  area(3, "industrial", "Verket", rectangle(900, 100, 1100, 200)),
  area(4, "kommundel", "Viken", rectangle(100, 100, 300, 300)),
];
const outlines = (ring: AreaOutline["rings"][number] | null = null) => ({
  areaKind: "group",
  areas: AREAS,
  rectangle: ring,
});
const filter = (query: FilterQuery) => filterSchema.parse(query);
const GROUPS = new Map([
  ["theft", "theft"],
  ["theft_shop", "theft"],
  ["graffiti", "graffiti"],
]);

describe("areas asked for", () => {
  it("are answered as they are where they are published", () => {
    expect(snapAreas(filter({ area: "2" }), outlines())).toEqual({ areaIds: [2], isChanged: false });
    expect(snapAreas(filter({}), outlines())).toBeNull();
  });

  it("of another kind are widened to all published ones they have ground in common with", () => {
    expect(snapAreas(filter({ area: "3" }), outlines())).toEqual({ areaIds: [1, 2], isChanged: true });
    expect(snapAreas(filter({ area: "4" }), outlines())).toEqual({ areaIds: [1], isChanged: true });
  });

  it("of two kinds narrow each other, but only by whole published areas", () => {
    expect(snapAreas(filter({ area: "2,3" }), outlines())).toEqual({ areaIds: [2], isChanged: true });
    expect(snapAreas(filter({ area: "2,4" }), outlines())).toEqual({ areaIds: [], isChanged: true });
  });

  it("by rectangle are widened, and none when it lies elsewhere", () => {
    expect(snapAreas(filter({}), outlines(rectangle(10, 10, 11, 11)))).toEqual({
      areaIds: [1],
      isChanged: true,
    });
    expect(snapAreas(filter({}), outlines([]))).toEqual({ areaIds: [], isChanged: true });
  });

  it("that do not exist are refused", () => {
    expect(() => snapAreas(filter({ area: "7" }), outlines())).toThrow("området 7 finns inte");
  });
});

describe("a question finer than what is published", () => {
  it.each([
    "source=kia",
    "setting=outdoors",
    "cell=1",
    "weekday=5",
    "hour=20",
    "weekhour=116-121",
    "night=1",
  ])("is refused by name: %s", (part) => {
    const [name = "", value = ""] = part.split("=");
    expect(() => refuseFinerQuestions(filter({ [name]: value }))).toThrow(`${name}: `);
  });

  it("is widened to whole months and category groups, and says so", () => {
    const answer = presentPublishedCounts({
      filter: filter({ category: "theft_shop" }),
      publication: {
        areaKind: "group",
        threshold: 5,
        months: [
          {
            month: "2026-09",
            areaIds: [1],
            groups: ["theft", "graffiti"],
            cells: [
              { areaId: 1, group: "theft", count: 7 },
              { areaId: 1, group: "graffiti", count: null },
            ],
            totals: [{ areaId: 1, count: null }],
          },
        ],
      },
      period: snapPeriod({ from: "2026-09-12", to: "2026-10-02" }),
      outlines: outlines(),
      groupOf: GROUPS,
    });
    expect(answer.answered).toEqual({
      from: "2026-09-01",
      to: "2026-11-01",
      areaIds: [1],
      groups: ["theft"],
    });
    expect(answer.snapped.map(({ message }) => message)).toEqual([
      "Perioden är vidgad till hela månader: från 2026-09-01 till 2026-11-01.",
      "Händelsetyperna är vidgade till hela grupper: theft.",
    ]);
    expect(answer.rows).toEqual([{ area: 1, month: "2026-09", group: "theft", count: 7 }]);
    expect(answer.total).toEqual({ isExact: false, atLeast: 7, atMost: 7, hiddenCells: 0 });
    expect(answer.missingMonths).toEqual(["2026-10"]);
  });

  it("is refused when its period is none or longer than twelve years", () => {
    expect(() => snapPeriod({ from: "2026-09-12", to: "2026-09-12" })).toThrow("to: ");
    expect(() => snapPeriod({ from: "2000-01-01", to: "2026-01-01" })).toThrow("tolv år");
    expect(snapPeriod({})).toEqual({ isChanged: false });
  });
});

it("answers nothing where nothing is published", () => {
  const answer = presentPublishedCounts({
    filter: filter({}),
    publication: null,
    period: snapPeriod({}),
    outlines: { ...outlines(), areas: [] },
    groupOf: GROUPS,
  });
  expect(answer).toMatchObject({ areaKind: null, rows: [], totals: [], total: { isExact: false } });
});
