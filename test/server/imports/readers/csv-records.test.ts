import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createCsvScanner } from "../../../../server/imports/readers/csv-records.ts";
import { allCells } from "../../../../server/imports/readers/csv-cells.ts";

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "å", "😀", " ", ",", ";", "'"), maxLength: 6 }),
  fc.string({ unit: fc.constantFrom("a", '"', "\n", "\r\n", ";"), maxLength: 6 }),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );

const quoted = (text: string) => (/["\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const toCsv = (rows: readonly (readonly string[])[], lineEnd: string) =>
  rows.map((row) => row.map(quoted).join(";") + lineEnd).join("");

function scan(text: string): { cells: string[]; line: number }[] {
  const bytes = Buffer.from(text);
  const scanner = createCsvScanner(bytes, { delimiter: ";", hasCrLineEnds: false });
  const records: { cells: string[]; line: number }[] = [];
  while (scanner.next()) {
    records.push({
      cells: allCells(bytes, scanner.record).map((part) => part ?? ""),
      line: scanner.record.line,
    });
  }
  return records;
}

describe("the record scanner", () => {
  it("cuts well-formed text into the cells it was made of", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), (rows, lineEnd) => {
        expect(scan(toCsv(rows, lineEnd)).map(({ cells }) => cells)).toEqual(
          rows.map((row) => row.map((part) => part.normalize("NFC"))),
        );
      }),
    );
  });

  it("agrees with csv-parse 7 on the same text", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), (rows, lineEnd) => {
        const text = toCsv(rows, lineEnd);
        const theirs = parse(text, {
          delimiter: ";",
          relax_column_count: true,
          record_delimiter: ["\r\n", "\n"],
        });
        expect(scan(text).map(({ cells }) => cells)).toEqual(theirs);
      }),
    );
  });

  it("never throws or loops, and covers every byte once, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, hasCrLineEnds) => {
        const scanner = createCsvScanner(Buffer.from(bytes), { delimiter: ";", hasCrLineEnds });
        let previous = 0;
        while (scanner.next()) {
          expect(scanner.record.start).toBe(previous);
          expect(scanner.record.end).toBeGreaterThanOrEqual(scanner.record.start);
          previous = scanner.following().start;
        }
        expect(previous).toBeGreaterThanOrEqual(bytes.length);
      }),
    );
  });

  it("counts physical lines inside and outside quotes", () => {
    expect(scan('a\n"b\r\nc\nd"\r\ne\n\nf').map(({ line }) => line)).toEqual([1, 2, 5, 6, 7]);
  });
});
