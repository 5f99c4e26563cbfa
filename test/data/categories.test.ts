import { describe, expect, it } from "vitest";
import type { Category } from "#core/contract/reference.ts";
import { shipped } from "./shipped.ts";

const { items } = shipped("categories.json") as { items: (Category & { aliases: string[] })[] };
const byKey = new Map(items.map((category) => [category.key, category]));
const wordsOf = ({ key, nameSv, nameEn, aliases }: (typeof items)[number]) => [
  key,
  nameSv,
  nameEn,
  ...aliases,
];

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("categories.json", () => {
  it("gives each category a small id and a key of its own", () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(byKey.size).toBe(items.length);
    expect(items.every(({ id }) => Number.isInteger(id) && id > 0 && id < 32_768)).toBe(true);
  });

  it("has two levels, a group before what lies in it and in its colour", () => {
    for (const [index, { parentKey, colour }] of items.entries()) {
      if (parentKey === null) continue;
      const parent = byKey.get(parentKey);
      expect(parent?.parentKey).toBeNull();
      expect(parent?.colour).toBe(colour);
      expect(items.findIndex(({ key }) => key === parentKey)).toBeLessThan(index);
    }
  });

  it("lets no word stand for two categories", () => {
    const owners = new Map<string, string>();
    for (const category of items) {
      for (const word of new Set(wordsOf(category).map((text) => text.toLowerCase()))) {
        expect(`${word}: ${owners.get(word) ?? category.key}`).toBe(`${word}: ${category.key}`);
        owners.set(word, category.key);
      }
    }
  });

  it("knows Skadegörelse, but not the word without its dots nor an invented one", () => {
    const words = new Set(items.flatMap(wordsOf).map((word) => word.toLowerCase()));
    expect(words.has("skadegörelse")).toBe(true);
    expect(words.has("skadegorelse")).toBe(false);
    expect(words.has("rymdbrott")).toBe(false);
  });

  it("keeps intimate crimes and the unmapped off the map", () => {
    const hidden = items.filter(({ mapRule }) => mapRule === "municipality").map(({ key }) => key);
    expect(hidden).toEqual(
      expect.arrayContaining([
        "intimate_violence",
        "sexual_offence",
        "child_abuse",
        "self_harm",
        "honour_violence",
        "hate_crime",
        "health",
        "unmapped",
      ]),
    );
  });

  it("shows burglaries in dwellings only coarsely", () => {
    expect(byKey.get("burglary_home")?.mapRule).toBe("coarse");
    expect(byKey.get("burglary_storage")?.mapRule).toBe("coarse");
  });

  it("marks what is found by control", () => {
    const found = items.filter(({ foundByControl }) => foundByControl).map(({ key }) => key);
    expect(found).toEqual(expect.arrayContaining(["drugs", "weapons", "drink_driving", "overserving"]));
    expect(byKey.get("drugs_traces")?.foundByControl).toBe(false);
  });

  it("uses colours of at least 4:1 on the map's land", () => {
    for (const { key, colour } of items) {
      expect(`${key} ${contrast(colour, "#FBFAF7") >= 4 ? "seen" : colour}`).toBe(`${key} seen`);
    }
  });
});
