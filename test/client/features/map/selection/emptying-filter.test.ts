import { describe, expect, it } from "vitest";
import { emptyingFilter } from "../../../../../client/features/map/selection/emptying-filter.ts";
import { DEFAULT_VIEW } from "../../../../../client/state/view-state.ts";

const NONE = { anyHour: 0, anyKind: 0, anyWeek: 0 };
const narrowed = { ...DEFAULT_VIEW, weekhour: [3, 4], category: ["stold"] };

describe("what empties a selection", () => {
  it("is the hours when events remain without them", () => {
    expect(emptyingFilter(narrowed, { ...NONE, anyHour: 39.2, anyKind: 5 })).toEqual({
      kind: "time",
      count: 39,
      removal: { weekhour: [], weekday: [], hour: [] },
    });
  });

  it("is the kind when the hours alone are not to blame", () => {
    expect(emptyingFilter(narrowed, { ...NONE, anyKind: 5 })).toMatchObject({ kind: "category", count: 5 });
  });

  it("is the period when only other weeks have events", () => {
    expect(emptyingFilter(DEFAULT_VIEW, { ...NONE, anyWeek: 12 })).toMatchObject({
      kind: "period",
      count: 12,
      removal: { period: { kind: "all" } },
    });
  });

  it("is nothing alone when every view is empty or not known yet", () => {
    expect(emptyingFilter(narrowed, NONE)).toBeNull();
    expect(emptyingFilter(narrowed, { anyHour: null, anyKind: null, anyWeek: null })).toBeNull();
  });

  it("never blames a narrowing that is not there", () => {
    expect(emptyingFilter(DEFAULT_VIEW, { ...NONE, anyHour: 9, anyKind: 9 })).toBeNull();
  });
});
