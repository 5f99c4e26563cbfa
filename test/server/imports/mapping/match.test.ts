import { describe, expect, test } from "vitest";
import { categoryMatcher } from "../../../../server/imports/mapping/match-category.ts";
import { placeMatcher } from "../../../../server/imports/mapping/match-place.ts";
import { nearestWord } from "../../../../server/imports/mapping/nearest-word.ts";

const match = categoryMatcher([
  { key: "damage", nameSv: "Skadegörelse", nameEn: "Vandalism", aliases: ["Åverkan"] },
  { key: "theft", nameSv: "Stöld", nameEn: "Theft", aliases: [] },
]);

describe("a category", () => {
  test.each(["Skadegörelse", "skadegörelse ", "SKADEGÖRELSE", "vandalism", "åverkan", "damage"])(
    "is known as %s",
    (word) => {
      expect(match(word)).toEqual({ kind: "found", key: "damage" });
    },
  );

  test.each([
    ["Skadegorelse", "Skadegörelse"],
    ["Skadegörelsse", "Skadegörelse"],
    ["Stold", "Stöld"],
    ["Rymdbrott", null],
    ["", null],
  ])("is only suggested for %s", (word, suggestion) => {
    expect(match(word)).toEqual({ kind: "unknown", suggestion });
  });
});

test("a place is known by its whole name or alias, whatever the case and the diacritics", () => {
  const find = placeMatcher([
    { name: "Nacka Forum", aliases: ["Forum Nacka"], x: 1, y: 2 },
    { name: "Älta centrum", aliases: [], x: 3, y: 4 },
  ]);
  expect(find("forum nacka")?.name).toBe("Nacka Forum");
  expect(find("ALTA CENTRUM")?.x).toBe(3);
  expect(find("Nacka")).toBeNull();
  expect(find("Nacka Forum, plan 2")).toBeNull();
  expect(find("")).toBeNull();
});

test("the nearest word differs in at most a quarter of its letters", () => {
  expect(nearestWord("klottr", ["klotter", "stöld"])).toBe("klotter");
  expect(nearestWord("klot", ["klotter"])).toBeNull();
  expect(nearestWord("abc", [])).toBeNull();
});
