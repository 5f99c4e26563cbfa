import { describe, expect, test } from "vitest";
import type { TimeFormat } from "#core/contract/import.ts";
import {
  decideTimeFormat,
  startTimeSurvey,
  surveyTime,
} from "../../../../server/imports/mapping/detect-time-format.ts";
import { parseClock } from "../../../../server/imports/mapping/parse-clock.ts";
import { parseTime } from "../../../../server/imports/mapping/parse-time.ts";

/** The wall clock as text, with its offset in minutes where the text gave one. */
function read(text: string, format: TimeFormat | null = null): string {
  const time = parseTime(text, format);
  if (time.kind === "refused") return time.code;
  const wall = new Date(time.localMs).toISOString().slice(0, time.isDateOnly ? 10 : 19);
  return time.offsetMs === null ? wall : `${wall} ${time.offsetMs / 60_000}`;
}

function formatOf(...texts: string[]): TimeFormat | null {
  const survey = startTimeSurvey();
  for (const text of texts) surveyTime(survey, text);
  return decideTimeFormat(survey);
}

describe("a time", () => {
  test.each([
    ["2025-05-10", "2025-05-10"],
    ["2025-05-10 21:15", "2025-05-10T21:15:00"],
    ["2025-05-10T21:15", "2025-05-10T21:15:00"],
    ["2025-05-10T21:15:07.250", "2025-05-10T21:15:07"],
    ["2025-05-10T19:15:00Z", "2025-05-10T19:15:00 0"],
    ["2025-05-10T21:15:00+02:00", "2025-05-10T21:15:00 120"],
    ["2025-05-10T21:15-0330", "2025-05-10T21:15:00 -210"],
    ["20250510", "2025-05-10"],
    ["20250510T2115", "2025-05-10T21:15:00"],
    ["2025-05-10 24:00", "2025-05-11T00:00:00"],
    ["2024-02-29", "2024-02-29"],
  ])("in ISO 8601 is always read: %s", (text, expected) => {
    for (const format of [null, "swedish", "us12", "day-first"] as const)
      expect(read(text, format)).toBe(expected);
  });

  test.each([
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-04-31 10:00",
    "2025-05-10 24:01",
    "2025-05-10 25:00",
    "2025-05-10 21:60",
    "2025-05-10 23:59:60",
    "2025-05-10T10:00+25:00",
    "igår kväll",
    "10 måj 2025",
  ])("that does not exist is refused: %s", (text) => {
    expect(read(text, "swedish")).toBe("bad_time");
  });

  test.each([
    ["10 maj 2025 kl. 21.15", "2025-05-10T21:15:00"],
    ["lördag den 10 maj 2025", "2025-05-10"],
    ["10 maj 2025 21:15:30", "2025-05-10T21:15:30"],
    ["1 sept. 2025", "2025-09-01"],
    ["10/5 2025 kl 21.15", "2025-05-10T21:15:00"],
    ["2025-05-10 kl. 21.15", "2025-05-10T21:15:00"],
    ["2025/05/10 21:15", "2025-05-10T21:15:00"],
  ])("in Swedish is read where the column is: %s", (text, expected) => {
    expect(read(text, "swedish")).toBe(expected);
    expect(read(text)).toBe("ambiguous_date");
    expect(formatOf(text)).toBe("swedish");
  });

  test("in figures depends on the column's order of day and month", () => {
    expect(read("10/05/2025 21:15", "day-first")).toBe("2025-05-10T21:15:00");
    expect(read("10/05/2025 21:15", "month-first")).toBe("2025-10-05T21:15:00");
    expect(read("5/10/2025 9:15 PM", "us12")).toBe("2025-05-10T21:15:00");
    expect(read("5/10/2025 12:05 AM", "us12")).toBe("2025-05-10T00:05:00");
    expect(read("5/10/2025 13:05 PM", "us12")).toBe("bad_time");
    expect(read("10/05/2025 21:15")).toBe("ambiguous_date");
    expect(read("31/02/2025", "day-first")).toBe("bad_time");
  });

  test("as a bare number is never guessed", () => {
    for (const text of ["45787", "45787,8854", "1746904500000", "-1", "0"]) {
      for (const format of [null, "excel", "iso"] as const) expect(read(text, format)).toBe("ambiguous_date");
    }
  });
});

describe("the format of a column", () => {
  test("is ISO wherever ISO occurs: nothing else is mixed with it", () => {
    expect(formatOf("2025-05-10", "10 maj 2025")).toBe("iso");
    expect(formatOf("2025-05-10", "31/12/2025")).toBe("iso");
  });

  test("is day or month first only when a figure above 12 says so", () => {
    expect(formatOf("10/05/2025", "31/05/2025")).toBe("day-first");
    expect(formatOf("10/05/2025", "05/31/2025")).toBe("month-first");
    expect(formatOf("10/05/2025", "05/10/2025")).toBeNull();
    expect(formatOf("31/05/2025", "05/31/2025")).toBeNull();
  });

  test("is day first with points, American with AM and PM", () => {
    expect(formatOf("10.05.2025", "01.02.2025")).toBe("day-first");
    expect(formatOf("5/10/2025 9:15 PM", "5/31/2025 9:15 AM")).toBe("us12");
    expect(formatOf("5/10/2025 9:15 PM", "6/10/2025 9:15 AM")).toBe("us12");
  });

  test("is unknown when two manners are mixed, or none is seen", () => {
    expect(formatOf("10 maj 2025", "31/05/2025")).toBeNull();
    expect(formatOf()).toBeNull();
  });

  test("is not upset by a row that is no time", () => {
    expect(formatOf("10 maj 2025", "Summa")).toBe("swedish");
  });
});

test.each([
  ["21:15", 76_500_000],
  ["kl. 21.15", 76_500_000],
  ["2115", 76_500_000],
  ["9:15 PM", 76_500_000],
  ["24:00", 86_400_000],
  ["21:15:30", 76_530_000],
  ["24:01", null],
  ["9.75", null],
  ["kväll", null],
])("a clock: %s", (text, expected) => {
  expect(parseClock(text)).toBe(expected);
});
