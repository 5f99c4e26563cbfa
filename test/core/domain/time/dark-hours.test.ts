import { describe, expect, it } from "vitest";
import { darkHours } from "#core/domain/time/dark-hours.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";

const inNacka = (date: string) => darkHours(dayOfDate(date), 59.31, 18.16, "Europe/Stockholm").darkShare;

describe("dark hours", () => {
  it("in late November begin at three in the afternoon", () => {
    // Sunrise 08:08, sunset 15:01.
    const dark = inNacka("2026-11-27");
    expect(Array.from(dark.slice(0, 8))).toEqual(Array.from({ length: 8 }, () => 1));
    expect(dark[8]).toBeCloseTo(8.4 / 60, 2);
    expect(Array.from(dark.slice(9, 15))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(dark[15]).toBeCloseTo(59 / 60, 2);
    expect(Array.from(dark.slice(16))).toEqual(Array.from({ length: 8 }, () => 1));
  });

  it("at midsummer are few", () => {
    const hours = inNacka("2026-06-21").reduce((sum, share) => sum + share, 0);
    expect(hours).toBeGreaterThan(5);
    expect(hours).toBeLessThan(6);
  });

  it("leave out the hour that the clocks skip, and mean the one that comes twice", () => {
    expect(inNacka("2025-03-30")[2]).toBe(0);
    expect(inNacka("2025-10-26")[2]).toBe(1);
  });

  it("are all or none where the sun stays down or up", () => {
    const inKiruna = (date: string) => darkHours(dayOfDate(date), 67.86, 20.23, "Europe/Stockholm").darkShare;
    expect(new Set(inKiruna("2026-12-21"))).toEqual(new Set([1]));
    expect(new Set(inKiruna("2026-06-21"))).toEqual(new Set([0]));
  });
});
