import { allCells, cellsAt, isBlankRecord } from "./csv-cells.ts";
import { readHeader, withUnnamedTail, type Columns } from "./columns.ts";
import { createCsvScanner, maxFields, type CsvRecord } from "./csv-records.ts";
import { delimiterNote, detectLayout, type CsvLayout } from "./csv-dialect.ts";
import { isUneven, quoteUnclosed, surveyCsv, type CsvSurvey } from "./csv-survey.ts";
import { decodeText, type DecodedText } from "./decode-text.ts";
import { quoted } from "../mapping/quoted.ts";
import { createPacer } from "./pacer.ts";
import {
  FileRefused,
  refusal,
  type FileReader,
  type ReaderIssue,
  type ReaderOptions,
  type SourceRow,
  type Table,
} from "./reader.ts";

const batchRows = 1_000;
/** A batch also ends here, so that rows with huge cells do not add up. */
const batchBytes = 2_000_000;

/** Reader of CSV and TSV with any usual delimiter and encoding. Takes every text that no other reader recognises. */
export const csvReader: FileReader = { format: "csv", recognises: () => true, open: openCsv };

interface CsvFile {
  text: DecodedText;
  layout: CsvLayout;
  columns: Columns;
  /** Offset and line after the header. */
  body: { start: number; line: number };
}

async function openCsv(bytes: Buffer, options: ReaderOptions): Promise<Table> {
  const pace = createPacer(options.signal);
  const text = await decodeText(bytes, pace, options.encoding);
  const layout = detectLayout(text.bytes, options.delimiter);
  const { columns: named, body } = openHeader(text.bytes, layout);
  const survey = await surveyCsv(text.bytes, { ...layout, ...body }, named, pace);
  refuseUseless(survey, named, layout);
  const columns = survey.usesUnnamedTail ? withUnnamedTail(named) : named;
  const file: CsvFile = { text, layout, columns, body };
  return {
    format: "csv",
    columns: columns.names,
    encoding: text.encoding,
    delimiter: layout.delimiter,
    normalised: normalisedNotes(text, layout, survey),
    issues: [...text.issues, ...cutWarning(survey, text)],
    rowCount: survey.rowCount,
    blankRows: survey.blankRows,
    rows: () => readRows(file, options.signal),
  };
}

function openHeader(bytes: Buffer, layout: CsvLayout): Pick<CsvFile, "columns" | "body"> {
  const scanner = createCsvScanner(bytes, layout, layout.start, layout.line);
  const { record } = scanner;
  do {
    if (!scanner.next()) {
      throw refusal(
        "empty_file",
        "Filen har bara tomma rader. Kontrollera exporten och skicka en fil med rubrikrad och rader.",
      );
    }
  } while (isBlankRecord(bytes, record));
  if (record.unclosedLine > 0) throw quoteUnclosed(record.unclosedLine);
  const cells = allCells(bytes, record).map((cell) => cell ?? "");
  const columns = readHeader(cells, record.fieldCount, record.line);
  return { columns, body: scanner.following() };
}

function refuseUseless(survey: CsvSurvey, columns: Columns, layout: CsvLayout): void {
  if (survey.rowCount === 0) {
    throw refusal("no_rows", "Filen har en rubrikrad men inga rader. Det som redan finns ändras inte.");
  }
  const first = survey.firstUneven;
  if (first !== null && survey.unevenRows === survey.rowCount) throw unevenFile(first, columns, layout);
}

function unevenFile(first: { row: number; cells: number }, columns: Columns, layout: CsvLayout) {
  const fieldCount: ReaderIssue = {
    code: "field_count",
    severity: "error",
    row: first.row,
    message: `Ingen rad har lika många celler som rubriken. ${unevenMessage(first.cells, columns, layout)}`,
  };
  return new FileRefused(columns.width === 1 ? [noHeader(columns), fieldCount] : [fieldCount]);
}

/** A title over the table, read as its header. */
function noHeader({ names: [title = ""] }: Columns): ReaderIssue {
  const message =
    `Den första raden, ${quoted(title)}, läses som rubriker men är en enda cell. ` +
    "Ta bort rader som står ovanför rubrikraden och skicka filen igen.";
  return { code: "missing_columns", severity: "error", row: 1, message };
}

