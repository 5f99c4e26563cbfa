import { cellOf, readText, refuse, type RowFields } from "./row-fields.ts";
import { quoted } from "./quoted.ts";

const MANGLED = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$|^#+$/i;
const LONGEST_ID = 200;

/** A row's id: trimmed text, never a number. Refuses a missing one and one that a spreadsheet has rewritten. */
export function readId(fields: RowFields): string | null {
  const cell = cellOf(fields, "externalId");
  const isRewritten =
    typeof cell === "object" && cell !== null && (cell.kind === "date" || isBeyondExact(cell));
  const text = fields.layout.columnOf.has("externalId")
    ? readText(fields, "externalId", LONGEST_ID)
    : (fields.row.featureId ?? null);
  if (isRewritten || (text !== null && MANGLED.test(text))) {
    const shown = text === null ? "" : ` ${quoted(text)}`;
    return refuse(
      fields,
      "externalId",
      "mangled_id",
      `Id${shown} har gjorts om av ett kalkylprogram. Formatera id-kolumnen som text och exportera igen.`,
    );
  }
  if (text === null && fields.problems.length === 0) {
    return refuse(
      fields,
      "externalId",
      "missing_value",
      "Raden saknar id. Fyll i ett id som är unikt i källan.",
    );
  }
  return text;
}

function isBeyondExact(cell: { kind: string; value?: unknown }): boolean {
  return (
    cell.kind === "number" && typeof cell.value === "number" && Math.abs(cell.value) > Number.MAX_SAFE_INTEGER
  );
}
