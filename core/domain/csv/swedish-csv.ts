const STARTS_FORMULA = /^[=+\-@\t\r]/;
const IS_NUMBER = /^-?\d+(?:,\d+)?$/;
const NEEDS_QUOTES = /[;"\r\n]/;

/** Excel reads the file as UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = "\uFEFF";

function formatCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "ja" : "nej";
  const text = typeof value === "number" ? String(value).replace(".", ",") : value;
  // A leading apostrophe keeps spreadsheet programs from running the cell as a formula.
  const safe = STARTS_FORMULA.test(text) && !IS_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV file as Swedish spreadsheets read it: semicolons, decimal comma, formulas disarmed. */
export function formatCsvRow(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(formatCell).join(";")}\r\n`;
}
