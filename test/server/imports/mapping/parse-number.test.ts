import { expect, test } from "vitest";
import { parseNumber } from "../../../../server/imports/mapping/parse-number.ts";

test.each([
  ["59.3100", 59.31, 4],
  ["59,3100", 59.31, 4],
  [" 18 ", 18, 0],
  ["-73.866212", -73.866212, 6],
  ["−73,9", -73.9, 1],
  ["159 113,25", 159_113.25, 2],
  ["6\u00a0577\u00a0213,35", 6_577_213.35, 2],
  ["6\u202f577\u202f213", 6_577_213, 0],
  ["159'113.25", 159_113.25, 2],
])("%s is a number", (text, value, decimals) => {
  expect(parseNumber(text)).toMatchObject({ kind: "number", value, decimals });
});

test.each(["6,577,213.35", "1.234.567", "1,2,3", "59.31,", "12 34 5,6"])(
  "%s can be read in several ways",
  (text) => {
    expect(parseNumber(text).kind).toBe("ambiguous");
  },
);

test.each([
  "",
  " ",
  "59°18'36\"N",
  "N59 18.600",
  "5,93E+01",
  "1e999",
  "0x1F",
  "NaN",
  "Infinity",
  "59.31 N",
  "tio",
])("%s is no number", (text) => {
  expect(parseNumber(text).kind).toBe("not_a_number");
});
