import { describe, expect, it } from "vitest";
import type { Category } from "../../../../../core/contract/reference.ts";
import {
  categoryBars,
  withoutFoundByControl,
} from "../../../../../client/features/map/categories/category-groups.ts";

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

const categories = [
  category("oordning", null),
  category("bråk", "oordning"),
  category("överservering", "oordning", true),
  category("stöld", null),
  category("cykel", "stöld"),
  category("rån", null),
];

describe("the bars of categories", () => {
  it("sum up the groups, largest first, and leave empty ones out", () => {
    const bars = categoryBars(
      categories,
      new Map([
        ["bråk", 3],
        ["överservering", 1],
        ["cykel", 9],
      ]),
      new Map([["cykel", 4]]),
      [],
    );
    expect(bars.map(({ key, count, before, isChosen }) => [key, count, before, isChosen])).toEqual([
      ["stöld", 9, 4, true],
      ["oordning", 4, 0, true],
    ]);
  });

  it("keep a group that had events only last year", () => {
    expect(categoryBars(categories, new Map(), new Map([["rån", 2]]), []).map((bar) => bar.key)).toEqual([
      "rån",
    ]);
  });

  it("mark the group of a chosen category", () => {
    const bars = categoryBars(
      categories,
      new Map([
        ["bråk", 3],
        ["cykel", 9],
      ]),
      new Map(),
      ["bråk"],
    );
    expect(bars.map((bar) => [bar.key, bar.isChosen])).toEqual([
      ["stöld", false],
      ["oordning", true],
    ]);
  });
});

describe("categories that only control finds", () => {
  it("are taken out of all categories; groups without them are kept whole", () => {
    expect(withoutFoundByControl(categories, [])).toEqual(["bråk", "stöld", "rån"]);
  });

  it("are taken out of a chosen group", () => {
    expect(withoutFoundByControl(categories, ["oordning"])).toEqual(["bråk"]);
  });

  it("leave the filter alone when it names none", () => {
    expect(withoutFoundByControl(categories, ["stöld"])).toBeNull();
  });
});
