import { hasContent, isBlankRecord } from "./csv-cells.ts";
import type { Columns } from "./columns.ts";
import { createCsvScanner, type CsvRecord } from "./csv-records.ts";
import type { CsvLayout } from "./csv-dialect.ts";
import type { Pacer } from "./pacer.ts";
import { refusal } from "./reader.ts";

/** What the whole file is like, known before any row is handed on. */
export interface CsvSurvey {
  rowCount: number;
  blankRows: number;
  /** Rows with too few or too many cells. */
  unevenRows: number;
  /** Line and cells of the first such row. */
  firstUneven: { row: number; cells: number } | null;
  needsNfc: boolean;
  /** Some row has content under an unnamed column at the end of the header. */
  usesUnnamedTail: boolean;
  /** Some row has empty cells too many at its end. */
  hasTrailingDelimiters: boolean;
  /** The last row has no line end. */
  endsOpen: boolean;
  /** The last row has too few or too many cells. */
  endsUneven: boolean;
}

/** Does the row have another number of cells than the header? Empty cells too many at the end do no harm. */
export function isUneven(bytes: Buffer, record: CsvRecord, columns: Columns): boolean {
  if (record.fieldCount === columns.width) return false;
  return record.fieldCount < columns.width || hasContent(bytes, record, columns.width, record.fieldCount);
}

/** Walks through all records once. Throws FileRefused with `quote_unclosed`, which names the line. */
export async function surveyCsv(
  bytes: Buffer,
  layout: CsvLayout,
  columns: Columns,
  pace: Pacer,
): Promise<CsvSurvey> {
  const scanner = createCsvScanner(bytes, layout, layout.start, layout.line);
  const { record } = scanner;
  const survey: CsvSurvey = {
    rowCount: 0,
    blankRows: 0,
    unevenRows: 0,
    firstUneven: null,
    needsNfc: false,
    usesUnnamedTail: false,
    hasTrailingDelimiters: false,
    endsOpen: false,
    endsUneven: false,
  };
  while (scanner.next()) {
    if (record.unclosedLine > 0) throw quoteUnclosed(record.unclosedLine);
    if (isBlankRecord(bytes, record)) survey.blankRows++;
    else surveyRow(bytes, record, columns, survey);
    if (survey.rowCount % 1_024 === 0) await pace();
  }
  return survey;
}

function surveyRow(bytes: Buffer, record: CsvRecord, columns: Columns, survey: CsvSurvey): void {
  survey.rowCount++;
  survey.endsOpen = !record.endsWithNewline;
  survey.endsUneven = isUneven(bytes, record, columns);
  if (survey.endsUneven) {
    survey.unevenRows++;
    survey.firstUneven ??= { row: record.line, cells: record.fieldCount };
    return;
  }
  if (record.fieldCount > columns.width) survey.hasTrailingDelimiters = true;
  if (columns.unnamedTail > 0 && !survey.usesUnnamedTail) {
    survey.usesUnnamedTail = hasContent(bytes, record, columns.width - columns.unnamedTail, columns.width);
  }
  if (record.mayNeedNfc && !survey.needsNfc) survey.needsNfc = isChangedByNfc(bytes, record);
}

function isChangedByNfc(bytes: Buffer, record: CsvRecord): boolean {
  const raw = bytes.toString("utf8", record.start, record.end);
  return raw.normalize("NFC") !== raw;
}

/** Refuses a file for a quote that nothing closes. */
export function quoteUnclosed(row: number) {
  return refusal(
    "quote_unclosed",
    `Citattecknet som öppnas på rad ${row} stängs aldrig, så resten av filen blir en enda cell. ` +
      'Stäng det, eller dubbla citattecken som hör till texten ("").',
    { row },
  );
}
