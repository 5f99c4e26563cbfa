import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FreezeOptions, freezeMonth } from "#core/domain/privacy/publish/counts/freeze-month.ts";
import type { MonthCounts, Publication } from "#core/domain/privacy/publish/counts/publication.ts";

const LATE: FreezeOptions = { today: "2026-12-31", sources: [] };

function countsOf(month: string, ...counts: number[]): MonthCounts {
  const groups = counts.map((_, index) => `g${index}`);
  return {
    areaKind: "kommundel",
    month,
    areaIds: [7],
    groups,
    counts: counts.map((count, index) => ({ areaId: 7, group: `g${index}`, count })),
  };
}

function frozen(previous: Publication | null, counts: MonthCounts): Publication {
  const { publication } = freezeMonth(previous, counts, LATE);
  if (publication === null) throw new Error("expected a publication");
  return publication;
}

describe("freezeMonth", () => {
  it("adds a month that is over, in order of time", () => {
    const first = frozen(null, countsOf("2026-03", 8, 2));
    const both = frozen(first, countsOf("2026-01", 6, 6));
    expect(both.months.map(({ month }) => month)).toEqual(["2026-01", "2026-03"]);
    expect(both.months[1]).toBe(first.months[0]);
  });

  it("never counts a frozen month again and says so", () => {
    const before = frozen(null, countsOf("2026-03", 8, 2));
    const after = freezeMonth(before, countsOf("2026-03", 9, 30), LATE);
    expect(after.kind).toBe("already_frozen");
    expect(after.publication).toBe(before);
    expect(after.message).toContain("fryst");
  });

  it("gives nothing to compare before and after any imports", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.array(counts, { maxLength: 4 }), (first, imports) => {
        const before = frozen(null, countsOf("2026-03", ...first));
        const after = imports.reduce((all, later) => frozen(all, countsOf("2026-03", ...later)), before);
        expect(JSON.stringify(after)).toBe(JSON.stringify(before));
      }),
      { numRuns: 50 },
    );
  });

  it("waits until the month is over and late reports have had their days", () => {
    const counts = countsOf("2026-11", 8);
    const early = freezeMonth(null, counts, { today: "2026-12-14", sources: [] });
    expect(early).toMatchObject({ kind: "waits", publication: null });
    expect(early.message).toContain("2026-12-15");
    expect(freezeMonth(null, counts, { today: "2026-12-15", sources: [] }).kind).toBe("frozen");
    expect(freezeMonth(null, counts, { today: "2026-12-01", sources: [], settleDays: 0 }).kind).toBe(
      "frozen",
    );
  });

  it("waits for every source to reach the month's last day", () => {
    const sources = [
      { name: "KIA", lastDay: "2026-11-30" },
      { name: "Polisen", lastDay: "2026-11-29" },
      { name: "Klotter", lastDay: null },
    ];
    const result = freezeMonth(null, countsOf("2026-11", 8), { today: "2026-12-31", sources });
    expect(result.kind).toBe("waits");
    expect(result.message).toContain("Polisen, Klotter");
    const ready = sources.map(({ name }) => ({ name, lastDay: "2026-11-30" }));
    expect(freezeMonth(null, countsOf("2026-11", 8), { today: "2026-12-31", sources: ready }).kind).toBe(
      "frozen",
    );
  });

  it("refuses a second kind of area and another threshold: the two would be subtracted", () => {
    const first = frozen(null, countsOf("2026-03", 8));
    const other = { ...countsOf("2026-04", 8), areaKind: "group" };
    expect(() => freezeMonth(first, other, LATE)).toThrow(RangeError);
    expect(() => freezeMonth(first, countsOf("2026-04", 8), { ...LATE, threshold: 4 })).toThrow(RangeError);
  });
});
