import { describe, expect, it } from "vitest";
import { groupState, toggleCategory, toggleGroup } from "../../../../client/ui/filter/category-choice.ts";
import type { Category } from "../../../../core/contract/reference.ts";

const category = (key: string, parentKey: string | null): Category => ({
  id: 1,
  key,
  parentKey,
  nameSv: key,
  nameEn: key,
  colour: "#000000",
  mapRule: "exact",
  foundByControl: false,
});

const group = category("stöld", null);
const bicycle = category("cykel", "stöld");
const shop = category("butik", "stöld");
const all = [group, bicycle, shop, category("rån", null)];

describe("the choice of categories", () => {
  it("lets a group stand for all below it", () => {
    expect(groupState(group, all, ["stöld"])).toBe("all");
    expect(groupState(group, all, ["cykel"])).toBe("some");
    expect(groupState(group, all, ["cykel", "butik"])).toBe("all");
    expect(groupState(group, all, ["rån"])).toBe("none");
  });

  it("ticks and unticks a whole group", () => {
    expect(toggleGroup(group, all, ["rån", "cykel"])).toEqual(["rån", "stöld"]);
    expect(toggleGroup(group, all, ["rån", "stöld"])).toEqual(["rån"]);
  });

  it("takes one out of a whole group and makes the last one whole again", () => {
    expect(toggleCategory(bicycle, all, ["stöld"])).toEqual(["butik"]);
    expect(toggleCategory(bicycle, all, ["butik"])).toEqual(["stöld"]);
    expect(toggleCategory(bicycle, all, ["rån"])).toEqual(["rån", "cykel"]);
  });
});
