import { BYTE_ORDER_MARK, type CsvCell, formatCsvRow } from "../csv/swedish-csv.ts";
import { type FileHead, headLines } from "./file-head.ts";

/** A table as it leaves: the names of its columns and its rows in their order. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/**
 * How does a CSV file begin that tells what it holds? Name and value a line, an empty line, the names of
 * the columns; the rows follow as `formatCsvRow` writes them.
 */
export function csvFileStart(head: FileHead, columns: readonly string[]): string {
  const lines = headLines(head).map((line) => formatCsvRow(line));
  return `${BYTE_ORDER_MARK}${lines.join("")}\r\n${formatCsvRow(columns)}`;
}

/** A whole CSV file: head, columns, rows. */
export function csvFile(head: FileHead, { columns, rows }: ExportTable): string {
  return csvFileStart(head, columns) + rows.map((row) => formatCsvRow(row)).join("");
}
