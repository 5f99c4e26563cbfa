import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCubeBuilder, type CubeEvent } from "#core/domain/cube/build/build-cube.ts";
import { EVERYTHING } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { queryAll } from "#core/domain/cube/query/query-all.ts";
import { spreadEvent, UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { contentsOf, events } from "../random-cube.ts";

const KIND = {
  category: "klotter",
  source: "kia",
  setting: "outdoors",
  isFoundByControl: false,
  isDuringPresence: false,
} as const;

function eventOf(from: string, to: string | null = null, isDateOnly = false): CubeEvent {
  const time = { fromMs: Date.parse(from), toMs: to === null ? null : Date.parse(to), isDateOnly };
  return { ...spreadEvent(time, "Europe/Stockholm"), isDateOnly, kind: KIND, cell: 7, areas: [1, null] };
}

const withEntries = (weekhours: number[], units: number[]): CubeEvent => ({
  ...eventOf("2025-10-03T20:00+02:00"),
  grade: "uncertain",
  weekhours,
  units,
});

describe("building a cube", () => {
  it("puts an event with one hour among the points and one over several among the spread", () => {
    const contents = contentsOf([
      eventOf("2025-10-03T20:15+02:00"),
      eventOf("2025-10-03T20:15+02:00", "2025-10-03T23:15+02:00"),
      eventOf("2025-10-03T00:00+02:00", null, true),
    ]);
    expect(contents.firstMonday).toBe(dayOfDate("2025-09-29"));
    expect(contents.weekCount).toBe(1);
    // Friday 20 is hour 116.
    expect(contents.points.starts[116]).toBe(0);
    expect(contents.points.starts[117]).toBe(1);
    expect([...contents.spread.starts]).toEqual([0, 0, 1, 2]);
    expect([...contents.spread.firstHour]).toEqual([116, 96]);
    expect([...contents.spread.hourCount]).toEqual([4, 24]);
    // 45 of 180 minutes, then two whole hours, then 15 minutes.
    expect([...contents.spread.firstUnits]).toEqual([2520, 420]);
    expect([...contents.spread.lastUnits]).toEqual([840, 420]);
  });

  it("writes out only weights that follow no rule, such as nights when the clocks change", () => {
    const nights = contentsOf([
      eventOf("2025-03-29T22:10+01:00", "2025-03-30T06:20+02:00"),
      eventOf("2025-10-25T22:10+02:00", "2025-10-26T06:20+01:00"),
      eventOf("2025-11-01T22:10+01:00", "2025-11-02T06:20+01:00"),
    ]);
    expect([...nights.spread.hourCount]).toEqual([0, 0, 9]);
    // In autumn 22 to 06 with 02 twice as heavy; in spring no 02.
    expect([...nights.spread.irregular.starts]).toEqual([0, 9, 17]);
  });

  it("keeps the weight of every event to the unit", () => {
    fc.assert(
      fc.property(events, (drawn) => {
        const { matrix } = queryAll(openCube(contentsOf(drawn)), EVERYTHING);
        const units = matrix.units.reduce((sum, hour) => sum + hour, 0);
        expect(units + matrix.withoutClock * UNITS_PER_EVENT).toBe(drawn.length * UNITS_PER_EVENT);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it("refuses hours out of order and weights that are not one event", () => {
    const builder = createCubeBuilder({ cellSizeM: 200, areaKinds: ["kommundel", "regso"] });
    expect(() => builder.add(withEntries([5, 4], [5040, 5040]))).toThrow("ascending");
    expect(() => builder.add(withEntries([], []))).toThrow(RangeError);
    expect(() => builder.add(withEntries([3, 4], [5040, 5041]))).toThrow("10080 units");
    expect(() => builder.add({ ...eventOf("2025-10-03T20:15Z"), areas: [1] })).toThrow(
      "One area of each kind",
    );
    // Sunday 23 and Monday 00 are neighbours.
    expect(() => builder.add(withEntries([0, 167], [5040, 5040]))).not.toThrow();
  });

  it("refuses events more than 179 years apart", () => {
    const builder = createCubeBuilder({ cellSizeM: 200, areaKinds: ["kommundel", "regso"] });
    builder.add(eventOf("1800-01-06T12:00Z"));
    builder.add(eventOf("2025-01-06T12:00Z"));
    expect(() => builder.finish()).toThrow(RangeError);
  });

  it("makes a cube of no events that answers with zeros", () => {
    const answer = queryAll(openCube(contentsOf([])), EVERYTHING, ["regso"]);
    expect(answer.totals).toEqual({ units: 0, events: 0, withoutCell: 0, withoutClock: 0 });
    expect(answer.weeks).toEqual(new Float64Array(1));
    expect(answer.areas.get("regso")).toEqual(new Float64Array(0));
  });
});
