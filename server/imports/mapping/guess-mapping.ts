import type { ImportField } from "#core/contract/import.ts";
import { serialToClock } from "../readers/excel-date.ts";
import type { Cell, SourceRow } from "../readers/reader.ts";
import { foldName } from "./fold-word.ts";
import { HEADER_WORDS } from "./header-words.ts";
import { isMissing } from "./missing-value.ts";
import { isClock } from "./parse-clock.ts";

const CRS_WORDS =
  /\b(?:sweref ?99(?: ?tm)?|18 00|1800|rt ?90(?: 2 5 gon v)?|wgs ?84|epsg ?\d{4,5}|3006|3011|3021|4326)\b/g;
const NEEDS_DATE: ReadonlySet<ImportField> = new Set(["from", "to", "reportedAt", "removedOn", "date"]);
const NEEDS_CLOCK: ReadonlySet<ImportField> = new Set(["fromClock", "toClock"]);
const SHORTEST_PART = 6;

interface Column {
  readonly name: string;
  readonly folded: string;
  readonly holdsClocks: boolean;
}

/**
 * Which column stands for which field? By the words of the header, Swedish or English, and by the
 * content where a name could mean a date or a clock. A column is given to one field only; columns in
 * `known` and fields not in `fields` are left alone.
 */
export function guessColumns(
  columns: readonly string[],
  sample: readonly SourceRow[],
  fields: readonly ImportField[],
  known: ReadonlySet<string> = new Set(),
): Partial<Record<ImportField, string>> {
  const described = columns.map((name, index) => describe(name, index, sample));
  const guess: Partial<Record<ImportField, string>> = {};
  const taken = new Set(known);
  for (const isMatch of [isSameName, isPartOfName]) {
    for (const field of fields) {
      if (guess[field] !== undefined) continue;
      const column = firstFitting(described, field, taken, isMatch);
      if (column === undefined) continue;
      guess[field] = column.name;
      taken.add(column.name);
    }
  }
  return guess;
}

function describe(name: string, index: number, sample: readonly SourceRow[]): Column {
  const folded = foldName(name);
  const plain = folded.replace(CRS_WORDS, " ").replace(/\s+/g, " ").trim();
  return { name, folded: plain === "" ? folded : plain, holdsClocks: holdsClocks(index, sample) };
}

function holdsClocks(index: number, sample: readonly SourceRow[]): boolean {
  const cells = sample.map((row) => row.cells[index] ?? null).filter((cell) => !isEmpty(cell));
  const clocks = cells.filter(looksLikeClock).length;
  return clocks > 0 && clocks >= cells.length / 2;
}

const isEmpty = (cell: Cell) =>
  cell === null || (typeof cell === "string" ? isMissing(cell.trim()) : cell.kind === "error");

// A workbook's clock without a format of its own is a part of a day.
function looksLikeClock(cell: Cell): boolean {
  if (typeof cell === "string") return isClock(cell.trim());
  return cell?.kind === "number" && serialToClock(cell.value) !== null && !Number.isInteger(cell.value);
}

type Comparison = (folded: string, word: string) => boolean;
const isSameName: Comparison = (folded, word) => folded === word || folded.replaceAll(" ", "") === word;
const isPartOfName: Comparison = (folded, word) => word.length >= SHORTEST_PART && folded.includes(word);

function firstFitting(
  columns: readonly Column[],
  field: ImportField,
  taken: ReadonlySet<string>,
  isMatch: Comparison,
): Column | undefined {
  const free = columns.filter((column) => !taken.has(column.name) && mayHold(column, field));
  for (const word of HEADER_WORDS[field]) {
    const column = free.find(({ folded }) => isMatch(folded, word));
    if (column) return column;
  }
  return undefined;
}

function mayHold(column: Column, field: ImportField): boolean {
  if (NEEDS_CLOCK.has(field)) return column.holdsClocks;
  return !(column.holdsClocks && NEEDS_DATE.has(field));
}

/** The system that a header such as "N (SWEREF 99 TM)" or "lat_wgs84" names, or null. */
export function crsOfHeaders(names: readonly string[]): number | null {
  for (const name of names) {
    const folded = foldName(name);
    if (/\bsweref ?99 ?tm\b|\b3006\b/.test(folded)) return 3006;
    if (/\bsweref ?99 18 ?00\b|\b3011\b/.test(folded)) return 3011;
    if (/\brt ?90\b|\b3021\b/.test(folded)) return 3021;
    if (/\bwgs ?84\b|\b4326\b/.test(folded)) return 4326;
  }
  return null;
}
