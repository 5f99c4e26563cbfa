import type { ImportField } from "#core/contract/import.ts";
import type { Issue } from "#core/contract/problem.ts";
import type { Cell, SourceRow } from "../readers/reader.ts";
import { cleanText } from "./clean-text.ts";
import { FIELD_LABELS } from "./field-labels.ts";
import { foldCase } from "./fold-word.ts";
import type { Layout } from "./layout.ts";
import { isMissing } from "./missing-value.ts";

const DATE_LENGTH = "2025-05-10".length;

/** One row under way: what is read of it, and what is wrong with it. */
export interface RowFields {
  readonly row: SourceRow;
  readonly layout: Layout;
  /** Codes of what was put right, for the whole file. */
  readonly normalised: Set<string>;
  readonly problems: Issue[];
  readonly warnings: Issue[];
}

/** Begins the reading of a row. */
export function startRow(row: SourceRow, layout: Layout, normalised: Set<string>): RowFields {
  return { row, layout, normalised, problems: [], warnings: [] };
}

/** The name a field's column has in the file; what the interface calls the field when it has no column. */
export function columnName({ layout }: RowFields, field: ImportField): string {
  return layout.columns[layout.columnOf.get(field) ?? -1] ?? FIELD_LABELS[field];
}

/** Notes that the row must be refused. The first problem is the one that is told. */
export function refuse(fields: RowFields, field: ImportField, code: string, message: string): null {
  fields.problems.push(issueOf(fields, field, { code, severity: "error", message }));
  return null;
}

/** Notes something about the row that does not refuse it. */
export function warn(fields: RowFields, field: ImportField, code: string, message: string): void {
  fields.warnings.push(issueOf(fields, field, { code, severity: "warning", message }));
}

function issueOf(
  fields: RowFields,
  field: ImportField,
  issue: Pick<Issue, "code" | "severity" | "message">,
): Issue {
  return { ...issue, row: fields.row.row, record: fields.row.record, column: columnName(fields, field) };
}

/** A field's cell as it came; a constant stands for every row. */
export function cellOf({ row, layout }: RowFields, field: ImportField): Cell {
  const index = layout.columnOf.get(field);
  if (index === undefined) return layout.constants.get(field) ?? null;
  return row.cells[index] ?? null;
}

/** What a cell says in letters; null for an empty one and for an Excel error. */
export function textOfCell(cell: Cell): string | null {
  if (cell === null || typeof cell === "string") return cell;
  switch (cell.kind) {
    case "number":
      return cell.text;
    case "date":
      return cell.isDateOnly ? cell.local.slice(0, DATE_LENGTH) : cell.local;
    case "boolean":
      return cell.value ? "ja" : "nej";
    case "error":
      return null;
  }
}

/** A field's text as it is kept, or null when it is missing or refuses the row. */
export function readText(fields: RowFields, field: ImportField, maxLength?: number): string | null {
  const word = readWord(fields, field, maxLength);
  return word === null || isMissing(word) ? null : word;
}

/** The same where words such as "okänd" mean something themselves; null only when empty. */
export function readWord(fields: RowFields, field: ImportField, maxLength?: number): string | null {
  const raw = textOfCell(cellOf(fields, field));
  if (raw === null || raw === "") return null;
  const clean = cleanText(raw, fields.normalised, maxLength);
  if (clean.kind === "refused") {
    return refuse(
      fields,
      field,
      clean.code,
      `Cellen ”${columnName(fields, field)}” ${clean.reason}. Rätta cellen.`,
    );
  }
  const words = fields.layout.values.get(field);
  const word = words?.get(foldCase(clean.text)) ?? clean.text;
  return word === "" ? null : word;
}
