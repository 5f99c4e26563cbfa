import type { ImportPreview } from "#core/contract/import.ts";

export interface StoredColumn {
  readonly key: string;
  readonly label: string;
}

/** Which columns do the stored rows have, in the order of the fields? Those empty in every row are left out. */
export function storedColumns({ rows, fields }: Pick<ImportPreview, "rows" | "fields">): StoredColumn[] {
  const filled = new Set(
    rows.flatMap(({ values }) =>
      Object.keys(values).filter((key) => values[key] !== null && values[key] !== ""),
    ),
  );
  const known = fields.flatMap(({ field, label }) => (filled.has(field) ? [{ key: field, label }] : []));
  const others = [...filled].filter((key) => !fields.some(({ field }) => field === key));
  return [...known, ...others.map((key) => ({ key, label: key }))];
}
