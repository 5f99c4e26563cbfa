import type { ImportField, Mapping, SavedMapping } from "#core/contract/import.ts";
import type { SourceKind } from "../import-context.ts";
import { refusal, type SourceRow, type Table } from "../readers/reader.ts";
import { fieldsOf, requiredFields } from "./field-set.ts";
import { foldCase } from "./fold-word.ts";
import { guessColumns } from "./guess-mapping.ts";
import { FIELD_LABELS } from "./field-labels.ts";
import { quoted } from "./quoted.ts";

/** Where in a row each field stands. */
export interface Layout {
  readonly columns: readonly string[];
  readonly columnOf: ReadonlyMap<ImportField, number>;
  readonly constants: ReadonlyMap<ImportField, string>;
  /** The columns of the coordinates, east and north, or null when the file has none. */
  readonly pair: readonly [east: ImportField, north: ImportField] | null;
  /** Field → the file's word, folded → our word. */
  readonly values: ReadonlyMap<ImportField, ReadonlyMap<string, string>>;
}

const GRAFFITI_FIELDS: ReadonlySet<ImportField> = new Set([
  "motif",
  "surface",
  "owner",
  "removedOn",
  "reportedToPolice",
]);

export interface LayoutQuestion {
  readonly table: Table;
  readonly sample: readonly SourceRow[];
  readonly source: { readonly id: string; readonly kind: SourceKind; readonly mapping: SavedMapping | null };
  readonly given: Mapping | null;
}

/**
 * The mapping a file is read with: the one given; else the source's last one, if the file has its
 * columns, with a guess of those that were not there then; else the one guessed, with what was given or saved about constants and words.
 */
export function chooseMapping({ table, sample, source, given }: LayoutQuestion): Mapping {
  if (given && Object.keys(given.columns).length > 0) return given;
  const saved = source.mapping;
  const base = given ?? { columns: {}, constants: {}, values: saved?.values ?? {} };
  const fields = fieldsOf(source.kind).filter(
    (field) =>
      base.constants[field] === undefined && (source.id === "klotter" || !GRAFFITI_FIELDS.has(field)),
  );
  if (!given && saved && hasAllColumns(saved, table)) return withNewColumns(saved, { table, sample }, fields);
  return { ...base, columns: guessColumns(table.columns, sample, fields) };
}

/** What the next file of a source is read by: its sheets have names of their own. */
export function toRemember({ sheet: _sheet, ...mapping }: Mapping, table: Table): SavedMapping {
  const used = new Set(Object.values(mapping.columns));
  return { ...mapping, unused: table.columns.filter((name) => !used.has(name)) };
}

function withNewColumns(
  { unused = [], ...saved }: SavedMapping,
  { table, sample }: Pick<LayoutQuestion, "table" | "sample">,
  fields: readonly ImportField[],
): Mapping {
  const known = new Set([...Object.values(saved.columns), ...unused]);
  if (table.columns.every((name) => known.has(name))) return saved;
  const free = fields.filter((field) => saved.columns[field] === undefined);
  return { ...saved, columns: { ...guessColumns(table.columns, sample, free, known), ...saved.columns } };
}

function hasAllColumns(mapping: Mapping, table: Table): boolean {
  const names = Object.values(mapping.columns);
  return names.length > 0 && names.every((name) => table.columns.includes(name));
}

/** Where each field of a mapping stands in a table. Refuses the file when a column is not there. */
export function layoutOf(mapping: Mapping, table: Table): Layout {
  const columnOf = new Map<ImportField, number>();
  for (const [field, name] of Object.entries(mapping.columns)) {
    const index = table.columns.indexOf(name);
    if (index < 0) throw missingColumns([name], table);
    columnOf.set(field as ImportField, index);
  }
  const constants = new Map(Object.entries(mapping.constants) as [ImportField, string][]);
  const values = new Map(
    (Object.entries(mapping.values) as [ImportField, Record<string, string>][]).map(([field, words]) => [
      field,
      new Map(Object.entries(words).map(([from, to]) => [foldCase(from), to])),
    ]),
  );
  return { columns: table.columns, columnOf, constants, values, pair: pairOf(columnOf, constants) };
}

function pairOf(...places: readonly ReadonlyMap<ImportField, unknown>[]): Layout["pair"] {
  const has = (field: ImportField) => places.some((place) => place.has(field));
  if (has("lat") && has("lon")) return ["lon", "lat"];
  return has("x") && has("y") ? ["x", "y"] : null;
}

/** Refuses a file that lacks a column its kind of source cannot do without. */
export function refuseMissingColumns(
  layout: Layout,
  kind: SourceKind,
  { table, sample }: { readonly table: Table; readonly sample: readonly SourceRow[] },
): void {
  const isGeoJson = table.format === "geojson" || table.format === "geojsonseq";
  const hasFeatureIds = sample.some((row) => row.featureId !== undefined);
  const has = (field: ImportField) =>
    layout.columnOf.has(field) || layout.constants.has(field) || (field === "externalId" && hasFeatureIds);
  const missing = requiredFields(kind)
    .filter((field) => !has(field))
    .map((field) => FIELD_LABELS[field]);
  const hasPosition = isGeoJson || (has("lat") && has("lon")) || (has("x") && has("y")) || has("place");
  if (!hasPosition && (kind === "events" || kind === "unsafety")) missing.push("koordinater eller plats");
  if (missing.length > 0) throw missingColumns(missing, table, layout.columnOf.size === 0);
}

function missingColumns(missing: readonly string[], table: Table, isNoneKnown = false) {
  const hint = isNoneKnown
    ? "Första raden läses som rubriker: ta bort rader som står ovanför rubrikraden. "
    : "";
  const found = table.columns.slice(0, 30).map(quoted).join(", ");
  return refusal(
    "missing_columns",
    `Filen saknar kolumn för: ${missing.join(", ")}. Kolumner som hittades: ${found || "inga"}. ${hint}` +
      "Välj i kopplingen vilken kolumn som är vilken, eller lägg till den i filen.",
    { row: 1 },
  );
}
