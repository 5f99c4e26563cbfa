import { expect, test } from "vitest";
import { textTally } from "../../../../server/imports/checks/text-tally.ts";

test("texts are counted, also when there are many", () => {
  const tally = textTally(16);
  const seen = Array.from({ length: 100_000 }, (_, index) => tally.add(`T${index}`));
  expect(seen.every((count) => count === 1)).toBe(true);
  expect(tally.distinct).toBe(100_000);
  expect(tally.add("T17")).toBe(2);
  expect(tally.count("T17")).toBe(2);
  expect(tally.count("T18")).toBe(1);
  expect(tally.count("X")).toBe(0);
});
