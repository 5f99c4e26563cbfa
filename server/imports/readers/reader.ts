/** What every file reader gives: bytes in, a table of rows out. `openTable` in open-table.ts chooses the reader. */

/** A problem found in a file or in one row. Codes beginning with `hint:` or `warn:` are warnings. */
export interface ReaderIssue {
  code: string;
  severity: "error" | "warning";
  /** Physical line, the header is 1; for GeoJSON the feature's number from 1. */
  row?: number;
  /** Number of the data record from 1, blank rows not counted. */
  record?: number;
  column?: string;
  /** Swedish: what was expected, what came, what to do. */
  message: string;
}

/**
 * One cell. CSV and JSON give strings, XLSX may give a typed value, null is empty.
 * An XLSX clock time without a date ("21:15:00") is a string. A serial that is no date (0, negative, 60, past 9999) stays a number.
 * `error` is an Excel error or a formula without a saved value.
 */
export type Cell =
  | string
  | null
  | { kind: "number"; value: number; text: string }
  | { kind: "date"; local: string; isDateOnly: boolean }
  | { kind: "boolean"; value: boolean }
  | { kind: "error"; text: string };

export interface SourceRow {
  row: number;
  record: number;
  /** As many as `Table.columns`, except in a row refused with `field_count`, which has the cells it came with (at most 1,000). */
  cells: readonly Cell[];
  /** The row is refused. */
  issue?: ReaderIssue;
  /** GeoJSON geometry as parsed, positions cut to two numbers; missing when the feature has none. */
  geometry?: unknown;
  featureId?: string;
}

export type TableFormat = "csv" | "xlsx" | "geojson" | "geojsonseq" | "open311" | "ics";

export interface Table {
  format: TableFormat;
  /** Trimmed, NFC, without the columns of a rejected-rows file; an unnamed column is "Kolumn 3". */
  columns: readonly string[];
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  /** Visible sheets in workbook order. */
  sheets?: readonly string[];
  /** XLSX: from which year bare serial numbers count; see excel-date.ts. */
  dateSystem?: 1900 | 1904;
  /** "EPSG:3011" if the file states it. */
  crs?: string;
  normalised: readonly string[];
  /** About the file as a whole; warnings only, since an error refuses it. */
  issues: readonly ReaderIssue[];
  /** Data rows, refused ones included, blank ones not. */
  rowCount: number;
  blankRows: number;
  /** Batches of at most 1,000 rows; may be iterated more than once. */
  rows(): AsyncIterable<readonly SourceRow[]>;
}

export type ImportTarget = "events" | "areas" | "shifts";

export interface ReaderOptions {
  sheet?: string;
  delimiter?: string;
  encoding?: string;
  signal?: AbortSignal;
  target: ImportTarget;
}

export interface FileReader {
  format: TableFormat;
  /** Does the beginning of the file look like this format? */
  recognises(head: Buffer, fileName: string): boolean;
  /** Throws FileRefused. */
  open(bytes: Buffer, options: ReaderOptions): Promise<Table>;
}

/** The whole file is refused: nothing of it may be stored. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  readonly issues: readonly ReaderIssue[];
  readonly normalised: readonly string[];
  /** Visible sheets of a workbook in which another may be chosen. */
  readonly sheets: readonly string[];

  constructor(
    issues: readonly ReaderIssue[],
    normalised: readonly string[] = [],
    sheets: readonly string[] = [],
  ) {
    super(issues.map((issue) => `${issue.code}: ${issue.message}`).join("; "));
    this.issues = issues;
    this.normalised = normalised;
    this.sheets = sheets;
  }
}

/** The refusal of a file for one reason. */
export function refusal(code: string, message: string, where: Partial<ReaderIssue> = {}): FileRefused {
  return new FileRefused([{ ...where, code, severity: "error", message }]);
}
