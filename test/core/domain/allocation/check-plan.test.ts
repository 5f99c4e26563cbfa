import { describe, expect, it } from "vitest";
import { type CheckedShift, checkPlan, timeUse } from "#core/domain/allocation/check-plan.ts";

const MIN = 60_000;
const START = Date.UTC(2026, 10, 27, 16);
const localOf = (ms: number) => {
  const date = new Date(ms);
  return {
    date: date.toISOString().slice(0, 10),
    weekhour: ((date.getUTCDay() + 6) % 7) * 24 + date.getUTCHours(),
    hour: date.getUTCHours(),
  };
};
const stop = (name: string, fromMin: number, fromBeforeM: number | null = null) => ({
  id: `${name}-${fromMin}`,
  name,
  placeKey: name,
  fromMs: START + fromMin * MIN,
  toMs: START + (fromMin + 15) * MIN,
  fromBeforeM,
});
const shift = (more: Partial<CheckedShift>): CheckedShift => ({
  kind: "kommunvakt",
  startMs: START,
  endMs: START + 300 * MIN,
  travel: "walk",
  crewSize: 2,
  soloDecision: null,
  policeAgreedOn: null,
  breakFromMs: null,
  breakToMs: null,
  restH: null,
  stops: [],
  permits: [],
  ...more,
});
const rules = (more: Partial<CheckedShift>) =>
  checkPlan(shift(more), localOf).map(({ rule, level }) => `${rule} ${level}`);

describe("checkPlan", () => {
  it("finds nothing in a frame without stops", () => {
    expect(rules({})).toEqual([]);
    expect(rules({ endMs: START + 480 * MIN })).toEqual([]);
  });

  it("wants a break within five hours once there are stops in a longer shift", () => {
    const long = { endMs: START + 360 * MIN, stops: [stop("A", 0)] };
    expect(rules(long)).toContain("break blocks");
    const late = { breakFromMs: START + 301 * MIN, breakToMs: START + 330 * MIN };
    expect(rules({ ...long, ...late })).toContain("break blocks");
    const rested = { breakFromMs: START + 300 * MIN, breakToMs: START + 330 * MIN };
    expect(rules({ ...long, ...rested })).not.toContain("break blocks");
    expect(rules({ ...long, ...rested, stops: [stop("A", 310)] })).toContain("break warns");
  });

  it("lets an ordningsvakt publish only inside a permit, in its days and hours, agreed with the police", () => {
    const guard = { kind: "ordningsvakt", stops: [stop("A", 120)] };
    const permit = {
      stopId: "A-120",
      areaName: "Sickla",
      firstDay: "2026-01-01",
      lastDay: "2026-12-31",
      weekhours: [],
    };
    expect(rules(guard)).toEqual(["permit_area blocks", "police_agreement blocks", "active_time warns"]);
    expect(rules({ ...guard, permits: [{ ...permit, lastDay: "2026-11-26" }] })).toContain(
      "permit_time blocks",
    );
    expect(rules({ ...guard, permits: [{ ...permit, weekhours: [4 * 24 + 17] }] })).toContain(
      "permit_time blocks",
    );
    const agreed = {
      ...guard,
      policeAgreedOn: "2026-11-20",
      permits: [{ ...permit, weekhours: [4 * 24 + 18] }],
    };
    expect(rules(agreed)).toEqual(["active_time warns"]);
  });

  it("wants two in the evening, or a decision", () => {
    expect(rules({ crewSize: 1 })).toEqual(["crew blocks"]);
    expect(rules({ crewSize: 1, soloDecision: "KS 2026:14" })).toEqual([]);
    expect(rules({ crewSize: 1, startMs: START - 300 * MIN, endMs: START })).toEqual([]);
  });

  it("tells of stops outside the frame, over each other, too far away or too often at one place", () => {
    expect(rules({ stops: [stop("A", 290)] })).toContain("outside_frame blocks");
    expect(rules({ stops: [stop("A", 0), stop("B", 10, 50)] })).toContain("overlap blocks");
    expect(rules({ stops: [stop("A", 0), stop("B", 20, 1000)] })).toContain("travel warns");
    const thrice = [stop("A", 0), stop("B", 60, 100), stop("A", 120, 100), stop("A", 180, 0)];
    expect(rules({ stops: thrice })).toContain("twice warns");
  });

  it("warns of short rest without hindering", () => {
    expect(rules({ restH: 9 })).toEqual(["rest warns"]);
  });

  it("adds the parts of a shift up to one", () => {
    const use = timeUse(
      shift({ stops: [stop("A", 0), stop("B", 60, 1160)], breakFromMs: START, breakToMs: START + 30 * MIN }),
    );
    expect(use.stops).toBeCloseTo(0.1);
    expect(use.travel).toBeCloseTo(20 / 300);
    expect(use.rest).toBeCloseTo(0.1);
    expect(use.stops + use.travel + use.rest + use.other).toBeCloseTo(1);
  });
});
