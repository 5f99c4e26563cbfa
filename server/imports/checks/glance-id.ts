import type { Layout } from "../mapping/layout.ts";
import { textOfCell } from "../mapping/row-fields.ts";
import type { SourceRow } from "../readers/reader.ts";

const PLAIN = /^[\x20-\x7e]*$/;

/** A row's id as two rows are compared by it: trimmed, NFC; null without one. */
export function glanceId(row: SourceRow, layout: Layout): string | null {
  const index = layout.columnOf.get("externalId");
  const text = index === undefined ? (row.featureId ?? null) : textOfCell(row.cells[index] ?? null);
  if (text === null) return null;
  const trimmed = (PLAIN.test(text) ? text : text.normalize("NFC")).trim();
  return trimmed === "" ? null : trimmed;
}
