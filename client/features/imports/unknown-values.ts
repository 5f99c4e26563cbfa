import type { ImportField, ImportPreview, Mapping } from "#core/contract/import.ts";

/** A word of the file that needs one of ours, or has been given one. */
export interface UnknownValue {
  readonly field: ImportField;
  readonly value: string;
  readonly rows: number | null;
  readonly suggestion: string | null;
  /** Ours, as the mapping has it. */
  readonly meaning: string | null;
}

/** Which words of the file are to be given a meaning: those unknown, and those the mapping already explains? */
export function unknownValues(preview: ImportPreview, mapping: Mapping): UnknownValue[] {
  const unknown = preview.unknownValues ?? [];
  const known = Object.entries(mapping.values).flatMap(([field, words]) =>
    Object.keys(words).map((value) => ({ field: field as ImportField, value, rows: null, suggestion: null })),
  );
  const isListed = ({ field, value }: { field: ImportField; value: string }) =>
    unknown.some((other) => other.field === field && other.value === value);
  return [...unknown, ...known.filter((word) => !isListed(word))].map((word) => ({
    ...word,
    meaning: mapping.values[word.field]?.[word.value] ?? null,
  }));
}
