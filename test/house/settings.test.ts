import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/repository.ts";
import { readEnv } from "../../server/env.ts";

const example = parseEnv(readFileSync(join(ROOT, ".env.example"), "utf8"));
const schema = readFileSync(join(ROOT, "server", "env.ts"), "utf8");
const [, described = ""] = schema.split("z.object({");
const known = [...described.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1] ?? "");

describe(".env.example", () => {
  it("names every setting the server knows, and no other", () => {
    expect(Object.keys(example).toSorted()).toEqual(known.toSorted());
  });

  it("holds the defaults", () => {
    expect(readEnv(example)).toEqual(readEnv({}));
  });
});

describe("a setting", () => {
  it("that is empty counts as absent", () => {
    expect(readEnv({ PLATSBILD_DEMO: "", PORT: "" })).toEqual(readEnv({}));
  });

  it("that is not understood stops the start and is named", () => {
    expect(() => readEnv({ PORT: "åtta" })).toThrow(/PORT/);
  });
});
