import type { ImportField, ImportPreview, Mapping } from "#core/contract/import.ts";
import { mappingSchema } from "#core/contract/import.ts";
import type { Issue } from "#core/contract/problem.ts";
import type { Actor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import type { ImportContext } from "./import-context.ts";
import { inspect } from "./inspect.ts";
import { issueList } from "./load/issue-list.ts";
import { type AreaFileTask, checkAreas, overlapWarnings } from "./load/load-areas.ts";
import { makeContext } from "./load/make-context.ts";
import { targetOf } from "./load/run-import.ts";
import { refuseTooManyRows } from "./load/whole-file.ts";
import { fieldsOf, requiredFields } from "./mapping/field-set.ts";
import { FIELD_LABELS } from "./mapping/field-labels.ts";
import { chooseMapping } from "./mapping/layout.ts";
import { textOfCell } from "./mapping/row-fields.ts";
import { previewRows } from "./preview-rows.ts";
import { previewWholeFile } from "./preview-whole-file.ts";
import { openTable } from "./readers/open-table.ts";
import { FileRefused, type SourceRow, type Table } from "./readers/reader.ts";

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;

export interface PreviewRequest {
  readonly source: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly mapping: Mapping | null;
}

export interface PreviewOptions {
  readonly database: Database;
  readonly actor: Actor;
  readonly nowMs: number;
  readonly geocoderUrl: string | null;
}

/** What a file holds and what would become of it; nothing is stored. A refused file tells why. */
export async function preview(
  request: PreviewRequest,
  { database, actor, nowMs, geocoderUrl }: PreviewOptions,
): Promise<ImportPreview> {
  const context = await makeContext({ database, actor, sourceId: request.source, nowMs, geocoderUrl });
  let table: Table;
  try {
    const sheet = request.mapping?.sheet;
    const target = targetOf(context.source.kind);
    table = await openTable(request.bytes, request.fileName, {
      target,
      ...(sheet === undefined ? {} : { sheet }),
    });
  } catch (error) {
    if (error instanceof FileRefused) return refusedPreview(context, error);
    throw error;
  }
  const sample = await firstRows(table);
  try {
    const plan = await inspect(table, context, request.mapping);
    return await fullPreview({ database, actor, table, plan, context, sample });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const mapping = chooseMapping({ table, sample, source: context.source, given: request.mapping });
    return { ...refusedPreview(context, error), ...describeTable(table, sample), mapping };
  }
}

interface PreviewTask extends AreaFileTask {
  readonly context: ImportContext;
  readonly sample: readonly SourceRow[];
}

async function fullPreview(task: PreviewTask): Promise<ImportPreview> {
  const { table, plan, context, sample } = task;
  const isWholeFile = context.source.kind === "areas" || context.source.kind === "shifts";
  if (isWholeFile) refuseTooManyRows(table);
  const issues = issueList(plan.issues);
  // Areas are refused together, as they would be at the import.
  if (context.source.kind === "areas")
    issues.add(await overlapWarnings(task, (await checkAreas(task)).areas));
  const read = await (isWholeFile ? previewWholeFile : previewRows)(table, plan, context, issues);
  const formats = [...new Set(plan.times.formats.values())].filter((format) => format !== null);
  return {
    ...describeTable(table, sample),
    fields: describeFields(context),
    crs: `EPSG:${plan.coordinates.epsg}`,
    timeFormat: formats[0] ?? null,
    mapping: plan.mapping,
    ...read,
    normalised: [...plan.normalised],
    issues: issues.list(),
    canImport: true,
  };
}

function describeTable(table: Table, sample: readonly SourceRow[]) {
  return {
    format: table.format,
    encoding: table.encoding ?? null,
    delimiter: table.delimiter ?? null,
    sheet: table.sheet ?? null,
    sheets: [...(table.sheets ?? [])],
    columns: table.columns.map((name, index) => ({ name, examples: examplesOf(sample, index) })),
    rowsTotal: table.rowCount,
  };
}

function examplesOf(sample: readonly SourceRow[], index: number): string[] {
  const texts = sample.slice(0, 100).map((row) => textOfCell(row.cells[index] ?? null)?.trim() ?? "");
  return [...new Set(texts.filter((text) => text !== ""))]
    .slice(0, EXAMPLES)
    .map((text) => text.slice(0, LONGEST_EXAMPLE));
}

function describeFields({ source }: ImportContext): ImportPreview["fields"] {
  const required = new Set<ImportField>(requiredFields(source.kind));
  return fieldsOf(source.kind).map((field) => ({
    field,
    label: FIELD_LABELS[field],
    isRequired: required.has(field),
  }));
}

function refusedPreview(context: ImportContext, refused: FileRefused): ImportPreview {
  return {
    format: "",
    encoding: null,
    delimiter: null,
    sheet: null,
    sheets: [...refused.sheets],
    crs: null,
    timeFormat: null,
    columns: [],
    mapping: mappingSchema.parse({}),
    fields: describeFields(context),
    rows: [],
    rowsTotal: 0,
    rowsRejected: 0,
    normalised: [...refused.normalised],
    issues: refused.issues as Issue[],
    canImport: false,
  };
}

async function firstRows(table: Table): Promise<readonly SourceRow[]> {
  for await (const batch of table.rows()) return batch;
  return [];
}
