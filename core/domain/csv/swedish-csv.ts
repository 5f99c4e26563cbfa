import { startsFormula } from "./starts-formula.ts";

const IS_NUMBER = /^-?\d+(?:,\d+)?$/;
const NEEDS_QUOTES = /[;"\r\n]/;
/** Smaller numbers would be written with an exponent, which not every reader takes. */
const MOST_DECIMALS = 12;

/** Excel reads the file as UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** What a cell of a file may hold; null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/** One line of a CSV file as Swedish spreadsheets read it: semicolons, decimal comma, formulas disarmed. */
export function formatCsvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(formatCell).join(";")}\r\n`;
}

function formatCell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "ja" : "nej";
  const text = typeof value === "number" ? formatNumber(value) : value;
  // A leading apostrophe keeps spreadsheet programs from running the cell as a formula.
  const safe = startsFormula(text) && !IS_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  const plain = String(value);
  const text = plain.includes("e-") ? value.toFixed(MOST_DECIMALS).replace(/\.?0+$/, "") : plain;
  return text === "-0" ? "0" : text.replace(".", ",");
}
