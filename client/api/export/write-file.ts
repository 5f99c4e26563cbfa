import { aggregatesPath, aggregatesSchema } from "#core/contract/aggregate.ts";
import { exportedFilesPath, type ExportedFile } from "#core/contract/exported-file.ts";
import { type Filter, filterSchema } from "#core/contract/filter.ts";
import { csvFile } from "#core/domain/export/csv-file.ts";
import type { ExportedCount, FileHead } from "#core/domain/export/file-head.ts";
import { exportFileName } from "#core/domain/export/file-name.ts";
import { geojsonFile } from "#core/domain/export/geojson-file.ts";
import { type ExportNames, type FactLine, selectionLines } from "#core/domain/export/selection-lines.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { fetchJson, fetchNothing } from "../fetch-json.ts";
import { queryString } from "../query-string.ts";
import { createFormat } from "../../text/format.ts";
import type { FileOrder } from "./file-order.ts";
import { saveFile } from "./save-file.ts";

/** What every file of a municipality shares. */
export interface FileContext {
  readonly municipality: string;
  readonly timeZone: string;
  readonly isExample: boolean;
  readonly names: ExportNames;
}

const MEDIA_TYPES = { csv: "text/csv;charset=utf-8", geojson: "application/geo+json" } as const;

/** Writes a file, has it noted and gives it to the browser to save. Throws ApiProblem when the server was asked in vain. */
export async function writeFile(order: FileOrder, context: FileContext): Promise<void> {
  const filter = filterSchema.parse(order.question);
  const exportedAt = createFormat("sv", context.timeZone).dateTime(new Date());
  const head = await headOf(order, filter, { ...context, exportedAt });
  const { content } = order;
  const text = content.format === "csv" ? csvFile(head, content.table) : geojsonFile(head, content.table);
  const isDated = order.told !== "nothing";
  const name = exportFileName({
    municipality: context.municipality,
    what: order.what,
    from: isDated ? filter.from : undefined,
    last: isDated && filter.to ? dateOfDay(dayOfDate(filter.to) - 1) : undefined,
    exportedOn: exportedAt.slice(0, 10),
    isExample: context.isExample,
    extension: content.format,
  });
  await noteFile(order, content.table.rows.length);
  saveFile(name, new Blob([text], { type: MEDIA_TYPES[content.format] }));
}

// Nothing leaves that is not in the log.
async function noteFile({ what, content, question, told }: FileOrder, rows: number): Promise<void> {
  const asked = Object.entries(told === "nothing" ? {} : question).filter(
    (one): one is [string, string] => one[1] !== undefined && one[1] !== "",
  );
  const body: ExportedFile = { what, format: content.format, rows, question: Object.fromEntries(asked) };
  await fetchNothing(exportedFilesPath, { method: "POST", body });
}

async function headOf(
  order: FileOrder,
  filter: Filter,
  { municipality, isExample, names, exportedAt }: FileContext & { readonly exportedAt: string },
): Promise<FileHead> {
  return {
    title: order.title,
    municipality,
    selection: toldLines(order, selectionLines(filter, names)),
    count: await countOf(order),
    source: order.source ?? (filter.source ?? []).map(names.source).join("; "),
    isExample,
    exportedAt,
    notes: order.notes,
  };
}

function toldLines({ told }: FileOrder, lines: readonly FactLine[]): readonly FactLine[] {
  switch (told) {
    case "selection":
      return lines;
    case "period":
      return lines.filter(([name]) => name === "Period" || name === "Område");
    case "nothing":
      return [];
  }
}

async function countOf({ count, question }: FileOrder): Promise<ExportedCount | undefined> {
  if (!count) return undefined;
  if (count.rows !== null) return { ...count, rows: count.rows };
  const address = aggregatesPath + queryString({ ...question, by: "source" });
  return { ...count, rows: (await fetchJson(address, aggregatesSchema)).events };
}
