import { describe, expect, it } from "vitest";
import { filterSchema } from "#core/contract/filter.ts";
import { selectionQuestions } from "../../../../../client/features/map/selection/selection-questions.ts";
import { DEFAULT_VIEW, type ViewState } from "../../../../../client/state/view-state.ts";
import type { Category, Source } from "../../../../../core/contract/reference.ts";

const source = (id: string, kind: Source["kind"] = "events"): Source => ({
  id,
  kind,
  nameSv: id,
  nameEn: id,
  coversSv: "",
  coversEn: "",
  blindSv: "",
  blindEn: "",
  storesText: false,
});

const category = (key: string, parentKey: string | null, foundByControl = false): Category => ({
  id: 1,
  key,
  parentKey,
  nameSv: key,
  nameEn: key,
  colour: "#000000",
  mapRule: "exact",
  foundByControl,
});

const context = {
  today: "2026-11-23",
  sources: [source("polis"), source("kia"), source("klotter"), source("otrygghet", "unsafety")],
  categories: [
    category("oordning", null),
    category("bråk", "oordning"),
    category("överservering", "oordning", true),
  ],
  scope: { kind: "all" },
} as const;

const ask = (view: Partial<ViewState>, changes = {}) =>
  selectionQuestions({ ...DEFAULT_VIEW, ...view }, { ...context, ...changes });

const nights = [116, 117, 140, 141];

describe("the questions behind the map screen", () => {
  it("count events outdoors in the last 26 weeks and leave graffiti out", () => {
    expect(ask({}).whole).toEqual({
      from: "2026-05-25",
      to: "2026-11-23",
      setting: "outdoors",
      source: "polis,kia",
    });
  });

  it("leave the clock out of the matrix and keep it everywhere else", () => {
    const { cells, matrix, weeks, categories } = ask({ weekhour: nights, weekday: [5], hour: [20] });
    expect([matrix.weekhour, matrix.weekday, matrix.hour]).toEqual([undefined, undefined, undefined]);
    for (const question of [cells, weeks, categories]) expect(question.weekhour).toBe("116-117,140-141");
  });

  it("leave the categories out of the bars and keep them everywhere else", () => {
    const { cells, matrix, weeks, categories, categoriesBefore } = ask({ category: ["bråk"] });
    expect([categories.category, categoriesBefore?.category]).toEqual([undefined, undefined]);
    for (const question of [cells, matrix, weeks]) expect(question.category).toBe("bråk");
  });

  it("leave the period out of the weeks and ask for the same weeks of the year before", () => {
    expect(ask({}).weeks).toMatchObject({ from: "2024-11-25", to: "2026-11-23" });
    expect(ask({}).categoriesBefore).toMatchObject({ from: "2025-05-26", to: "2025-11-24" });
    expect(ask({ compare: "none" }).categoriesBefore).toBeNull();
    expect(ask({ period: { kind: "all" } }).categoriesBefore).toBeNull();
  });

  it("hold the period against as many days before it, or days of one's own of equal length", () => {
    expect(ask({ compare: "before" }).categoriesBefore).toMatchObject({
      from: "2025-11-24",
      to: "2026-05-25",
    });
    const chosen = { compare: "chosen", compareFrom: "2025-01-06", compareTo: "2025-07-07" } as const;
    expect(ask(chosen).categoriesBefore).toMatchObject({ from: "2025-01-06", to: "2025-07-07" });
    expect(ask({ ...chosen, compareTo: "2025-03-03" }).categoriesBefore).toBeNull();
  });

  it("let what is marked and the chosen place narrow each other", () => {
    const place = { scope: { kind: "cells", cells: [4, 5, 6] } };
    expect(ask({ cell: [5, 6, 7] }, place).matrix.cell).toBe("5-6");
    expect(ask({}, place).matrix.cell).toBe("4-6");
    expect(ask({ cell: [9] }, place).matrix.cell).toBe("0");
  });

  it("leave a rectangle and cells out of the map", () => {
    const { cells, matrix } = ask({ cell: [4, 5], bbox: [18, 59, 19, 60] });
    expect(cells).toMatchObject({ cellSize: "200" });
    expect([cells.cell, cells.bbox]).toEqual([undefined, undefined]);
    expect([matrix.cell, matrix.bbox]).toEqual(["4-5", "18,59,19,60"]);
  });

  it("narrow the charts, but not the map, to what the charts are to speak of", () => {
    const { cells, matrix, weeks } = ask({}, { scope: { kind: "cells", cells: [1, 2] } });
    expect(cells.cell).toBeUndefined();
    for (const question of [matrix, weeks]) expect(question).toMatchObject({ cell: "1-2", cellSize: "200" });
  });

  it("rank targets without what only our own control finds", () => {
    expect(ask({}).targetCells?.category).toBe("bråk");
    expect(ask({ category: ["bråk"] }).targetCells).toBeNull();
    // Of kinds that only control finds nothing is left: a question that every part of the house can answer.
    const nothing = ask({ category: ["överservering"] }).targetCells ?? {};
    expect(nothing).toMatchObject({ category: "överservering", cell: "0" });
    expect(filterSchema.safeParse(nothing).success).toBe(true);
  });

  it("count graffiti apart, by all hours and whatever kinds and setting are chosen", () => {
    const { graffiti, graffitiLayer } = ask({ weekhour: nights, category: ["bråk"], area: [3] });
    expect(graffiti).toEqual({ from: "2026-05-25", to: "2026-11-23", area: "3", source: "klotter" });
    expect(graffitiLayer).toEqual({
      from: "2026-05-25",
      to: "2026-11-23",
      area: "3",
      weekhour: "116-117,140-141",
    });
  });
});
