import { describe, expect, it } from "vitest";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { sunTimes } from "#core/domain/time/sun-times.ts";

const NACKA = { latitude: 59.31, longitude: 18.16 };

// Expected: astronomy-engine 2.1.19 (VSOP87), SearchRiseSet at sea level.
const GOLDEN = [
  ["2026-03-29", "2026-03-29T04:22:52Z", "2026-03-29T17:22:48Z"],
  ["2026-06-21", "2026-06-21T01:30:47Z", "2026-06-21T20:07:32Z"],
  ["2026-10-25", "2026-10-25T05:49:08Z", "2026-10-25T15:12:45Z"],
  ["2026-11-27", "2026-11-27T07:08:24Z", "2026-11-27T14:00:58Z"],
  ["2026-12-21", "2026-12-21T07:42:48Z", "2026-12-21T13:47:59Z"],
] as const;

const on = (date: string, latitude: number, longitude: number, timeZone: string) =>
  sunTimes(dayOfDate(date), latitude, longitude, timeZone);

describe("sunrise and sunset", () => {
  it.each(GOLDEN)(
    "in Nacka on %s are within 15 seconds of an independent ephemeris",
    (date, sunrise, sunset) => {
      const sun = on(date, NACKA.latitude, NACKA.longitude, "Europe/Stockholm");
      if (sun.kind !== "rises-and-sets") throw new Error(sun.kind);
      expect(Math.abs(sun.sunriseMs - Date.parse(sunrise))).toBeLessThan(15_000);
      expect(Math.abs(sun.sunsetMs - Date.parse(sunset))).toBeLessThan(15_000);
    },
  );

  it("do not happen in Kiruna in midsummer and at Christmas", () => {
    expect(on("2026-06-21", 67.86, 20.23, "Europe/Stockholm").kind).toBe("always-up");
    expect(on("2026-12-21", 67.86, 20.23, "Europe/Stockholm").kind).toBe("always-down");
    expect(on("2026-12-21", -80, 0, "UTC").kind).toBe("always-up");
  });

  it.each([
    ["Pacific/Auckland", -36.85, 174.76],
    ["Pacific/Apia", -13.83, -171.77],
    ["America/New_York", 40.71, -74.01],
  ])("belong to the local date in %s", (timeZone, latitude, longitude) => {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone });
    for (const date of ["2026-01-15", "2026-06-15", "2026-10-15"]) {
      const sun = on(date, latitude, longitude, timeZone);
      if (sun.kind !== "rises-and-sets") throw new Error(sun.kind);
      expect([format.format(sun.sunriseMs), format.format(sun.sunsetMs)]).toEqual([date, date]);
    }
  });
});
