import type { FindingKind } from "#core/domain/privacy/finding.ts";
import { maskText } from "#core/domain/privacy/mask-text.ts";
import { cellOf, readText, refuse, type RowFields } from "./row-fields.ts";
import { quoted } from "./quoted.ts";

const MANGLED = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$|^#+$/i;
const LONGEST_ID = 200;
const MAY_BE_PERSON = /@|\d{6}\s?[-–+]\s?[\dT]/u;
const PERSON_KINDS: ReadonlySet<FindingKind> = new Set([
  "personnummer",
  "samordningsnummer",
  "interimsnummer",
  "email",
]);

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
  if (text !== null && isOfPerson(text)) {
    return refuse(
      fields,
      "externalId",
      "pii_found",
      "Id är ett personnummer eller en e-postadress. Ge raden ett ärendenummer i stället.",
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

// Bare digits may as well be a running number.
function isOfPerson(text: string): boolean {
  if (!MAY_BE_PERSON.test(text)) return false;
  return maskText(text).findings.some(
    ({ kind, certainty }) => certainty === "sure" && PERSON_KINDS.has(kind),
  );
}

function isBeyondExact(cell: { kind: string; value?: unknown }): boolean {
  return (
    cell.kind === "number" && typeof cell.value === "number" && Math.abs(cell.value) > Number.MAX_SAFE_INTEGER
  );
}
