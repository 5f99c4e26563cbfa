import { expect, test } from "vitest";
import { weeksBehind } from "#core/domain/time/weeks-behind.ts";

test("whole weeks behind the last whole week are counted", () => {
  expect(weeksBehind("2026-11-22", "2026-11-23")).toBe(0);
  expect(weeksBehind("2026-11-15", "2026-11-23")).toBe(1);
  expect(weeksBehind("2026-10-24", "2026-11-23")).toBe(4);
});

test("rows of the running week, or later, are not ahead", () => {
  expect(weeksBehind("2026-11-23", "2026-11-23")).toBe(0);
});