function unevenMessage(cells: number, columns: Columns, layout: CsvLayout): string {
  const delimiter = layout.delimiter === "\t" ? "tabb" : layout.delimiter;
  return (
    `Raden har ${cells} celler, rubriken har ${columns.width}. Kontrollera avgränsaren (${delimiter}) ` +
    "och att celler som innehåller den står inom citattecken."
  );
}

function normalisedNotes(text: DecodedText, layout: CsvLayout, survey: CsvSurvey): string[] {
  return [
    ...text.normalised,
    ...delimiterNote(layout.delimiter),
    ...(layout.hasCrLineEnds ? ["newline:cr"] : []),
    ...(survey.hasTrailingDelimiters ? ["trailing_delimiter"] : []),
    ...(survey.needsNfc ? ["nfc"] : []),
  ];
}

function cutWarning(survey: CsvSurvey, text: DecodedText): ReaderIssue[] {
  if (!text.hasCutCharacter && !(survey.endsOpen && survey.endsUneven)) return [];
  return [
    {
      code: "warn:truncated",
      severity: "warning",
      message: "Filen slutar mitt i sista raden och ser avhuggen ut. Kontrollera att hela exporten kom med.",
    },
  ];
}

async function* readRows(file: CsvFile, signal?: AbortSignal): AsyncGenerator<readonly SourceRow[]> {
  const { bytes } = file.text;
  const pace = createPacer(signal);
  const scanner = createCsvScanner(bytes, file.layout, file.body.start, file.body.line);
  let batch: SourceRow[] = [];
  let batchStart = file.body.start;
  let count = 0;
  while (scanner.next()) {
    if (isBlankRecord(bytes, scanner.record)) continue;
    count++;
    batch.push(readRow(file, scanner.record, count));
    if (batch.length < batchRows && scanner.record.end - batchStart < batchBytes) continue;
    yield batch;
    batch = [];
    batchStart = scanner.record.end;
    await pace();
  }
  if (batch.length > 0) yield batch;
}

function readRow(file: CsvFile, record: CsvRecord, count: number): SourceRow {
  const issue = rowIssue(file, record, count);
  const hasAllCells = issue === undefined || !isUneven(file.text.bytes, record, file.columns);
  const cells = hasAllCells
    ? cellsAt(file.text.bytes, record, file.columns.positions, file.layout.delimiter)
    : allCells(file.text.bytes, record);
  const row = { row: record.line, record: count, cells };
  return issue === undefined ? row : { ...row, issue };
}

function rowIssue(file: CsvFile, record: CsvRecord, count: number): ReaderIssue | undefined {
  const { bytes, hasCutCharacter } = file.text;
  const where = { severity: "error" as const, row: record.line, record: count };
  if (hasCutCharacter && !record.endsWithNewline) {
    const message = "Filen är avhuggen mitt i raden. Hämta exporten på nytt; en halv rad sparas aldrig.";
    return { ...where, code: "truncated", message };
  }
  if (isUneven(bytes, record, file.columns)) {
    return {
      ...where,
      code: "field_count",
      message: unevenMessage(record.fieldCount, file.columns, file.layout),
    };
  }
  if (record.strayField >= 0) return { ...where, ...strayQuote(file.columns, record.strayField) };
  if (record.hasNul) return { ...where, ...nulCell(file, record) };
  return undefined;
}

function strayQuote(columns: Columns, field: number): Pick<ReaderIssue, "code" | "column" | "message"> {
  const column = columns.names[columns.positions.indexOf(field)] ?? `Kolumn ${field + 1}`;
  const message = `Citattecknet stängs mitt i cellen ”${column}”. Dubbla citattecken som hör till texten ("").`;
  return { code: "quote_unclosed", column, message };
}

function nulCell(file: CsvFile, record: CsvRecord): Pick<ReaderIssue, "code" | "column" | "message"> {
  const field = [...Array(Math.min(record.fieldCount, maxFields)).keys()].find((index) => {
    const start = record.bounds[2 * index] ?? 0;
    return file.text.bytes.subarray(start, record.bounds[2 * index + 1] ?? start).includes(0);
  });
  const column =
    file.columns.names[file.columns.positions.indexOf(field ?? -1)] ?? `Kolumn ${(field ?? 0) + 1}`;
  const message = `Cellen ”${column}” innehåller ett NUL-tecken, som inte kan sparas. Ta bort det och skicka raden igen.`;
  return { code: "control_char", column, message };
}
