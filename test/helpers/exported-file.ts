import { parse } from "csv-parse/sync";

/** An exported CSV file as a spreadsheet would show it: its head by name, and its rows by column. */
export interface ExportedCsv {
  head: ReadonlyMap<string, string>;
  columns: readonly string[];
  rows: readonly ReadonlyMap<string, string>[];
}

/** Reads an exported CSV file: lines of name and value, an empty line, the columns, the rows. */
export function readExportedCsv(text: string): ExportedCsv {
  const lines = parse(text, {
    bom: true,
    delimiter: ";",
    relax_column_count: true,
    skip_empty_lines: false,
  });
  const empty = lines.findIndex((line) => line.length === 1 && line[0] === "");
  const [columns = [], ...rows] = lines.slice(empty + 1);
  return {
    head: new Map(lines.slice(0, empty).map(([name = "", value = ""]) => [name, value])),
    columns,
    rows: rows.map((row) => new Map(columns.map((column, index) => [column, row[index] ?? ""]))),
  };
}

/** A number as files and the Swedish screen write it: decimal comma, U+2212, blanks between thousands. */
export function swedishNumber(text: string | undefined): number {
  const plain = (text ?? "")
    .replaceAll(/[\s\u00a0]/g, "")
    .replace("\u2212", "-")
    .replace(",", ".");
  const [number = ""] = /^-?\d+(?:\.\d+)?/.exec(plain) ?? [];
  return number === "" ? Number.NaN : Number(number);
}
