import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../../scripts/repository.ts";
import { SLOWEST } from "../../../scripts/test/slowest-first.ts";

it("the files that are begun first are there, each named once", () => {
  expect(SLOWEST.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(new Set(SLOWEST).size).toBe(SLOWEST.length);
});
