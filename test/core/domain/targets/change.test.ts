import { describe, expect, it } from "vitest";
import { createRandom } from "#core/domain/statistics/random.ts";
import { againstLike } from "#core/domain/targets/against-like.ts";
import { type Change, changesOf } from "#core/domain/targets/change.ts";
import { developmentOf } from "#core/domain/targets/development.ts";
import { unsafetyQuadrant } from "#core/domain/targets/unsafety.ts";
import { comparedPeriods, sameDayLastYear } from "#core/domain/time/compared-period.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";

const year = (now: number, before: number) => ({ now, nowDays: 364, before, beforeDays: 364 });
const both = { isElevated: true, wasElevated: true };
const neither = { isElevated: false, wasElevated: false };

/** The number of events in a year of 364 days with so many expected on each. */
function drawYear(seed: number, stream: string, perDay: number): number {
  const random = createRandom(seed, stream);
  let events = 0;
  // Waiting times are exponential.
  for (let day = 0; day < 364; events++) day -= Math.log(1 - random()) / perDay;
  return events - 1;
}

describe("change against the compared period", { timeout: 60_000 }, () => {
  it("says more, fewer, or that it cannot be told from chance, with the interval of the ratio", () => {
    const [more, fewer, unclear, nothing] = changesOf([year(60, 20), year(20, 60), year(12, 10), year(0, 0)]);
    expect(more).toMatchObject({ verdict: "more", ratio: 3 });
    expect(more?.low).toBeCloseTo(1.78, 2);
    expect(fewer).toMatchObject({ verdict: "fewer" });
    expect(unclear).toMatchObject({ verdict: "unclear", now: 12, before: 10 });
    expect(nothing).toMatchObject({ verdict: "unclear", high: Infinity });
  });

  it("calls a difference that is one of many what one of many is", () => {
    expect(changesOf([year(22, 9)])[0]?.verdict).toBe("more");
    const many = changesOf([year(22, 9), ...Array.from({ length: 99 }, () => year(10, 10))]);
    expect(many[0]?.verdict).toBe("unclear");
  });

  it("calls something changed in at most one of twenty lists where nothing has, over 200 seeds", () => {
    let lists = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const rows = Array.from({ length: 20 }, (_, place) =>
        year(
          drawYear(seed, `now${place}`, (place + 1) / 60),
          drawYear(seed, `before${place}`, (place + 1) / 60),
        ),
      );
      if (changesOf(rows).some(({ verdict }) => verdict !== "unclear")) lists++;
    }
    expect(lists).toBeLessThanOrEqual(17);
  });
});

describe("new, growing, persistent and fading", { timeout: 60_000 }, () => {
  const changeOf = (now: number, before: number): Change | null => changesOf([year(now, before)])[0] ?? null;

  it("are what planted series are, for at least 190 of 200 seeds", () => {
    const planted = {
      new: [0.15, 0.005],
      growing: [0.3, 0.12],
      fading: [0.1, 0.3],
      persistent: [0.2, 0.2],
    } as const;
    for (const [development, [now, before]] of Object.entries(planted)) {
      let found = 0;
      for (let seed = 1; seed <= 200; seed++) {
        const change = changeOf(drawYear(seed, "now", now), drawYear(seed, "before", before));
        if (developmentOf(change, development === "persistent" ? both : neither) === development) found++;
      }
      expect({ development, found: found >= 190 - (development === "persistent" ? 10 : 0) }).toEqual({
        development,
        found: true,
      });
    }
  });

  it("are not told without a sure change, unless the place was elevated both times", () => {
    expect(developmentOf(changeOf(12, 10), neither)).toBeNull();
    expect(developmentOf(changeOf(12, 10), { isElevated: true, wasElevated: false })).toBeNull();
    expect(developmentOf(changeOf(12, 10), both)).toBe("persistent");
    expect(developmentOf(null, both)).toBeNull();
  });

  it("draw the line of the new at a tenth of the present rate", () => {
    expect(developmentOf(changeOf(40, 4), neither)).toBe("new");
    expect(developmentOf(changeOf(40, 5), neither)).toBe("growing");
  });
});

describe("a place against its like", () => {
  const totals = new Map([
    ["centre", { count: 100, cells: 40 }],
    ["school", { count: 10, cells: 5 }],
  ] as const);

  it("is its rate over that of the others, itself left out", () => {
    const like = againstLike({ type: "centre", count: 40, cells: 10 }, totals);
    expect(like).toMatchObject({ likeCount: 60, likeCells: 30, expected: 20, ratio: 2 });
    expect((like?.low ?? 0) > 1.3 && (like?.high ?? 0) < 3.1).toBe(true);
  });

  it("is unknown for the only one of its kind", () => {
    expect(againstLike({ type: "school", count: 10, cells: 5 }, totals)).toBeNull();
    expect(againstLike({ type: "park", count: 0, cells: 2 }, totals)).toBeNull();
  });
});

describe("crime and unsafety", () => {
  const total = { cells: 100, count: 500, points: 200 };

  it("tell the calm place that feels unsafe from the busy one", () => {
    expect(unsafetyQuadrant({ cells: 5, count: 10, points: 30 }, total)).toMatchObject({
      crime: "low",
      unsafety: "high",
    });
    expect(unsafetyQuadrant({ cells: 5, count: 90, points: 30 }, total)).toMatchObject({
      crime: "high",
      unsafety: "high",
    });
    expect(unsafetyQuadrant({ cells: 5, count: 90, points: 2 }, total)).toMatchObject({
      crime: "high",
      unsafety: "low",
    });
  });

  it("say nothing of two reports, or of a place that is all there is", () => {
    expect(
      unsafetyQuadrant({ cells: 1, count: 0, points: 2 }, { cells: 100, count: 9, points: 2 }).unsafety,
    ).toBe("low");
    expect(unsafetyQuadrant(total, total)).toMatchObject({
      crime: "low",
      unsafety: "low",
      expectedPoints: 0,
    });
  });
});

describe("the compared period", () => {
  const days = (from: string, to: string) => ({ fromDay: dayOfDate(from), toDay: dayOfDate(to) });
  const dates = ({ fromDay, toDay }: { fromDay: number; toDay: number }) => [
    dateOfDay(fromDay),
    dateOfDay(toDay),
  ];

  it("is the same weekdays of the same ISO weeks last year", () => {
    const { now, before } = comparedPeriods(days("2026-11-02", "2026-11-16"), "lastYear");
    expect(dates(now)).toEqual(["2026-11-02", "2026-11-16"]);
    expect(dates(before)).toEqual(["2025-11-03", "2025-11-17"]);
    // Walpurgis Night 2026 is a Thursday of week 18, and is held against the Thursday of week 18.
    expect(dateOfDay(sameDayLastYear(dayOfDate("2026-04-30")))).toBe("2025-05-01");
  });

  it("is the last year of a longer period, never the period itself", () => {
    const { now, before } = comparedPeriods(days("2023-11-27", "2026-11-23"), "lastYear");
    expect(dates(now)).toEqual(["2025-11-24", "2026-11-23"]);
    expect(dates(before)).toEqual(["2024-11-25", "2025-11-24"]);
  });

  it("may be the days just before", () => {
    expect(dates(comparedPeriods(days("2026-11-02", "2026-11-16"), "before").before)).toEqual([
      "2026-10-19",
      "2026-11-02",
    ]);
    expect(() => comparedPeriods(days("2026-11-02", "2026-11-02"), "before")).toThrow(RangeError);
  });
});
