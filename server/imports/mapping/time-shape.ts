/** How a time is written; `numeric` is day and month in figures in an order the text alone does not tell. */
export type TimeShape = "iso" | "swedish" | "us12" | "numeric" | "short_year" | "serial" | "other";

const CLOCK = String.raw`(\d{1,2})[.:](\d{2})(?:[.:](\d{2})(?:[.,]\d{1,9})?)?`;
const MAYBE_CLOCK = String.raw`(?:[ T,]+(?:kl(?:ockan|\.)?\s*)?${CLOCK})?`;
const WEEKDAY = String.raw`(?:(?:mån|tis|ons|tors?|fre|lör|sön)[a-zåäö]*\.?,?\s+)?(?:den\s+)?`;

export const ISO = new RegExp(
  String.raw`^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$`,
);
export const ISO_BASIC =
  /^(\d{4})(\d{2})(\d{2})(?:[Tt](\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;
/** "lördag den 10 maj 2025 kl. 21.15" */
export const NAMED_MONTH = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?::[ea]|\.)?\s+([a-zåäö]{3,9})\.?,?\s+(\d{4})${MAYBE_CLOCK}$`,
  "i",
);
/** "10/5 2025 kl 21.15" */
export const DAY_MONTH_YEAR = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})\/(\d{1,2})\s+(\d{4})${MAYBE_CLOCK}$`,
  "i",
);
/** "2025-05-10 kl. 21.15", "2025/05/10 21:15" */
export const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${MAYBE_CLOCK}$`, "i");
/** "10/05/2025 21:15", "10.05.2025", "5/10/2025 9:15 PM" */
export const NUMERIC = new RegExp(
  String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${MAYBE_CLOCK}(?:\s*([ap])\.?m\.?)?$`,
  "i",
);
const SHORT_YEAR = /^\d{1,2}([-/.])\d{1,2}\1\d{2}(?:\D.*)?$/;
const SERIAL = /^-?\d+(?:[.,]\d+)?$/;

const UNTIDY = /[^\x20-\x7eåäöÅÄÖ]|\s{2}/;

/** A time with plain spaces, one at a time, and plain hyphens: word processors and web pages write others. */
export function tidyTime(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(/\s+/g, " ")
    .replace(/[\u2010-\u2013\u2212]/g, "-")
    .trim();
}

/** In which manner is a trimmed, non-empty text written, if it is a time? */
export function timeShape(text: string): TimeShape {
  if (ISO.test(text) || ISO_BASIC.test(text)) return "iso";
  const numeric = NUMERIC.exec(text);
  if (numeric) return numeric[8] === undefined ? "numeric" : "us12";
  if (SHORT_YEAR.test(text)) return "short_year";
  if (SERIAL.test(text)) return "serial";
  if (YEAR_FIRST.test(text) || DAY_MONTH_YEAR.test(text) || NAMED_MONTH.test(text)) return "swedish";
  return "other";
}
