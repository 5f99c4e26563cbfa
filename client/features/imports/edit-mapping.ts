import type { ImportField, Mapping } from "#core/contract/import.ts";

/** Lets a column stand for a field, or for none; it leaves the field it stood for before. */
export function assignColumn(mapping: Mapping, column: string, field: ImportField | null): Mapping {
  const columns = { ...mapping.columns };
  const before = fieldOfColumn(mapping, column);
  if (before) delete columns[before];
  if (field === null) return { ...mapping, columns };
  columns[field] = column;
  return { ...mapping, columns, constants: without(mapping.constants, field) };
}

/** Which field does a column stand for? */
export function fieldOfColumn({ columns }: Mapping, column: string): ImportField | undefined {
  return fieldsOf(columns).find((field) => columns[field] === column);
}

/** Gives every row one value for a field, or takes that back. */
export function setConstant(mapping: Mapping, field: ImportField, value: string | null): Mapping {
  if (value === null) return { ...mapping, constants: without(mapping.constants, field) };
  return {
    ...mapping,
    columns: without(mapping.columns, field),
    constants: { ...mapping.constants, [field]: value },
  };
}

export interface ValueMeaning {
  readonly field: ImportField;
  /** The file's word. */
  readonly value: string;
  /** Ours, or null for none yet. */
  readonly meaning: string | null;
}

/** Says what a word of the file means. */
export function setValueMeaning(mapping: Mapping, { field, value, meaning }: ValueMeaning): Mapping {
  const ofField = { ...mapping.values[field] };
  if (meaning === null) delete ofField[value];
  else ofField[value] = meaning;
  const values = { ...mapping.values, [field]: ofField };
  return { ...mapping, values: Object.keys(ofField).length === 0 ? without(mapping.values, field) : values };
}

/** Reads latitude where longitude was read, and the other way round. */
export function swapAxes(mapping: Mapping): Mapping {
  if (mapping.swapAxes) {
    const { swapAxes: _swapped, ...rest } = mapping;
    return rest;
  }
  return { ...mapping, swapAxes: true };
}

/** Sets how the whole file is read; null lets it be guessed again. */
export function setReading(mapping: Mapping, key: "crs" | "timeFormat", value: string | null): Mapping {
  const { [key]: _before, ...rest } = mapping;
  return value === null ? rest : { ...rest, [key]: value };
}

/** Reads another sheet of the workbook; which of its columns is which is guessed anew. */
export function chooseSheet(mapping: Mapping, sheet: string): Mapping {
  return { ...mapping, sheet, columns: {} };
}

/** Does a mapping leave it to the server which column is which? */
export function leavesColumns({ columns }: Mapping): boolean {
  return Object.keys(columns).length === 0;
}

function fieldsOf(record: Mapping["columns"]): ImportField[] {
  return Object.keys(record) as ImportField[];
}

function without<T extends Partial<Record<ImportField, unknown>>>(record: T, field: ImportField): T {
  const copy = { ...record };
  delete copy[field];
  return copy;
}
