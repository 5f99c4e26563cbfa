const BREAKS_CELL = /^[\t\r\n]/;
const INVISIBLE_START = /^[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]+/u;
const SIGN = /^[=+\-@\u2212]/;

/**
 * Would a spreadsheet program take a text for a formula? True for a start with = + - @, tab or line
 * break, also behind blanks and invisible characters, and in their full-width, small and raised
 * forms and the minus of U+2212, which some programs read as the same signs.
 */
export function startsFormula(text: string): boolean {
  if (BREAKS_CELL.test(text)) return true;
  const visible = text.replace(INVISIBLE_START, "");
  const [first = ""] = visible;
  return SIGN.test(first.normalize("NFKC"));
}
