import { describe, expect, it } from "vitest";
import { activityState, type ToldActivity } from "#core/domain/plan/activity-state.ts";
import { compareActivities, type WordedActivity } from "#core/domain/plan/compare-activities.ts";
import { goalVerdict, intervalOf } from "#core/domain/plan/goal-verdict.ts";
import { planDays } from "#core/domain/plan/plan-days.ts";

const TODAY = "2026-11-23";

describe("how an activity stands", () => {
  const told: ToldActivity = {
    status: "under_way",
    isContinuous: false,
    notedOn: "2026-10-01",
    nextOn: null,
    dueOn: null,
  };
  it("is late when a named day has gone by, unless it is done or paused", () => {
    expect(activityState({ ...told, nextOn: "2026-11-22" }, TODAY)).toEqual({
      status: "under_way",
      isLate: true,
    });
    expect(activityState({ ...told, dueOn: TODAY }, TODAY).isLate).toBe(false);
    for (const status of ["done_for_year", "paused"] as const)
      expect(activityState({ ...told, status, nextOn: "2026-01-01" }, TODAY).isLate).toBe(false);
  });
  it("is never done where work goes on without an end", () => {
    expect(activityState({ ...told, status: "done_for_year", isContinuous: true }, TODAY).status).toBe(
      "under_way",
    );
  });
  it("begins anew with the year", () => {
    const lastYear = { ...told, status: "done_for_year", notedOn: "2025-12-30" } as const;
    expect(activityState(lastYear, TODAY).status).toBe("not_started");
  });
});

describe("a goal measured by a survey", () => {
  it("has the interval that the known survey has", () => {
    const { low, high } = intervalOf({ share: 0.87, answers: 1669 });
    expect(high - low).toBeCloseTo(0.0323, 3);
  });
  it("has risen only where the difference is surely above 0", () => {
    expect(goalVerdict({ share: 0.87, answers: 1669 }, { share: 0.81, answers: 1502 })).toBe("up");
    expect(goalVerdict({ share: 0.87, answers: 1669 }, { share: 0.86, answers: 1502 })).toBe("same");
    expect(goalVerdict({ share: 0.7, answers: 900 }, { share: 0.81, answers: 1502 })).toBe("down");
  });
});

describe("the plan's own days", () => {
  it("are a year after the last evaluation and two after adoption", () => {
    const plan = { year: 2026, adoptedOn: "2026-02-04", evaluatedOn: null };
    expect(planDays(plan)).toEqual({ evaluateBy: "2027-02-04", renewBy: "2028-02-04" });
    expect(planDays({ ...plan, evaluatedOn: "2026-06-01" }).evaluateBy).toBe("2027-06-01");
  });
  it("are counted from the year's first day where adoption is not known, and know leap days", () => {
    expect(planDays({ year: 2022, adoptedOn: null, evaluatedOn: null }).renewBy).toBe("2024-01-01");
    expect(planDays({ year: 2024, adoptedOn: "2024-02-29", evaluatedOn: null }).evaluateBy).toBe(
      "2025-02-28",
    );
  });
});

describe("what a new version changes", () => {
  const row = (key: string, more: Partial<WordedActivity> = {}): WordedActivity => ({
    key,
    name: key,
    challenge: "c",
    actions: ["a"],
    responsible: ["r"],
    target: null,
    dueOn: null,
    ...more,
  });
  it("is told by key and part; what is alike is left out", () => {
    const found = compareActivities(
      [row("A1"), row("A2"), row("A3")],
      [row("A1"), row("A2", { actions: ["a", "b"] }), row("A4")],
    );
    expect(found).toEqual([
      { key: "A2", name: "A2", kind: "changed", parts: [{ part: "actions", was: "a", is: "a; b" }] },
      { key: "A4", name: "A4", kind: "added", parts: [] },
      { key: "A3", name: "A3", kind: "removed", parts: [] },
    ]);
  });
});
