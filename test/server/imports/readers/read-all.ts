import { openTable } from "../../../../server/imports/readers/open-table.ts";
import {
  FileRefused,
  type Cell,
  type ReaderOptions,
  type SourceRow,
  type Table,
} from "../../../../server/imports/readers/reader.ts";

/** A file as it was read: the table, all its rows, and what went wrong in which row. */
export interface ReadFile {
  table: Table;
  rows: SourceRow[];
  /** "3:field_count" */
  rowIssues: string[];
}

/** Reads a whole file; text is taken as UTF-8. */
export async function readAll(
  content: string | Buffer,
  fileName = "fil.csv",
  options: Partial<ReaderOptions> = {},
): Promise<ReadFile> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const table = await openTable(bytes, fileName, { target: "events", ...options });
  const rows: SourceRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  const rowIssues = rows.flatMap(({ row, issue }) => (issue === undefined ? [] : [`${row}:${issue.code}`]));
  return { table, rows, rowIssues };
}

/** The refusal of a file that must be refused. */
export async function refusalOf(
  content: string | Buffer,
  fileName = "fil.csv",
  options: Partial<ReaderOptions> = {},
): Promise<FileRefused> {
  try {
    await readAll(content, fileName, options);
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
  throw new Error("the file was not refused");
}

/** The codes a refused file is refused with. */
export async function codesOf(
  content: string | Buffer,
  fileName = "fil.csv",
  options: Partial<ReaderOptions> = {},
): Promise<string[]> {
  return (await refusalOf(content, fileName, options)).issues.map(({ code }) => code);
}

/** The cells of every row. */
export function cellsOf({ rows }: ReadFile): (readonly Cell[])[] {
  return rows.map(({ cells }) => cells);
}
