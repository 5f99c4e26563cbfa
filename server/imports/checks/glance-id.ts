import type { Layout } from "../mapping/layout.ts";
import { cleanText } from "../mapping/clean-text.ts";
import { foldCase } from "../mapping/fold-word.ts";
import { isMissing } from "../mapping/missing-value.ts";
import { textOfCell } from "../mapping/row-fields.ts";
import type { SourceRow } from "../readers/reader.ts";

/** Texts that cleaning leaves as they are. */
const PLAIN = /^[\x21-\x26\x28-\x7e]*$/;

/** A row's id as two rows are compared by it, which is as it will be stored; null without one. */
export function glanceId(row: SourceRow, layout: Layout): string | null {
  const index = layout.columnOf.get("externalId");
  const text = index === undefined ? (row.featureId ?? null) : textOfCell(row.cells[index] ?? null);
  if (text === null) return null;
  const written = PLAIN.test(text) ? text : cleaned(text);
  const meanings = layout.values.get("externalId");
  const id = meanings?.get(foldCase(written)) ?? written;
  return isMissing(id) ? null : id;
}

// What cannot be cleaned refuses its row later.
function cleaned(text: string): string {
  const clean = cleanText(text, new Set());
  return clean.kind === "clean" ? clean.text : text.trim();
}
