import { expect, test } from "vitest";
import { z } from "zod";
import { swedishIssue } from "../../../server/web/swedish-issues.ts";

const schema = z.strictObject({
  name: z.string().min(2),
  size: z.enum(["100", "200"]),
  n: z.number().int().max(5),
  id: z.uuid(),
  tags: z.array(z.string()),
  week: z.string().regex(/^\d+$/, "veckor som 46 väntades"),
});
const wordsOf = (value: unknown) =>
  schema.safeParse(value, { error: swedishIssue }).error?.issues.map(({ message }) => message);

test("what a contract refuses is told in Swedish, as what was expected", () => {
  expect(wordsOf({ name: "a", size: "50", n: 9, id: "x", tags: "y", week: "v" })).toEqual([
    "minst 2 tecken väntades",
    "något av 100, 200 väntades",
    "högst 5 väntades",
    "ett UUID väntades",
    "en lista väntades",
    "veckor som 46 väntades",
  ]);
  expect(wordsOf({ size: "100", n: "3", id: 1, tags: [] })).toEqual([
    "saknas",
    "ett tal väntades",
    "en text väntades",
    "saknas",
  ]);
});
