import { maxColumns, tooManyColumns } from "./columns.ts";
import type { DecodedText } from "./decode-text.ts";
import type { ReadFeature } from "./geojson-feature.ts";
import type { JsonOutline } from "./json-outline.ts";
import { parseSpan } from "./json-values.ts";
import { createPacer, type Pacer } from "./pacer.ts";
import {
  FileRefused,
  refusal,
  type ReaderIssue,
  type ReaderOptions,
  type SourceRow,
  type Table,
  type TableFormat,
} from "./reader.ts";

/** The records of a JSON file: where each lies, and how one is read. */
export interface JsonRecords {
  format: TableFormat;
  text: DecodedText;
  outline: JsonOutline;
  /** Offsets in pairs: start, end. */
  spans: readonly number[];
  crs?: string;
  read(value: unknown): ReadFeature;
}

const batchRows = 1_000;
const batchBytes = 2_000_000;
const shownIssues = 20;

interface Survey {
  columns: Map<string, number>;
  /** Record that last had each column, to find one that has it twice. */
  latest: number[];
  hasZ: boolean;
  needsNfc: boolean;
  grave: ReaderIssue[];
  graveCount: number;
}

/**
 * The table of a JSON file's records; each is parsed when its batch is asked for, so that only a batch is held at a time.
 * A fault in structure refuses an area file, and any file in which every record has one.
 */
export async function tableOfRecords(records: JsonRecords, options: ReaderOptions): Promise<Table> {
  const rowCount = records.spans.length / 2;
  if (rowCount === 0) throw refusal("no_rows", "Filen har inga objekt. Det som redan finns ändras inte.");
  const survey = await surveyRecords(records, createPacer(options.signal));
  if (survey.graveCount === rowCount || (options.target === "areas" && survey.graveCount > 0))
    throw new FileRefused(survey.grave);
  return {
    format: records.format,
    columns: [...survey.columns.keys()],
    encoding: records.text.encoding,
    ...(records.crs === undefined ? {} : { crs: records.crs }),
    normalised: [
      ...records.text.normalised,
      ...(survey.needsNfc ? ["nfc"] : []),
      ...(survey.hasZ ? ["z_dropped"] : []),
    ],
    issues: records.text.issues,
    rowCount,
    blankRows: 0,
    rows: () => readRows(records, survey.columns, options.signal),
  };
}

async function surveyRecords(records: JsonRecords, pace: Pacer): Promise<Survey> {
  const survey: Survey = {
    columns: new Map(),
    latest: [],
    hasZ: false,
    needsNfc: false,
    grave: [],
    graveCount: 0,
  };
  for (let index = 0; index < records.spans.length; index += 2) {
    const feature = readAt(records, index);
    for (const [column] of feature.cells) takeColumn(survey, column, index / 2 + 1);
    if (feature.hasZ) survey.hasZ = true;
    if (feature.isChangedByNfc) survey.needsNfc = true;
    if (feature.isGrave && feature.issue !== undefined) {
      survey.graveCount++;
      if (survey.grave.length < shownIssues) survey.grave.push(rowIssue(feature.issue, index / 2 + 1));
    }
    await pace();
  }
  return survey;
}

function takeColumn(survey: Survey, column: string, row: number): void {
  const position = survey.columns.get(column) ?? survey.columns.size;
  if (position === maxColumns) throw tooManyColumns(maxColumns + 1, row);
  if (survey.latest[position] === row) {
    throw refusal(
      "duplicate_column",
      `Objekt ${row} har två egenskaper som heter ”${column}”. Döp om eller ta bort den ena.`,
      { row, column },
    );
  }
  survey.latest[position] = row;
  survey.columns.set(column, position);
}

async function* readRows(
  records: JsonRecords,
  columns: ReadonlyMap<string, number>,
  signal?: AbortSignal,
): AsyncGenerator<readonly SourceRow[]> {
  const pace = createPacer(signal);
  let batch: SourceRow[] = [];
  let batchStart = 0;
  for (let index = 0; index < records.spans.length; index += 2) {
    batch.push(rowOf(readAt(records, index), columns, index / 2 + 1));
    const end = records.spans[index + 1] ?? 0;
    if (batch.length < batchRows && end - batchStart < batchBytes) continue;
    yield batch;
    batch = [];
    batchStart = end;
    await pace();
  }
  if (batch.length > 0) yield batch;
}

function readAt(records: JsonRecords, index: number): ReadFeature & { isChangedByNfc: boolean } {
  const { spans, text, outline } = records;
  const feature = records.read(parseSpan(text.bytes, outline, spans[index] ?? 0, spans[index + 1] ?? 0));
  let isChangedByNfc = false;
  const cells = feature.cells.map(([column, cell]): [string, string | null] => {
    const composed = cell?.normalize("NFC") ?? null;
    if (composed !== cell) isChangedByNfc = true;
    return [column.normalize("NFC").trim(), composed];
  });
  return { ...feature, cells, isChangedByNfc };
}

function rowOf(feature: ReadFeature, columns: ReadonlyMap<string, number>, row: number): SourceRow {
  const cells: (string | null)[] = Array.from({ length: columns.size }, () => null);
  for (const [column, text] of feature.cells) cells[columns.get(column) ?? 0] = text;
  return {
    row,
    record: row,
    cells,
    ...(feature.featureId === undefined ? {} : { featureId: feature.featureId }),
    ...(feature.geometry === undefined ? {} : { geometry: feature.geometry }),
    ...(feature.issue === undefined ? {} : { issue: rowIssue(feature.issue, row) }),
  };
}

function rowIssue(issue: NonNullable<ReadFeature["issue"]>, row: number): ReaderIssue {
  return { ...issue, severity: "error", row, record: row };
}
