import { describe, expect, it } from "vitest";
import { chooseComparison, countWithin } from "#core/domain/measure/choose-comparison.ts";
import { effectWeeks, judgeEffect } from "#core/domain/measure/judge-effect.ts";
import { MEASURE_LIBRARY } from "#core/domain/measure/measure-library.ts";
import { measureMarks } from "#core/domain/measure/measure-marks.ts";
import { createRandom } from "#core/domain/statistics/random.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";

const WHOLE = {
  owner: "Park och utemiljö",
  problemId: null,
  cause: "Mörk gångväg",
  activityId: "a",
  target: "0 släckta armaturer",
  startsOn: "2026-12-01",
  followUpOn: "2027-01-15",
  followedUpOn: null,
  status: "decided",
};

describe("what makes a measure stand out", () => {
  it("is nothing where all is there and no day has passed", () => {
    expect(measureMarks(WHOLE, "2026-11-23")).toEqual([]);
  });
  it("is what is missing, and days that have passed", () => {
    const bare = { ...WHOLE, owner: null, cause: "", activityId: null, followUpOn: null };
    expect(measureMarks(bare, "2026-12-02")).toEqual([
      "no_owner",
      "no_problem",
      "no_activity",
      "no_follow_up",
      "late_start",
    ]);
    expect(measureMarks({ ...WHOLE, status: "under_way" }, "2027-01-16")).toEqual(["late_follow_up"]);
    expect(measureMarks({ ...WHOLE, status: "done", followedUpOn: "2027-01-10" }, "2027-02-01")).toEqual([]);
    expect(measureMarks({ ...bare, status: "cancelled" }, "2027-02-01")).toEqual([]);
  });
});

describe("the comparison", () => {
  const counts = [
    { x: 0, y: 0, count: 60 },
    { x: 3000, y: 0, count: 20 },
    { x: 6000, y: 0, count: 55 },
    { x: 300, y: 0, count: 58 },
  ];
  const candidates = [
    { name: "Nära", kind: "centrum", x: 300, y: 0 },
    { name: "Lugn", kind: "centrum", x: 3000, y: 0 },
    { name: "Lik", kind: "centrum", x: 6000, y: 0 },
    { name: "Station", kind: "station", x: 6000, y: 100 },
  ];
  const question = {
    centre: { x: 0, y: 0 },
    kind: "centrum",
    radiusM: 200,
    bufferM: 500,
    counts,
    candidates,
  };

  it("is the place of the same kind with most alike events, clear of the buffer", () => {
    expect(chooseComparison(question)).toMatchObject({
      place: { name: "Lik" },
      events: 55,
      ownEvents: 60,
      isSameKind: true,
    });
  });
  it("is of another kind only where there is none of its own", () => {
    expect(chooseComparison({ ...question, kind: "park" })).toMatchObject({ isSameKind: false });
    expect(chooseComparison({ ...question, candidates: [] })).toBeNull();
  });
  it("counts a ring without its middle", () => {
    expect(countWithin(counts, { x: 0, y: 0 }, { innerM: 200, outerM: 500 })).toBe(58);
  });
});

describe("the effect", () => {
  it("is read over the same ISO weeks of two years", () => {
    const weeks = effectWeeks(dayOfDate("2026-05-04"), null, dayOfDate("2026-11-23"));
    expect(weeks.weeks).toBe(29);
    expect(dateOfDay(weeks.fromDay)).toBe("2026-05-04");
    expect(dateOfDay(weeks.toDay)).toBe("2026-11-23");
    expect(dateOfDay(weeks.beforeFromDay)).toBe("2025-05-05");
  });
  it("has no weeks before the first whole one is over", () => {
    expect(effectWeeks(dayOfDate("2026-11-18"), null, dayOfDate("2026-11-23")).weeks).toBe(0);
  });
  it("is not told of few events", () => {
    expect(
      judgeEffect({ before: 10, after: 4 }, { before: 9, after: 9 }, { before: 0, after: 0 }),
    ).toBeNull();
  });
  it("is called where it is large, and expected as in the comparison", () => {
    const found = judgeEffect({ before: 90, after: 20 }, { before: 51, after: 54 }, { before: 5, after: 5 });
    expect(found).toMatchObject({ verdict: "fewer", expected: 93, difference: -73 });
  });
  it("is called by chance in at most one of twenty where nothing was done", () => {
    const random = createRandom(7, "effect");
    const draw = () => Array.from({ length: 400 }, () => random() < 0.1).filter(Boolean).length;
    let called = 0;
    for (let run = 0; run < 400; run++) {
      const found = judgeEffect(
        { before: draw(), after: draw() },
        { before: draw(), after: draw() },
        { before: draw(), after: draw() },
      );
      if (found !== null && found.verdict !== "unclear") called += 1;
    }
    expect(called / 400).toBeLessThan(0.06);
  });
});

describe("the library", () => {
  it("holds fifteen measures, situational and social, each with its cause and its time", () => {
    expect(MEASURE_LIBRARY).toHaveLength(15);
    expect(new Set(MEASURE_LIBRARY.map(({ key }) => key)).size).toBe(15);
    expect(new Set(MEASURE_LIBRARY.map(({ kind }) => kind))).toEqual(new Set(["situational", "social"]));
    for (const {
      causeSv,
      targetSv,
      effectWeeks: [least, most],
    } of MEASURE_LIBRARY) {
      expect(causeSv.length).toBeGreaterThan(10);
      expect(targetSv.length).toBeGreaterThan(10);
      expect(least).toBeLessThan(most);
    }
  });
});
