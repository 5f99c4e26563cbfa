import type { ImportPreview } from "#core/contract/import.ts";
import { localIso } from "./local-iso.ts";
import type { ImportContext } from "./import-context.ts";
import type { IssueList } from "./load/issue-list.ts";
import type { StoredRow } from "./load/stored-rows.ts";
import { projectionBetween } from "./mapping/coordinate-system.ts";
import type { ReadingPlan } from "./mapping/reading-plan.ts";
import { readBatch } from "./read-batch.ts";
import type { Table } from "./readers/reader.ts";
import { unknownCategories, type UnknownValues } from "./unknown-values.ts";

type PreviewRow = ImportPreview["rows"][number];
const ROWS_SHOWN = 20;
const DEGREE_DECIMALS = 1e6;

/** The first rows as they would be stored, how many of all would be refused, and for which unknown words. */
export async function previewRows(
  table: Table,
  plan: ReadingPlan,
  context: ImportContext,
  issues: IssueList,
): Promise<{ rows: PreviewRow[]; rowsRejected: number; unknownValues: UnknownValues }> {
  const rows: PreviewRow[] = [];
  const unknown = unknownCategories(plan, context);
  let rowsRejected = 0;
  for await (const batch of table.rows()) {
    const read = readBatch(batch, plan, context);
    rowsRejected += read.refused.length;
    issues.add(read.refused.map(({ issue }) => issue));
    issues.add(read.warnings);
    unknown.add(read.refused);
    if (rows.length >= ROWS_SHOWN) continue;
    const shown = [
      ...read.stored.map(({ row, store }) => acceptedRow(row.row, store, context)),
      ...read.refused.map(({ row, issue }) => ({ row: row.row, values: {}, lon: null, lat: null, issue })),
    ];
    rows.push(...shown.sort((a, b) => a.row - b.row).slice(0, ROWS_SHOWN - rows.length));
  }
  return { rows, rowsRejected, unknownValues: unknown.list() };
}

function acceptedRow(row: number, store: StoredRow, context: ImportContext): PreviewRow {
  return { row, issue: null, ...valuesOf(store, context), ...degreesOf(store, context) };
}

function valuesOf(store: StoredRow, context: ImportContext): Pick<PreviewRow, "values"> {
  const nameOf = (id: number) =>
    [...context.categories.values()].find((category) => category.id === id)?.nameSv ?? null;
  switch (store.table) {
    case "event": {
      const { values } = store;
      return {
        values: {
          externalId: values.externalId,
          category: nameOf(values.categoryId),
          from: values.isDateOnly ? values.startDay : localIso(values.fromMs, context.timeZone),
          to: values.toMs === null ? null : localIso(values.toMs, context.timeZone),
          place: values.placeName,
          accuracy: values.accuracy,
          setting: values.setting,
          quantity: values.quantity,
          text: values.text,
        },
      };
    }
    case "monthly_event": {
      const { externalId, categoryId, month } = store.values;
      return { values: { externalId, category: nameOf(categoryId), from: month.slice(0, 7) } };
    }
    case "unsafety_point": {
      const { externalId, kind, observedOn, placeName, accuracy } = store.values;
      return { values: { externalId, category: kind, from: observedOn, place: placeName, accuracy } };
    }
  }
}

function degreesOf(store: StoredRow, { srid }: ImportContext): Pick<PreviewRow, "lon" | "lat"> {
  if (store.table === "monthly_event" || store.values.x === null || store.values.y === null)
    return { lon: null, lat: null };
  const [lon, lat] = projectionBetween(srid, 4326)(store.values.x, store.values.y);
  return {
    lon: Math.round(lon * DEGREE_DECIMALS) / DEGREE_DECIMALS,
    lat: Math.round(lat * DEGREE_DECIMALS) / DEGREE_DECIMALS,
  };
}
