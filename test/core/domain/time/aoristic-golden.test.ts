import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aoristicWeights } from "#core/domain/time/aoristic.ts";
import { ROOT } from "../../../../scripts/repository.ts";

const NACKA = join(ROOT, "test/fixtures/methods/nacka");
const OUTSIDE = join(ROOT, "../shared/checks/methods/aoristic");
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

// Their reference floors to whole minutes and swaps a reversed interval; ours does neither.
const NOT_FOLLOWED = new Set(["swapped", "59min_from_30s"]);

interface EdgeCase {
  case: string;
  from: string;
  to: string | null;
  n_bins: number;
  weights: Record<string, number> | string;
}

interface ClockChangeCase {
  from: string;
  to: string;
  tz: string;
  true_elapsed_h: number;
  aoristic_bins: Record<string, number>;
}

const readCsv = (name: string) =>
  readFileSync(join(NACKA, name), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.replaceAll('"', "").split(","));

const readCases = <T>(name: string): T[] =>
  (JSON.parse(readFileSync(join(OUTSIDE, name), "utf8")) as { cases: T[] }).cases;

const hourOf = (bin: string) => WEEKDAYS.indexOf(bin.slice(0, 3)) * 24 + Number(bin.slice(4));

// Expected matrix: R package aoristic 1.1.1, which knows no clock changes, so wall clock is read as UTC.
describe("aoristic weights of burglaries and graffiti in Nacka", () => {
  it("sum to the reference's matrix within 1e-6", () => {
    const totals = new Float64Array(168);
    let events = 0;
    for (const [, type, , , from = "", to = ""] of readCsv("incidents.csv")) {
      if (type !== "burglary" && type !== "graffiti") continue;
      events += 1;
      for (const [hour, weight] of aoristicWeights(from, to === "" ? null : to, "UTC").entries()) {
        totals[hour] = (totals[hour] ?? 0) + weight;
      }
    }
    const expected = readCsv("aoristic168_burglary_graffiti_expected.csv");
    expect(expected).toHaveLength(168);
    for (const [weekday = "", hour, weight] of expected) {
      const weekhour = WEEKDAYS.indexOf(weekday) * 24 + Number(hour);
      expect(Math.abs((totals[weekhour] ?? 0) - Number(weight))).toBeLessThan(1e-6);
    }
    expect(totals.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(events, 8);
  });
});

const isMissing = !existsSync(OUTSIDE);
if (isMissing) console.warn(`Skipped: the cases of the reference package are not in ${OUTSIDE}.`);

describe.skipIf(isMissing)("aoristic weights in the reference package's own cases", () => {
  const edgeCases = isMissing ? [] : readCases<EdgeCase>("edge_cases_expected.json");
  const followed = edgeCases.filter((edgeCase) => !NOT_FOLLOWED.has(edgeCase.case));

  it.each(followed)("agree in $case", ({ from, to, n_bins, weights }) => {
    const ours = aoristicWeights(from, to, "UTC");
    expect(ours.filter((weight) => weight > 0)).toHaveLength(n_bins);
    if (typeof weights === "string") return;
    for (const [bin, weight] of Object.entries(weights)) expect(ours[hourOf(bin)]).toBeCloseTo(weight, 9);
  });

  it("differ as documented where the reference swaps ends and floors to minutes", () => {
    const [swapped, halfMinutes] = edgeCases.filter((edgeCase) => NOT_FOLLOWED.has(edgeCase.case));
    expect(() => aoristicWeights(swapped?.from ?? "", swapped?.to ?? "", "UTC")).toThrow(RangeError);
    const weights = aoristicWeights(halfMinutes?.from ?? "", halfMinutes?.to ?? "", "UTC");
    expect([weights[10], weights[11]]).toEqual([0.5, 0.5]);
  });

  const clockChanges = isMissing ? [] : readCases<ClockChangeCase>("dst_R_aoristic_behaviour.json");

  it.each(clockChanges)("agree with it on the wall clock, and with elapsed time across $from", (given) => {
    const asWallClock = aoristicWeights(given.from, given.to, "UTC");
    for (const [bin, weight] of Object.entries(given.aoristic_bins)) {
      expect(asWallClock[hourOf(bin)]).toBeCloseTo(weight, 7);
    }
    const elapsed = aoristicWeights(given.from, given.to, given.tz);
    // Half an hour was spent between 01:30 and 02:00.
    expect(elapsed[hourOf("Sun_01")]).toBeCloseTo(0.5 / given.true_elapsed_h, 12);
  });
});
