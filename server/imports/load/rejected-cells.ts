import { maskHouseNumbers } from "#core/domain/privacy/mask-house-number.ts";
import { maskText } from "#core/domain/privacy/mask-text.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import type { ImportField } from "#core/contract/import.ts";
import type { RejectedRow } from "../../queries/import-rejected-rows.ts";
import type { ImportContext } from "../import-context.ts";
import type { FeatureColumn } from "./feature-columns.ts";
import { isGeographic } from "../mapping/coordinate-system.ts";
import type { CategoryMatch } from "../mapping/match-category.ts";
import { parseNumber } from "../mapping/parse-number.ts";
import type { ReadingPlan } from "../mapping/reading-plan.ts";
import { textOfCell } from "../mapping/row-fields.ts";
import { saysYes } from "../mapping/word-lists.ts";
import type { RefusedRow } from "../read-batch.ts";
import type { SourceRow } from "../readers/reader.ts";

const LONGEST_CELL = 10_000;
const UNSTORABLE = /[\0\p{Surrogate}]/gu;
const COORDINATES: readonly ImportField[] = ["lat", "lon", "x", "y"];
const KEPT_OF_UNMAPPED: readonly ImportField[] = ["externalId", "from", "category"];

/**
 * A refused row as it is kept for mending: personal data masked, doubtful ones too. What would never be
 * stored of the row had it been right is not kept here either: of a category that is never mapped only
 * id, date and category; of a dwelling the coordinate to about 100 m and no number of the house.
 */
export function toRejectedRow(
  { row, issue }: RefusedRow,
  plan: ReadingPlan,
  context: ImportContext,
  added: readonly FeatureColumn[] = [],
): RejectedRow {
  const hide = hiderFor(row, plan, context);
  const texts = row.cells.map((cell, index) => hide.cell(index, textOfCell(cell) ?? ""));
  const more = added.map(({ isCoordinate, textOf }) =>
    isCoordinate ? hide.coordinate(textOf(row)) : textOf(row),
  );
  return {
    row: row.row,
    record: row.record,
    cells: [...fitted(texts, plan.layout.columns.length), ...more].map(masked),
    column: issue.column ?? null,
    code: issue.code,
    reason: issue.message,
  };
}

/** As many cells as columns; what a row has too much stays in its last cell. */
function fitted(texts: readonly string[], width: number): string[] {
  if (texts.length <= width) return [...texts, ...Array.from({ length: width - texts.length }, () => "")];
  return [...texts.slice(0, width - 1), texts.slice(width - 1).join(";")];
}

function masked(text: string): string {
  const storable = toStoredText(text.slice(0, LONGEST_CELL * 2).replace(UNSTORABLE, "�"));
  const short = storable.length > LONGEST_CELL ? `${storable.slice(0, LONGEST_CELL)} …` : storable;
  return maskText(short, { maskDoubtful: true }).masked.replace(UNSTORABLE, "�");
}

interface Hider {
  /** The text of the cell in a column, as far as it is kept. */
  cell(index: number, text: string): string;
  /** A coordinate that stands in no column. */
  coordinate(text: string): string;
}

function hiderFor(row: SourceRow, plan: ReadingPlan, context: ImportContext): Hider {
  const { columnOf, values } = plan.layout;
  const textOf = (field: ImportField) =>
    textOfCell(row.cells[columnOf.get(field) ?? -1] ?? null) ?? plan.layout.constants.get(field) ?? "";
  const indexes = (fields: readonly ImportField[]) =>
    new Set(fields.flatMap((field) => (columnOf.has(field) ? [columnOf.get(field) ?? -1] : [])));
  const word = textOf("category").normalize("NFC");
  const match = context.matchCategory(values.get("category")?.get(word.trim().toLowerCase()) ?? word);
  const rule = match.kind === "found" ? context.categories.get(match.key)?.mapRule : undefined;
  const isNeverMapped =
    rule === "municipality" || (match.kind === "unknown" && word.trim() !== "" && !isMapped(match, context));
  if (isNeverMapped && context.source.kind === "events") {
    const kept = indexes(KEPT_OF_UNMAPPED);
    return { cell: (index, text) => (kept.has(index) ? text : ""), coordinate: () => "" };
  }
  if (rule !== "coarse" && !saysYes(textOf("dwelling")))
    return { cell: (_index, text) => text, coordinate: (text) => text };
  const coordinates = indexes(COORDINATES);
  const coordinate = (text: string) => coarse(text, plan.coordinates.epsg);
  return {
    cell: (index, text) => (coordinates.has(index) ? coordinate(text) : maskHouseNumbers(text)),
    coordinate,
  };
}

// A word misspelt is taken for what it was probably meant to be: an intimate category is never mapped.
function isMapped(match: CategoryMatch, { categories }: ImportContext): boolean {
  if (match.kind === "found" || match.suggestion === null) return match.kind === "found";
  return [...categories.values()].every(
    ({ nameSv, mapRule }) => nameSv !== match.suggestion || mapRule !== "municipality",
  );
}

/** A coordinate of a dwelling: a thousandth of a degree, or a hundred metres. */
function coarse(text: string, epsg: number): string {
  const number = parseNumber(text);
  if (number.kind !== "number") return text;
  return isGeographic(epsg) ? number.value.toFixed(3) : String(Math.round(number.value / 100) * 100);
}
