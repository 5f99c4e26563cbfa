import { describe, expect, it } from "vitest";
import { parseWeekhours } from "#core/domain/time/week-hour.ts";
import { weekhourLabel } from "#core/domain/time/weekhour-label.ts";

const label = (text: string) => weekhourLabel(parseWeekhours(text));

describe("the label of hours of the week", () => {
  it.each([
    ["116-121,140-145", "fre–lör 20–02"],
    ["116-121", "fre 20–02"],
    ["140-145,164-1", "lör–sön 20–02"],
    ["164-1,20-25", "sön–mån 20–02"],
    ["20-23,68-71,92-95", "mån, ons–tors 20–00"],
    ["16-17,40-41,64-65,88-89,116-121", "mån–tors 16–18; fre 20–02"],
    ["6-7,20-21", "mån 06–08, 20–22"],
    ["147", "lör 03–04"],
    ["6-29", "mån hela dygnet"],
    ["0-23", "mån 06–00; sön 00–06"],
    ["0-167", "hela veckan"],
    ["20,44,68,92,116,140,164", "alla dagar 20–21"],
  ])("of %s is %s", (hours, expected) => {
    expect(label(hours)).toBe(expected);
  });

  it("says so when there are none", () => {
    expect(weekhourLabel([])).toBe("inga timmar");
  });

  it("takes other words", () => {
    const words = {
      weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
      everyDay: "every day",
      wholeDay: "all day",
      wholeWeek: "all week",
      noHours: "no hours",
    };
    expect(weekhourLabel(parseWeekhours("116-121,140-145"), words)).toBe("Fri–Sat 20–02");
    expect(weekhourLabel([], words)).toBe("no hours");
  });
});
