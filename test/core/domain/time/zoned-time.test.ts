import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { instantToLocal, localToInstant, startOfLocalDay } from "#core/domain/time/zoned-time.ts";

const STOCKHOLM = "Europe/Stockholm";
const ZONES = [
  STOCKHOLM,
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Africa/Casablanca",
  "Pacific/Apia",
  "UTC",
];

const local = (text: string) => Date.parse(`${text}Z`);
const instant = (text: string) => Date.parse(text);

describe("a wall clock time", () => {
  it("is one instant on an ordinary day, summer and winter", () => {
    expect(localToInstant(local("2026-07-01T12:00"), STOCKHOLM)).toEqual({
      kind: "unique",
      instantMs: instant("2026-07-01T10:00Z"),
    });
    expect(localToInstant(local("2026-12-01T12:00"), "America/New_York")).toEqual({
      kind: "unique",
      instantMs: instant("2026-12-01T17:00Z"),
    });
  });

  it.each([
    [STOCKHOLM, "2025-03-30T02:00", "2025-03-30T02:30", "2025-03-30T02:59:59.999"],
    ["Europe/Berlin", "2025-03-30T02:00", "2025-03-30T02:30", "2025-03-30T02:59:59.999"],
    ["America/New_York", "2025-03-09T02:00", "2025-03-09T02:30", "2025-03-09T02:59:59.999"],
    ["Pacific/Apia", "2011-12-30T00:00", "2011-12-30T12:00", "2011-12-30T23:59:59.999"],
  ])("is a gap where the clock of %s skipped it", (timeZone, ...skipped) => {
    for (const text of skipped) expect(localToInstant(local(text), timeZone)).toEqual({ kind: "gap" });
  });

  it("is one instant right before and right after the skipped hour", () => {
    expect(localToInstant(local("2025-03-30T01:59:59.999"), STOCKHOLM)).toEqual({
      kind: "unique",
      instantMs: instant("2025-03-30T00:59:59.999Z"),
    });
    expect(localToInstant(local("2025-03-30T03:00"), STOCKHOLM)).toEqual({
      kind: "unique",
      instantMs: instant("2025-03-30T01:00Z"),
    });
  });

  it.each([
    [STOCKHOLM, "2025-10-26T02:30", "2025-10-26T00:30Z", "2025-10-26T01:30Z"],
    ["Europe/Berlin", "2025-10-26T02:00", "2025-10-26T00:00Z", "2025-10-26T01:00Z"],
    ["America/New_York", "2025-11-02T01:59", "2025-11-02T05:59Z", "2025-11-02T06:59Z"],
  ])("is an overlap where it came twice in %s", (timeZone, text, first, second) => {
    expect(localToInstant(local(text), timeZone)).toEqual({
      kind: "overlap",
      firstMs: instant(first),
      secondMs: instant(second),
    });
  });

  it("is one instant right before and right after the repeated hour", () => {
    expect(localToInstant(local("2025-10-26T01:59"), STOCKHOLM).kind).toBe("unique");
    expect(localToInstant(local("2025-10-26T03:00"), STOCKHOLM)).toEqual({
      kind: "unique",
      instantMs: instant("2025-10-26T02:00Z"),
    });
  });

  it.each(ZONES)("is what Intl shows at every instant in %s, and leads back to it", (timeZone) => {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
    const instants = fc.integer({
      min: instant("1950-01-01T00:00Z") / 1000,
      max: instant("2040-01-01T00:00Z") / 1000,
    });
    fc.assert(
      fc.property(instants, (seconds) => {
        const localMs = instantToLocal(seconds * 1000, timeZone);
        expect(new Date(localMs).toISOString().slice(0, 19).replace("T", " ")).toBe(
          format.format(seconds * 1000),
        );
        const back = localToInstant(localMs, timeZone);
        expect(
          back.kind === "overlap" ? [back.firstMs, back.secondMs] : [Reflect.get(back, "instantMs")],
        ).toContain(seconds * 1000);
      }),
    );
  });

  it("needs a known zone and a year with four digits", () => {
    expect(() => localToInstant(0, "Europe/Nacka")).toThrow(RangeError);
    expect(() => instantToLocal(Number.NaN, STOCKHOLM)).toThrow(RangeError);
    expect(() => instantToLocal(8.64e15, STOCKHOLM)).toThrow(RangeError);
  });
});

describe("the start of a local day", () => {
  it("is midnight, also on days of 23 and 25 hours", () => {
    const start = (date: string) => startOfLocalDay(dayOfDate(date), STOCKHOLM);
    expect(start("2025-03-30")).toBe(instant("2025-03-29T23:00Z"));
    expect(start("2025-03-31") - start("2025-03-30")).toBe(23 * 3_600_000);
    expect(start("2025-10-27") - start("2025-10-26")).toBe(25 * 3_600_000);
  });

  it("is the first moment after a midnight that was skipped", () => {
    expect(startOfLocalDay(dayOfDate("2018-11-04"), "America/Sao_Paulo")).toBe(instant("2018-11-04T03:00Z"));
  });

  it("is the first of two midnights", () => {
    expect(startOfLocalDay(dayOfDate("2025-11-02"), "America/Havana")).toBe(instant("2025-11-02T04:00Z"));
  });
});
