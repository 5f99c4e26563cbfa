import type { TFunction } from "i18next";
import type { CsvCell } from "#core/domain/csv/swedish-csv.ts";
import type { ExportTable } from "#core/domain/export/csv-file.ts";
import { exportedNumber } from "#core/domain/export/file-head.ts";
import { matrixPosition, weekhoursInMatrixOrder } from "#core/domain/time/week-matrix.ts";
import { SWEDISH_WEEKHOUR_WORDS } from "#core/domain/time/weekhour-label.ts";
import type { CategoryBar } from "../categories/category-groups.ts";
import type { WeekMatrix } from "../selection/selection-answers.ts";
import type { WeekPoint } from "../series/week-series.ts";

/** The week matrix as rows, one for each hour of the week from Monday 06, in Swedish. */
export function matrixTable({ counts, uncertain }: WeekMatrix, t: TFunction): ExportTable {
  const { weekdays } = SWEDISH_WEEKHOUR_WORDS;
  const hourText = (hour: number) => String(hour % 24).padStart(2, "0");
  return {
    columns: [
      t("exports.night"),
      t("exports.weekday"),
      t("exports.hour"),
      t("exports.weekhour"),
      t("map.count"),
      t("exports.uncertainPart"),
    ],
    rows: weekhoursInMatrixOrder().map((weekhour): CsvCell[] => [
      weekdays[matrixPosition(weekhour).night] ?? "",
      weekdays[Math.floor(weekhour / 24)] ?? "",
      `${hourText(weekhour)}–${hourText(weekhour + 1)}`,
      weekhour,
      exportedNumber(counts[weekhour] ?? 0),
      exportedNumber(uncertain[weekhour] ?? 0),
    ]),
  };
}

/** The series of weeks as rows, the first week first, in Swedish. */
export function weeksTable(points: readonly WeekPoint[], isCompared: boolean, t: TFunction): ExportTable {
  return {
    columns: [
      t("map.week"),
      t("exports.monday"),
      t("map.count"),
      ...(isCompared ? [t("exports.sameWeekLastYear")] : []),
      t("exports.notOver"),
    ],
    rows: points.map((point): CsvCell[] => [
      point.key,
      point.monday,
      exportedNumber(point.count),
      ...(isCompared ? [exportedNumber(point.lastYear)] : []),
      point.isPartial,
    ]),
  };
}

/** The categories as rows, the largest first, in Swedish. */
export function categoriesTable(
  bars: readonly CategoryBar[],
  isCompared: boolean,
  t: TFunction,
): ExportTable {
  return {
    columns: [
      t("map.kind"),
      t("map.count"),
      ...(isCompared ? [t("exports.comparedPeriod")] : []),
      t("exports.byControl"),
    ],
    rows: bars.map((bar): CsvCell[] => [
      bar.nameSv,
      exportedNumber(bar.count),
      ...(isCompared ? [exportedNumber(bar.before)] : []),
      bar.foundByControl,
    ]),
  };
}
