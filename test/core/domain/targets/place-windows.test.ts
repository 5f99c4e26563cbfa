import { describe, expect, it } from "vitest";
import { placeWindows } from "#core/domain/targets/place-windows.ts";

const week = (of: (hour: number) => number) => Array.from({ length: 168 }, (_, hour) => of(hour));
const windowsOf = (place: readonly number[], area: readonly number[]) =>
  placeWindows({ period: { place, area }, training: null, heldOut: [] }, { hoursPerWeek: 12 });

describe("the windows of a place", () => {
  it("are not filled up with hours in which nothing happens", () => {
    const fridays = week((hour) => (hour === 118 ? 300 : 0));
    const { windows, share, isOwn } = windowsOf(fridays, fridays);
    expect(windows.map(({ firstHour, hours }) => [firstHour, hours])).toEqual([[118, 2]]);
    expect(share).toBe(1);
    expect(isOwn).toBe(true);
  });

  it("are none where every hour is as likely, as with intervals of a week or more", () => {
    const even = week(() => 4 / 168);
    expect(windowsOf(even, even)).toMatchObject({ windows: [], share: 0 });
  });

  it("spend all their hours where each of them holds something more than an even week", () => {
    const evenings = week((hour) => (hour % 24 >= 18 ? 3 : 1));
    const { windows } = windowsOf(evenings, evenings);
    expect(windows.reduce((sum, { hours }) => sum + hours, 0)).toBe(12);
  });
});
