import { describe, expect, it } from "vitest";
import { SOURCE_KINDS, type Source } from "#core/contract/reference.ts";
import { dayOfDate, isoWeekday } from "#core/domain/time/local-day.ts";
import { isoWeekOfDay } from "#core/domain/time/iso-week.ts";
import { basemapFiles, layer, shipped, shippedText } from "./shipped.ts";

describe("sources.json", () => {
  const { items } = shipped("sources.json") as { items: Source[] };

  it("has the agreed sources and keeps the text of none", () => {
    expect(items.map(({ id }) => id)).toEqual([
      "polis",
      "kia",
      "klotter",
      "felanmalan",
      "observation",
      "otrygghet",
      "omrade",
      "pass",
    ]);
    expect(items.some(({ storesText }) => storesText)).toBe(false);
    expect(items.every(({ kind }) => SOURCE_KINDS.includes(kind))).toBe(true);
  });

  it("says of each whose hours it covers and what it cannot see, in both languages", () => {
    for (const { coversSv, coversEn, blindSv, blindEn } of items) {
      for (const text of [coversSv, coversEn, blindSv, blindEn]) expect(text.length).toBeGreaterThan(20);
    }
  });
});

describe("school-breaks.json", () => {
  const { items } = shipped("school-breaks.json") as {
    items: { kind: string; first: string; last: string }[];
  };

  it("has five breaks in each year from 2022 to 2027, none before the one ahead of it has ended", () => {
    for (let year = 2022; year <= 2027; year++) {
      const kinds = items.filter(({ first }) => first.startsWith(String(year))).map(({ kind }) => kind);
      expect(kinds).toEqual(["sport", "pask", "sommar", "host", "jul"]);
    }
    for (const [index, { first, last }] of items.entries()) {
      expect(first <= last).toBe(true);
      expect(first > (items[index - 1]?.last ?? "")).toBe(true);
    }
  });

  it("puts sportlov in week 9 and höstlov in week 44", () => {
    const starts = (of: string) =>
      items.filter(({ kind }) => kind === of).map(({ first }) => dayOfDate(first));
    const weeks = (of: string) => new Set(starts(of).map((day) => isoWeekOfDay(day).week));
    expect(weeks("sport")).toEqual(new Set([9]));
    expect(weeks("host")).toEqual(new Set([44]));
    expect(new Set([...starts("sport"), ...starts("host")].map(isoWeekday))).toEqual(new Set([1]));
  });
});

describe("data/README.md", () => {
  it("counts the rows of each file right", () => {
    const rows = new Map(
      [...shippedText("README.md").matchAll(/^\| `([^`]+)` \| (\d+) \|/gm)].map(([, name, count]) => [
        name,
        Number(count),
      ]),
    );
    const counted = new Map<string, number>([
      ...["categories", "sources", "gazetteer", "school-breaks"].map(
        (name) => [`${name}.json`, (shipped(`${name}.json`) as { items: unknown[] }).items.length] as const,
      ),
      ...basemapFiles().map(
        (file) => [file, layer(file.slice("basemap/".length, -".geojson".length)).features.length] as const,
      ),
    ]);
    for (const [name, count] of counted) expect(`${name} ${rows.get(name)}`).toBe(`${name} ${count}`);
  });
});
