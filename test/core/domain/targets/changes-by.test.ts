import { describe, expect, it } from "vitest";
import { createCubeBuilder } from "#core/domain/cube/build/build-cube.ts";
import { EVERYTHING } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { changesBy } from "#core/domain/targets/changes-by.ts";
import { againstOrdinaryDays, comparedDays } from "#core/domain/targets/compared-days.ts";
import { comparedPeriods } from "#core/domain/time/compared-period.ts";
import { spreadEvent } from "#core/domain/time/event-weight.ts";
import { DAY_MS, dateOfDay, dayOfDate, isoWeekday } from "#core/domain/time/local-day.ts";
import { markedDays } from "#core/domain/time/marked-days.ts";

const days = (from: string, to: string) => ({ fromDay: dayOfDate(from), toDay: dayOfDate(to) });

interface Planted {
  readonly day: string;
  readonly category: string;
  readonly source?: string;
  readonly times?: number;
}

function cubeOf(planted: readonly Planted[]) {
  const builder = createCubeBuilder({ cellSizeM: 200, areaKinds: [] });
  for (const { day, category, source = "polis", times = 1 } of planted) {
    for (let event = 0; event < times; event++) {
      const fromMs = dayOfDate(day) * DAY_MS + 12 * 3_600_000;
      builder.add({
        ...spreadEvent({ fromMs, toMs: null, isDateOnly: false }, "UTC"),
        isDateOnly: false,
        kind: {
          category,
          source,
          setting: "outdoors",
          isFoundByControl: category === "narcotics",
          isDuringPresence: false,
        },
        cell: 1,
        areas: [],
      });
    }
  }
  return openCube(builder.finish());
}

describe("changes by key", () => {
  const cube = cubeOf([
    { day: "2025-11-04", category: "theft", times: 5 },
    { day: "2026-11-03", category: "theft", times: 30 },
    { day: "2025-11-12", category: "damage", times: 8 },
    { day: "2026-11-04", category: "damage", times: 9 },
    { day: "2026-11-05", category: "narcotics", times: 50 },
    { day: "2026-07-05", category: "theft", times: 99 },
    { day: "2025-11-05", category: "damage", source: "kia", times: 2 },
  ]);
  const periods = comparedPeriods(days("2026-11-02", "2026-11-16"), "lastYear");
  const compared = comparedDays(periods);
  const found = changesBy(cube, {
    filter: { ...EVERYTHING, leavesOutOwnPresence: true },
    days: compared ?? { now: new Set(), before: new Set() },
    keyOf: (kind) => cube.kinds[kind]?.category ?? null,
  });

  it("count only the compared days, and leave out what control finds", () => {
    expect(found.total).toMatchObject({ now: 39, before: 15, nowDays: 14, beforeDays: 14, verdict: "more" });
    expect(found.rows.map(({ key, change }) => [key, change.now, change.before, change.verdict])).toEqual([
      ["theft", 30, 5, "more"],
      ["damage", 9, 10, "unclear"],
    ]);
  });

  it("tell in how many weeks each source was silent", () => {
    expect(found.sources).toEqual([
      {
        source: "kia",
        now: 0,
        before: 2,
        weeksNow: 2,
        weeksBefore: 2,
        silentNow: 2,
        silentBefore: 1,
        units: null,
      },
      {
        source: "polis",
        now: 39,
        before: 13,
        weeksNow: 2,
        weeksBefore: 2,
        silentNow: 1,
        silentBefore: 0,
        units: null,
      },
    ]);
  });
});

describe("like days with like days", () => {
  it("hold pay day weekends of this year against those of last year", () => {
    const periods = comparedPeriods(days("2026-09-01", "2026-11-23"), "lastYear");
    const span = { fromDay: periods.before.fromDay, toDay: periods.now.toDay };
    const marked = markedDays(span, "payday_weekend");
    const compared = comparedDays(periods, (day) => marked.has(day));
    expect(compared?.now.size).toBe(6);
    expect(compared?.before.size).toBe(6);
    expect([...(compared?.now ?? [])].map(dateOfDay)[0]).toBe("2026-09-25");
  });

  it("hold them against the other Fridays to Sundays of the period", () => {
    const period = days("2026-09-01", "2026-11-23");
    const marked = markedDays(period, "payday_weekend");
    const compared = againstOrdinaryDays(period, (day) => marked.has(day));
    expect(compared?.now.size).toBe(6);
    expect(compared?.before.size).toBe(12 * 3 - 6);
    for (const day of compared?.before ?? []) expect(isoWeekday(day)).toBeGreaterThanOrEqual(5);
  });

  it("hold Walpurgis Night against Walpurgis Night, though its weekday is another", () => {
    const periods = { now: days("2026-04-20", "2026-05-10"), before: days("2025-04-20", "2025-05-10") };
    const span = { fromDay: periods.before.fromDay, toDay: periods.now.toDay };
    const marked = markedDays(span, "valborg");
    const compared = comparedDays(periods, (day) => marked.has(day));
    expect([...(compared?.now ?? [])].map(dateOfDay)).toEqual(["2026-04-30"]);
    expect([...(compared?.before ?? [])].map(dateOfDay)).toEqual(["2025-04-30"]);
  });

  it("are none where a period has no such day", () => {
    const period = days("2026-03-02", "2026-03-09");
    expect(comparedDays(comparedPeriods(period, "before"), () => false)).toBeNull();
    expect(againstOrdinaryDays(period, () => false)).toBeNull();
  });
});
