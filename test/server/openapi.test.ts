import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeApi } from "../../server/openapi.ts";
import { rootDir } from "../../server/paths.ts";

const contractDir = join(rootDir, "core/contract");
const paths = readdirSync(contractDir)
  .map((file) => readFileSync(join(contractDir, file), "utf8"))
  .flatMap((source) =>
    [...source.matchAll(/export const \w+Path = "([^"]+)"/g)].map((match) => match[1] ?? ""),
  );

it("describes every path of the contracts", () => {
  const described = Object.keys(describeApi("1.0.0").paths ?? {});
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !described.includes(path))).toEqual([]);
});

it("names every filter of a question about events", () => {
  const parameters = describeApi("1.0.0").paths?.["/api/aggregates"]?.get?.parameters ?? [];
  const names = parameters.map((parameter) => ("name" in parameter ? parameter.name : ""));
  expect(names).toEqual(expect.arrayContaining(["from", "to", "weekhour", "area", "bbox", "by", "areaKind"]));
});
