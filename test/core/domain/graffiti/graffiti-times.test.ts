import { expect, it } from "vitest";
import { graffitiKindOf } from "#core/domain/graffiti/graffiti-kind.ts";
import { type GraffitiReport, graffitiTimes } from "#core/domain/graffiti/graffiti-times.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";

const TODAY = dayOfDate("2026-11-23");
const question = { timeZone: "Europe/Stockholm", today: TODAY, weeks: 26 };

/** Found at 08 on a day, `days` days after the surface was seen clean at 15. */
function found(daysAgo: number, days: number, extra: Partial<GraffitiReport> = {}): GraffitiReport {
  const foundDay = TODAY - daysAgo;
  return {
    kind: "tag",
    fromMs: (foundDay - days) * 86_400_000 + 14 * 3_600_000,
    toMs: foundDay * 86_400_000 + 7 * 3_600_000,
    isDateOnly: false,
    foundDay,
    removedDay: foundDay + 3,
    isReportedToPolice: false,
    ...extra,
  };
}

it("keeps the weights of reports and says that a day between rounds tells the weekday, not the hour", () => {
  const reports = Array.from({ length: 80 }, (_, at) => found(at + 10, 1));
  const times = graffitiTimes(reports, question);
  expect(times.week.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(80);
  expect(times.uncertain.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(80);
  expect(times.medianHours).toBe(17);
  expect(times.weekday.canTell).toBe(true);
  expect(times.weekdayAdvice).toBeNull();
  expect(times.hour.canTell).toBe(false);
  expect(times.hourAdvice?.everyHours).toBeLessThan(24);
});

it("says neither from rounds once a week", () => {
  const times = graffitiTimes(
    Array.from({ length: 80 }, (_, at) => found(at + 10, 7)),
    question,
  );
  expect(times.weekday.canTell).toBe(false);
  expect(times.weekdayAdvice?.everyHours).toBeLessThan(168);
});

it("counts what is still there in how soon it is gone", () => {
  const reports = [found(40, 1), found(40, 1, { removedDay: null }), found(40, 1, { removedDay: null })];
  expect(graffitiTimes(reports, question)).toMatchObject({ stillThere: 2, medianDaysToClean: null });
  expect(graffitiTimes([], question)).toMatchObject({
    reports: 0,
    medianHours: null,
    medianDaysToClean: null,
  });
});

it("counts by four kinds, and nothing of what it says", () => {
  expect((["tag", "piece", "message", "sticker", "unknown"] as const).map(graffitiKindOf)).toEqual([
    "tag",
    "painting",
    "message",
    "other",
    "other",
  ]);
});
