import { List } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ExportGeometry } from "#core/domain/export/geojson-file.ts";
import { SWEDISH_WEEKHOUR_WORDS } from "#core/domain/time/weekhour-label.ts";
import { useNames } from "../../../state/use-names.ts";
import type { Format } from "../../../text/format.ts";
import { useFormat } from "../../../text/use-format.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { ExportButton, FILE_FORMATS, type FileFormat } from "../../../ui/export-button.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../../ui/notes.tsx";
import { useNarrow } from "../../../ui/use-narrow.ts";
import type { FileOrder } from "../../../api/export/file-order.ts";
import { type FileWords, useFileExport } from "../../../api/export/use-file-export.ts";
import styles from "./map-tables.module.css";
import { type TableColumn, tableOf, type TableWords } from "./table-column.ts";

export interface TableViewProps<Row> {
  /** What the table is called, here and in its file. */
  readonly name: string;
  /** Null while they are fetched. */
  readonly rows: readonly Row[] | null;
  readonly error?: Error | null | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly rowKey: (row: Row) => string;
  readonly columns: (words: TableWords) => readonly TableColumn<Row>[];
  readonly geometry: (row: Row) => ExportGeometry | null;
  /** What else the file says of itself. */
  readonly file: (words: FileWords) => Omit<FileOrder, "content">;
  /** The events behind the table; absent for what is no event. */
  readonly eventsAddress?: string | undefined;
  readonly note?: ReactNode;
  /** Another way to the file than from these rows, where they are not all. */
  readonly exports?: ReactNode;
}

/** One table of the map: how many rows, the way to its events, itself as a file, and its rows in view. */
export function TableView<Row>(props: TableViewProps<Row>) {
  const { name, rows, error, onRetry, rowKey, note } = props;
  const { t } = useTranslation();
  const { number } = useFormat();
  const columns = useScreenColumns(props);
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.count}>
          {rows && t("tables.rows", { count: rows.length, number: number(rows.length) })}
          {note && <span className={styles.note}> {note}</span>}
        </span>
        <Deeds {...props} />
      </div>
      {!rows && !error && (
        <div className={styles.message}>
          <SkeletonLines lines={9} label={t("common.loading")} />
        </div>
      )}
      {!rows && error && (
        <div className={styles.message}>
          <ErrorNote title={t("tables.layerFailed")} error={error} onRetry={onRetry} />
        </div>
      )}
      {rows?.length === 0 && (
        <div className={styles.message}>
          <EmptyState title={t("tables.empty")} />
        </div>
      )}
      {rows && rows.length > 0 && (
        <DataTable label={name} columns={columns} rows={rows} rowKey={rowKey} rowCount={rows.length} />
      )}
    </>
  );
}

function Deeds<Row>(props: TableViewProps<Row>) {
  const { name, rows, eventsAddress, exports } = props;
  const { t } = useTranslation();
  const exportFile = useFileExport();
  const onExport = (format: FileFormat) => exportFile((words) => orderOf(props, rows ?? [], words, format));
  return (
    <span className={styles.deeds}>
      {eventsAddress !== undefined && (
        <ButtonLink icon={List} to={eventsAddress}>
          {t("map.showEvents")}
        </ButtonLink>
      )}
      {exports ??
        (rows && <ExportButton name={name} formats={FILE_FORMATS} onExport={onExport} isLabelled />)}
    </span>
  );
}

function orderOf<Row>(
  { columns, geometry, file }: TableViewProps<Row>,
  rows: readonly Row[],
  words: FileWords,
  format: FileFormat,
): FileOrder {
  const { t, names } = words;
  const swedish = { t, ...names, weekhour: SWEDISH_WEEKHOUR_WORDS };
  const table = { ...tableOf(columns(swedish), rows), geometries: rows.map(geometry) };
  return { ...file(words), content: { format, table } };
}

function useScreenColumns<Row>({ columns }: TableViewProps<Row>): Column<Row>[] {
  const { t } = useTranslation();
  const names = useNames();
  const format = useFormat();
  const isPhone = useNarrow();
  return useMemo(
    () =>
      columns({ t, ...names }).flatMap((column): Column<Row>[] =>
        column.width === null || (isPhone && column.isMinor)
          ? []
          : [screenColumn(column, column.width, format)],
      ),
    [columns, t, names, format, isPhone],
  );
}

function screenColumn<Row>(
  { key, label, decimals, value, render, foot }: TableColumn<Row>,
  width: string,
  format: Format,
): Column<Row> {
  const text = (row: Row) => {
    const cell = value(row);
    return typeof cell === "number" ? format.number(cell, decimals ?? 0) : cell;
  };
  return { key, label, width, render: render ?? text, isNumber: decimals !== undefined, foot };
}
