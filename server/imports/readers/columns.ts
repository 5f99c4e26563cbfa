import { refusal } from "./reader.ts";

/** More columns than this refuse the file before its rows are read. */
export const maxColumns = 200;

const rejectedFileColumns: ReadonlySet<string> = new Set(["fel_rad", "fel_kolumn", "fel_kod", "fel_orsak"]);

/** The columns of a table and where each lies in a source row. */
export interface Columns {
  names: readonly string[];
  /** Index in the source row of each column. */
  positions: readonly number[];
  /** Cells a source row has. */
  width: number;
  /** Source cells under an empty name at the end of the header: dropped while they stay empty. */
  unnamedTail: number;
}

/**
 * The columns a header row names. Names are trimmed, NFC, inner white space is one space; an unnamed column is "Kolumn 3";
 * the columns a rejected-rows file carries extra are left out. Throws FileRefused with `too_many_columns`, `duplicate_column`
 * or `control_char`. `width` is the number of cells the header was cut into, which may exceed the cells given.
 */
export function readHeader(cells: readonly string[], width: number, row: number): Columns {
  const given = cells.map((cell) =>
    cell.normalize("NFC").replaceAll("\u{feff}", "").replaceAll(/\s+/g, " ").trim(),
  );
  const named = given.findLastIndex((name) => name !== "") + 1;
  if (width > maxColumns && (named > maxColumns || width > given.length)) throw tooManyColumns(width, row);
  const names: string[] = [];
  const positions: number[] = [];
  for (const [index, name] of given.slice(0, named).entries()) {
    if (rejectedFileColumns.has(name.toLowerCase())) continue;
    names.push(name === "" ? unnamed(index) : name);
    positions.push(index);
  }
  refuseBadNames(names, row);
  return { names, positions, width, unnamedTail: width - named };
}

/** The columns with the unnamed ones at the end of the header kept, for a file that has content there. */
export function withUnnamedTail(columns: Columns): Columns {
  const tail = Array.from(
    { length: columns.unnamedTail },
    (_, index) => columns.width - columns.unnamedTail + index,
  );
  const names = [...columns.names, ...tail.map(unnamed)];
  if (names.length > maxColumns) throw tooManyColumns(names.length, 1);
  return { ...columns, names, positions: [...columns.positions, ...tail], unnamedTail: 0 };
}

/** Refuses a table with more columns than the cap. */
export function tooManyColumns(count: number, row: number) {
  return refusal(
    "too_many_columns",
    `Filen har ${count} kolumner, högst ${maxColumns} tas emot. Ta bort de kolumner som inte behövs.`,
    { row },
  );
}

function unnamed(index: number): string {
  return `Kolumn ${index + 1}`;
}

function refuseBadNames(names: readonly string[], row: number): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    if (name.includes("\0"))
      throw refusal("control_char", "Rubrikraden innehåller NUL-tecken. Exportera filen på nytt.", { row });
    const key = name.toLowerCase();
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      throw refusal("duplicate_column", `Två kolumner heter ”${earlier}”. Döp om eller ta bort den ena.`, {
        row,
        column: earlier,
      });
    }
    seen.set(key, name);
  }
}
