type Version = readonly [major: number, minor: number, patch: number];

function parse(text: string): { version: Version; parts: number } {
  const numbers = text
    .replace(/^v/, "")
    .split(".")
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
  return { version: [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0], parts: numbers.length };
}

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

function satisfiesOne(version: Version, comparator: string): boolean {
  const [, operator = "", text = ""] = /^(>=|<=|>|<|\^|~|=)?\s*(.*)$/.exec(comparator) ?? [];
  const { version: bound, parts } = parse(text);
  const difference = compare(version, bound);
  if (operator === ">=") return difference >= 0;
  if (operator === "<=") return difference <= 0;
  if (operator === ">") return difference > 0;
  if (operator === "<") return difference < 0;
  if (operator === "^") return difference >= 0 && version[0] === bound[0];
  if (operator === "~")
    return difference >= 0 && version[0] === bound[0] && (parts < 2 || version[1] === bound[1]);
  return bound.slice(0, parts).every((number, index) => number === version[index]);
}

/** Does a version of Node satisfy an `engines` range, as npm reads it? Prereleases and hyphens are not known. */
export function satisfiesRange(version: string, range: string): boolean {
  const { version: asked } = parse(version);
  return range.split("||").some((alternative) => {
    const comparators = alternative.replaceAll(/(>=|<=|>|<|\^|~|=)\s+/g, "$1").trim();
    return comparators.split(/\s+/).every((comparator) => satisfiesOne(asked, comparator));
  });
}
