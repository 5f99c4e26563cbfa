import type { ImportPreview } from "#core/contract/import.ts";
import type { ImportContext } from "./import-context.ts";
import type { ReadingPlan } from "./mapping/reading-plan.ts";
import { cellOf, startRow, textOfCell } from "./mapping/row-fields.ts";
import type { RefusedRow } from "./read-batch.ts";

export type UnknownValues = NonNullable<ImportPreview["unknownValues"]>;

const MOST_VALUES = 200;
const LONGEST_VALUE = 120;

/** Counts the words of refused rows that are none of our categories, to be given a meaning. */
export function unknownCategories(plan: ReadingPlan, context: ImportContext) {
  const rowsOf = new Map<string, number>();
  return {
    add(refused: readonly RefusedRow[]): void {
      for (const { row, issue } of refused) {
        if (issue.code !== "unknown_category") continue;
        const word = textOfCell(cellOf(startRow(row, plan.layout, new Set()), "category"))?.trim() ?? "";
        if (word === "" || word.length > LONGEST_VALUE) continue;
        if (rowsOf.has(word) || rowsOf.size < MOST_VALUES) rowsOf.set(word, (rowsOf.get(word) ?? 0) + 1);
      }
    },
    /** The most frequent first. */
    list: (): UnknownValues =>
      [...rowsOf]
        .sort(([, a], [, b]) => b - a)
        .map(([value, rows]) => ({ field: "category", value, rows, suggestion: suggest(value, context) })),
  };
}

function suggest(word: string, { matchCategory, categories }: ImportContext): string | null {
  const match = matchCategory(word);
  if (match.kind === "found") return match.key;
  return [...categories.values()].find(({ nameSv }) => nameSv === match.suggestion)?.key ?? null;
}
