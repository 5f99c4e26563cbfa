import { describe, expect, it } from "vitest";
import { createFormat } from "../../../client/text/format.ts";
import { periodText } from "../../../client/text/period-text.ts";

const format = createFormat("sv", "Europe/Stockholm");

describe("a period in words", () => {
  it("is whole ISO weeks by their numbers", () => {
    expect(periodText("2026-05-25", "2026-11-23", format)).toBe("v.\u00a022–47 2026");
    expect(periodText("2026-11-16", "2026-11-23", format)).toBe("v.\u00a047 2026");
    expect(periodText("2025-12-22", "2026-01-12", format)).toBe("v.\u00a052 2025–v.\u00a02 2026");
  });

  it("is its first and last date otherwise, the last one included", () => {
    expect(periodText("2026-11-11", "2026-11-15", format)).toBe("2026-11-11–2026-11-14");
    expect(periodText("2026-11-11", "2026-11-12", format)).toBe("2026-11-11");
    expect(periodText("2026-11-11", null, format)).toBe("2026-11-11–");
  });

  it("is nothing when both ends are open", () => {
    expect(periodText(null, null, format)).toBeNull();
  });
});
