const MISSING_WORDS = new Set([
  "",
  "-",
  "--",
  "–",
  "—",
  ".",
  "?",
  "??",
  "???",
  "*",
  "null",
  "(null)",
  "nil",
  "none",
  "nan",
  "na",
  "n/a",
  "n.a.",
  "undefined",
  "saknas",
  "uppgift saknas",
  "saknar uppgift",
  "ej angivet",
  "ej angiven",
  "ej känd",
  "ej känt",
  "okänd",
  "okänt",
  "vet ej",
  "tom",
  "(tom)",
  "blank",
  "(blank)",
  "missing",
  "unknown",
]);
// #N/A, #SAKNAS!, #DIV/0!, #VÄRDEFEL!, #NAMN? …
const SPREADSHEET_ERROR = /^#(?:N\/A|SAKNAS|[\p{L}/0-9]+[!?])$/iu;

const BEGINS_WITH_DIGIT = /^\d/;

/** Does a trimmed cell say that nothing is known: empty, "-", "NULL", "#SAKNAS!" and the like? */
export function isMissing(text: string): boolean {
  if (text === "") return true;
  if (text.length > 16 || BEGINS_WITH_DIGIT.test(text)) return false;
  return MISSING_WORDS.has(text.toLowerCase()) || SPREADSHEET_ERROR.test(text);
}
