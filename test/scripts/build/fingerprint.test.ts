import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../scripts/build/fingerprint.ts";

describe("the fingerprint of sources", () => {
  it("is the same when nothing has changed", async () => {
    const first = await fingerprint(["scripts/build"], ["package.json"]);
    expect(await fingerprint(["scripts/build"], ["package.json"])).toBe(first);
  });

  it("is another when a file more belongs to them", async () => {
    const without = await fingerprint(["scripts/build"], []);
    expect(await fingerprint(["scripts/build"], ["package.json"])).not.toBe(without);
  });
});
