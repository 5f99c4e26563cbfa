import { describe, expect, it } from "vitest";
import { parseIsoTime } from "#core/domain/time/iso-time.ts";

const ZONE = "Europe/Stockholm";
const unique = (utc: string) => ({ kind: "unique", instantMs: Date.parse(utc) });

describe("an ISO 8601 time", () => {
  it.each([
    ["2026-11-20T22:15", "2026-11-20T21:15:00Z"],
    ["2026-11-20 22:15:30", "2026-11-20T21:15:30Z"],
    ["2026-11-20T22:15:30.25", "2026-11-20T21:15:30.250Z"],
    ["2026-11-20T22:15:30,123456789", "2026-11-20T21:15:30.123Z"],
    ["2026-11-20T24:00", "2026-11-20T23:00:00Z"],
  ])("without offset, %s, is read on the zone's wall clock", (text, utc) => {
    expect(parseIsoTime(text, ZONE)).toEqual(unique(utc));
  });

  it.each([
    ["2026-11-20T22:15Z", "2026-11-20T22:15:00Z"],
    ["2025-03-30T02:30+02:00", "2025-03-30T00:30:00Z"],
    ["2026-11-20T22:15:00-0530", "2026-11-21T03:45:00Z"],
    ["2026-11-20T22:15+01", "2026-11-20T21:15:00Z"],
  ])("with offset, %s, is that instant", (text, utc) => {
    expect(parseIsoTime(text, ZONE)).toEqual(unique(utc));
  });

  it("without offset may be a gap or an overlap", () => {
    expect(parseIsoTime("2025-03-30T02:30", ZONE).kind).toBe("gap");
    expect(parseIsoTime("2025-10-26T02:30", ZONE).kind).toBe("overlap");
  });

  it.each([
    "",
    "igår",
    "2026-11-20",
    "2026-11-20T",
    "2026-11-20T25:00",
    "2026-11-20T24:01",
    "2026-11-20T12:60",
    "2026-11-20T12:00:60",
    "2026-02-30T12:00",
    "2026-13-01T12:00",
    "20/11/2026 12:00",
    "2026-11-20T12:00+25:00",
    "2026-11-20T12:00+01:60",
    "2026-11-20T12:00 ",
    "٢٠٢٦-11-20T12:00",
  ])("is not %j", (text) => {
    expect(() => parseIsoTime(text, ZONE)).toThrow(RangeError);
  });
});
