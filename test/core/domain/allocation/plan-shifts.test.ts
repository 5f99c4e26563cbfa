import { describe, expect, it } from "vitest";
import { expectedWeek, weightedWeek } from "#core/domain/allocation/expected-week.ts";
import type { PlanInput } from "#core/domain/allocation/plan-input.ts";
import { proposePlan, testPlan, weighPlan } from "#core/domain/allocation/plan-shifts.ts";
import { FRIDAY_18, inputPlace as place, planInput as input } from "../../../helpers/plan-input.ts";

const search = { solver: null, onProgress: () => undefined };
const plan = (more: Partial<PlanInput> = {}) => {
  const given = input(more);
  const proposed = proposePlan(given, search);
  const coverage = { ...testPlan(given, search), ...weighPlan(given, proposed.routes, search) };
  return { ...proposed, coverage };
};

describe("proposePlan, testPlan and weighPlan", () => {
  it("stops where and when most is expected, and says why", () => {
    const answer = plan();
    const [first] = answer.shifts;
    const busy = first?.stops.find(({ place: at }) => at === 0);
    expect(busy?.reason).toBe("4 händelser fre 17–20 senaste 6 v., inga besök noterade.");
    expect(answer.coverage.proposal.share).toBeGreaterThan(answer.coverage.even.share);
    expect(answer.coverage.proposal.low).toBeLessThan(answer.coverage.proposal.share);
    expect(answer.coverage.bound).toBeGreaterThanOrEqual(answer.chosenOn);
    expect(answer.coverage.heldOutEvents).toBe(70);
  });

  it("tells what the present plan is near, on the same held-out weeks", () => {
    const { coverage } = plan({ present: [{ place: 0, slot: FRIDAY_18 }] });
    expect(coverage.present?.share).toBeCloseTo(60 / 70);
  });

  it("puts an unsafe place in its risk hours first, and tells the cost", () => {
    const unsafe = {
      name: "Far",
      reason: "Mörkt",
      endsOn: "2026-12-04",
      place: 2,
      weekhours: [FRIDAY_18 + 1],
      strength: 1,
    };
    const shifts = input().shifts.map((shift) => ({ ...shift, travel: "drive" as const, minutes: 180 }));
    const answer = plan({ unsafePlaces: [unsafe], shifts });
    expect(answer.floors.unsafePlaces).toEqual([{ name: "Far", isMet: true }]);
    expect(answer.shifts[0]?.stops.some(({ place: at, fromMin }) => at === 2 && fromMin >= 120)).toBe(true);
    expect(answer.coverage.floorCost).toBeGreaterThanOrEqual(0);
  });

  it("keeps an ordningsvakt to the places and hours of a permit", () => {
    const shifts = input().shifts.map((shift) => ({ ...shift, places: [1], placeHours: [[FRIDAY_18 + 1]] }));
    const stops = plan({ shifts }).shifts[0]?.stops ?? [];
    expect(stops.length).toBeGreaterThan(0);
    expect(stops.every(({ place: at, fromMin }) => at === 1 && fromMin >= 120 && fromMin + 15 <= 180)).toBe(
      true,
    );
  });

  it("never lets visits raise what is expected, and gives visited places less weight", () => {
    const visited = input({
      places: [place("Busy", { daysSinceVisit: 0, visits: 9 }), ...input().places.slice(1)],
    });
    const before = expectedWeek(input(), input().training, 39);
    const after = expectedWeek(visited, visited.training, 39);
    expect(after).toEqual(before);
    const weight = (given: PlanInput) => weightedWeek(given, before)[FRIDAY_18] ?? 0;
    expect(weight(visited)).toBeLessThan(weight(input()));
  });
});
