import { describe, expect, it } from "vitest";
import { countReporting, NOWHERE } from "#core/domain/targets/source-reporting.ts";

const areas = { kind: "regso", ids: Int32Array.of(11, 12, 13), ofPlace: Int32Array.of() } as const;
/** 2024-11-25. */
const monday = 20_052;
const days = {
  now: new Set(Array.from({ length: 14 }, (_, day) => monday + 364 + day)),
  before: new Set(Array.from({ length: 14 }, (_, day) => monday + day)),
};

function reported(before: readonly number[], now: readonly number[]) {
  const reporting = countReporting(areas);
  for (const area of before) reporting.add("kia", { when: "before", day: monday + 1, area });
  for (const area of now) reporting.add("kia", { when: "now", day: monday + 365, area });
  return reporting.finish(days)[0]?.units;
}
const times = (area: number, count: number) => Array.from({ length: count }, () => area);

describe("units that reported", () => {
  it("are counted in both periods, and reports from nowhere are of no unit", () => {
    expect(reported([0, 1, 1, NOWHERE], [1])).toEqual({ kind: "regso", now: 1, before: 2, goneQuiet: [] });
  });

  it("have gone quiet where none at all is hardly chance", () => {
    expect(reported([...times(0, 10), ...times(1, 9), ...times(2, 30)], [1])?.goneQuiet).toEqual([
      { id: 13, before: 30 },
      { id: 11, before: 10 },
    ]);
    expect(reported(times(0, 9), [1])?.goneQuiet).toEqual([]);
  });

  it("are unknown where there are no areas", () => {
    const reporting = countReporting(null);
    reporting.add("kia", { when: "now", day: monday + 364, area: NOWHERE });
    expect(reporting.finish(days)[0]?.units).toBeNull();
  });
});
