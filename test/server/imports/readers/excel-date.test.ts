import { describe, expect, it } from "vitest";

import {
  builtInDateFormat,
  customDateFormat,
  serialToClock,
  serialToLocal,
} from "../../../../server/imports/readers/excel-date.ts";

describe("Excel serial numbers", () => {
  it.each([
    [1, "1900-01-01T00:00:00"],
    [59, "1900-02-28T00:00:00"],
    [61, "1900-03-01T00:00:00"],
    [45787, "2025-05-10T00:00:00"],
    [45787.885416666664, "2025-05-10T21:15:00"],
    [45787.99999999, "2025-05-11T00:00:00"],
    [2958465, "9999-12-31T00:00:00"],
  ])("%d counts from 1900 to %s", (serial, local) => {
    expect(serialToLocal(serial, 1900)).toBe(local);
  });

  it.each([0, 0.5, -1, 60, 60.5, 2958466, Number.NaN, Infinity])("%d is no date", (serial) => {
    expect(serialToLocal(serial, 1900)).toBeNull();
  });

  it("is 1,462 days later in the system of 1904, which has no false leap day", () => {
    expect(serialToLocal(44325, 1904)).toBe("2025-05-10T00:00:00");
    expect(serialToLocal(60, 1904)).toBe("1904-03-01T00:00:00");
    expect(serialToLocal(2957004, 1904)).toBeNull();
  });

  it("is a clock time below one", () => {
    expect([0, 0.5, 0.885416666666667].map(serialToClock)).toEqual(["00:00:00", "12:00:00", "21:15:00"]);
    expect([1, -0.1, 0.9999999].map(serialToClock)).toEqual([null, null, null]);
  });
});

describe("number formats", () => {
  it.each([
    ["yyyy\\-mm\\-dd", "date"],
    ["yyyy-mm-dd hh:mm", "dateTime"],
    ['[$-41D]d mmmm yyyy "kl." hh:mm;@', "dateTime"],
    ["hh:mm:ss", "clock"],
    ["h:mm AM/PM", "clock"],
    ["mmm", "date"],
    ["mm:ss", "clock"],
    ["[h]:mm", null],
    ["0.00", null],
    ["General", null],
    ["[Red]-0.0", null],
    ['0.0" dagar"', null],
    ["0.00E+00", null],
    ["#,##0\\ _k\\r", null],
    ["0_);[Red]\\(0\\)", null],
  ])("%j shows %s", (code, kind) => {
    expect(customDateFormat(code)).toBe(kind);
  });

  it("knows the built-in ones", () => {
    expect([0, 1, 2, 14, 18, 22, 45, 46, 47, 49, 57].map(builtInDateFormat)).toEqual([
      null,
      null,
      null,
      "date",
      "clock",
      "dateTime",
      "clock",
      null,
      "clock",
      null,
      "date",
    ]);
  });
});
