import { describe, expect, it } from "vitest";
import { queryString } from "../../../client/api/query-string.ts";

describe("a question in the address", () => {
  it("has its names in one order, so that equal questions have equal addresses", () => {
    expect(queryString({ to: "2026-02-01", from: "2026-01-01", by: "day" })).toBe(
      "?by=day&from=2026-01-01&to=2026-02-01",
    );
  });

  it("keeps commas readable and leaves out what is not asked", () => {
    expect(queryString({ source: "kia,polis", category: undefined, limit: "" })).toBe("?source=kia,polis");
    expect(queryString({})).toBe("");
  });
});
