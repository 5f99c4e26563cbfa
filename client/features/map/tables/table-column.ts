import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import type { CsvCell } from "#core/domain/csv/swedish-csv.ts";
import type { WeekhourWords } from "#core/domain/time/weekhour-label.ts";

/** The words a table is written in: the screen's language, or Swedish for a file. */
export interface TableWords {
  readonly t: TFunction;
  readonly category: (key: string) => string;
  readonly source: (id: string) => string;
  readonly weekhour: WeekhourWords;
}

/** One column of a table on the screen and in its file: both show the same value. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** A CSS grid track on the screen; null for a column of the file alone. */
  readonly width: string | null;
  /** Left out on a phone. */
  readonly isMinor?: boolean;
  /** A number with at most so many decimals on the screen; the file has more. */
  readonly decimals?: number;
  readonly value: (row: Row) => CsvCell;
  /** How the value looks on the screen; default: as it is. */
  readonly render?: (row: Row) => ReactNode;
  readonly foot?: ReactNode;
}

/** A file's columns and rows. */
export function tableOf<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]) {
  return {
    columns: columns.map(({ label }) => label),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}
