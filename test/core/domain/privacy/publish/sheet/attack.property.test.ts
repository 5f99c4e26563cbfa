import { describe, expect, it } from "vitest";
import { auditPublication } from "#core/domain/privacy/publish/audit/audit-publication.ts";
import type { ReasonCode } from "#core/domain/privacy/publish/sheet/reason.ts";
import { playOut } from "./world.ts";

const TIMEOUT_MS = 60_000;

function attack(seed: number, ignored: readonly ReasonCode[] = []) {
  const { cells, totals, sheets } = playOut(seed, ignored);
  const { recovered, setsKnown } = auditPublication(cells, totals);
  return { sheets, setsKnown, recovered: recovered.length };
}

function isEverBroken(ignored: readonly ReasonCode[]): boolean {
  return SEEDS.some((seed) => attack(seed, ignored).recovered > 0);
}

const SEEDS = Array.from({ length: 120 }, (_, index) => index + 1);

// Months frozen and sheets published between late files, with overlapping periods and other windows each
// time; the attacker even gets exact numbers, and combines them all.
describe("an attacker with all months and place sheets", { timeout: TIMEOUT_MS }, () => {
  it("works out no set of fewer than 5 events, before or after any file", () => {
    const found = SEEDS.map((seed) => attack(seed));
    const sum = (of: "sheets" | "setsKnown" | "recovered") => found.reduce((all, one) => all + one[of], 0);
    expect(sum("recovered")).toBe(0);
    expect(sum("sheets")).toBeGreaterThan(100);
    expect(sum("setsKnown")).toBeGreaterThan(5000);
  });

  it("would, were new days not asked to hold enough", () => {
    expect(isEverBroken(["new_days_too_few", "no_new_days"])).toBe(true);
  });

  it("would, were the rest of the area not asked to hold enough", () => {
    expect(isEverBroken(["rest_of_area_too_few"])).toBe(true);
  });
});
