/** What stands between two digit groups of a number: how many digits came before, and the sign. */
export interface Gap {
  readonly at: number;
  readonly sign: string;
}

/**
 * How a row of 10 or 12 digits is written: `hyphen` with - or + before the last four, `plain` without,
 * `dated` with a date taken apart (1912-12-12 1212), `odd` with spaces where nobody would put them,
 * `joined` with another sign before the last four (19121212/1212).
 */
export type Spelling = "hyphen" | "plain" | "dated" | "odd" | "joined";

const DATE_SIGNS = "-./";

/**
 * Can a personal number of `count` digits be written with these gaps, and how? Spaces may stand
 * anywhere, - or + before the last four, the same sign twice within the date, or the same gap between
 * all digits. Null for anything else, such as 2025-0510-1212 or 59.310012 18.164012.
 */
export function personnummerSpelling(count: number, gaps: readonly Gap[]): Spelling | null {
  const last = count - 4;
  const main = gaps.find((gap) => gap.at === last)?.sign ?? "";
  const inner = gaps.filter((gap) => gap.at !== last);
  const hasHyphen = main === "-" || main === "+";
  if (gaps.length === count - 1 && isUniform(inner)) return hasHyphen ? "hyphen" : "plain";
  const signs = inner.filter((gap) => gap.sign !== " ");
  if (signs.length > 0) return isTakenApart(inner, count) && isMainSign(main) ? "dated" : null;
  if (!isMainSign(main)) return inner.length === 0 ? joinedSpelling(count, main) : null;
  if (hasHyphen) return "hyphen";
  return isUsualSpacing(count, gaps) ? "plain" : "odd";
}

/** Ten digits with a dot or comma before the last four are rather a coordinate. */
function joinedSpelling(count: number, main: string): Spelling | null {
  if (count === 12) return "./_:,".includes(main) ? "joined" : null;
  return "/_".includes(main) ? "odd" : null;
}

function isMainSign(sign: string): boolean {
  return sign === "" || sign === " " || sign === "-" || sign === "+";
}

function isUniform(gaps: readonly Gap[]): boolean {
  const sign = gaps[0]?.sign ?? " ";
  return (sign === " " || DATE_SIGNS.includes(sign)) && gaps.every((gap) => gap.sign === sign);
}

function isTakenApart(gaps: readonly Gap[], count: number): boolean {
  const [month, day] = gaps;
  return (
    gaps.length === 2 &&
    month?.at === count - 8 &&
    day?.at === count - 6 &&
    month.sign === day.sign &&
    DATE_SIGNS.includes(month.sign)
  );
}

function isUsualSpacing(count: number, gaps: readonly Gap[]): boolean {
  if (count === 12 && gaps.length === 5 && gaps.every((gap) => gap.at % 2 === 0)) return true;
  const places = gaps.map((gap) => count - gap.at);
  return (
    places.length === 0 || (places.includes(4) && places.every((place) => [4, 6, 8, 10].includes(place)))
  );
}
