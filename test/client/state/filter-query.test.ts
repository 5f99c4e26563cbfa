import { describe, expect, it } from "vitest";
import { filterSchema } from "#core/contract/filter.ts";
import { filterQuery, hasClock } from "../../../client/state/filter-query.ts";
import { parseView } from "../../../client/state/parse-view.ts";

const ask = (search: string) => filterQuery(parseView(new URLSearchParams(search)), "2026-11-23");

describe("what a view asks the API for", () => {
  it("is the default period as dates, outdoors, when the address says nothing", () => {
    expect(ask("")).toEqual({ from: "2026-05-25", to: "2026-11-23", setting: "outdoors" });
  });

  it("keeps every narrowing in the contract's form", () => {
    const query = ask(
      "period=all&setting=all&source=kia,polis&category=damage&area=4,2&cell=17&cellSize=400&bbox=18.1,59.2,18.3,59.4&weekday=5&hour=20&weekhour=164-3",
    );
    expect(filterSchema.parse(query)).toEqual({
      source: ["kia", "polis"],
      category: ["damage"],
      area: [2, 4],
      cell: [17],
      cellSize: 400,
      bbox: [18.1, 59.2, 18.3, 59.4],
      weekday: [5],
      hour: [20],
      weekhour: [0, 1, 2, 3, 164, 165, 166, 167],
    });
  });

  it("knows when counts are sums of weights", () => {
    expect(hasClock(parseView(new URLSearchParams("source=kia")))).toBe(false);
    expect(hasClock(parseView(new URLSearchParams("weekhour=0")))).toBe(true);
  });
});
