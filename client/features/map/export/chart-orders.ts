import type { FilterQuery } from "#core/contract/filter.ts";
import { exportedNumber } from "#core/domain/export/file-head.ts";
import type { CategoryBar } from "../categories/category-groups.ts";
import type { RankedPlace } from "../ranked/rank-places.ts";
import { type CellCounts, sumOfHours, type WeekMatrix } from "../selection/selection-answers.ts";
import type { WeekPoint } from "../series/week-series.ts";
import { categoriesTable, matrixTable, weeksTable } from "./chart-tables.ts";
import type { FileOrder } from "../../../api/export/file-order.ts";
import type { FileWords } from "../../../api/export/use-file-export.ts";

const ALL_HOURS = Array.from({ length: 168 }, (_, hour) => hour);

interface Asked {
  /** What was asked for the numbers on the screen. */
  readonly question: FilterQuery;
  /** With hours in the selection counts are sums of weights. */
  readonly isWeighted: boolean;
}

/** The week matrix as a file. */
export function matrixOrder(matrix: WeekMatrix, question: FilterQuery, { t }: FileWords): FileOrder {
  const { count, uncertain } = sumOfHours(matrix, ALL_HOURS);
  return {
    what: "veckomatris",
    title: t("exports.matrixTitle"),
    question,
    told: "selection",
    content: { format: "csv", table: matrixTable(matrix, t) },
    count: {
      count: matrix.total,
      // All hours are there, so that each row has its whole weight in them.
      rows: Math.round(matrix.total),
      isWeighted: true,
      uncertainShare: count > 0 ? uncertain / count : null,
      withoutCell: null,
      withoutClock: matrix.withoutClock,
    },
  };
}

/** The series of weeks as a file. */
export function weeksOrder(
  points: readonly WeekPoint[],
  { question, isWeighted, isCompared }: Asked & { readonly isCompared: boolean },
  { t }: FileWords,
): FileOrder {
  const [first] = points;
  const shown = { ...question, ...(first ? { from: first.monday } : {}) };
  return {
    what: "veckor",
    title: t("exports.weeksTitle"),
    question: shown,
    told: "selection",
    content: { format: "csv", table: weeksTable(points, isCompared, t) },
    count: {
      count: points.reduce((sum, point) => sum + point.count, 0),
      rows: isWeighted ? null : Math.round(points.reduce((sum, point) => sum + point.count, 0)),
      isWeighted,
      uncertainShare: null,
      withoutCell: null,
      withoutClock: 0,
    },
    ...(points.some((point) => point.isPartial) ? { notes: [t("exports.partialNote")] } : {}),
  };
}

/** The categories as a file. */
export function categoriesOrder(
  bars: readonly CategoryBar[],
  { question, isWeighted, isCompared }: Asked & { readonly isCompared: boolean },
  { t }: FileWords,
): FileOrder {
  const count = bars.reduce((sum, bar) => sum + bar.count, 0);
  return {
    what: "handelsetyper",
    title: t("exports.categoriesTitle"),
    question,
    told: "selection",
    content: { format: "csv", table: categoriesTable(bars, isCompared, t) },
    count: {
      count,
      rows: isWeighted ? null : Math.round(count),
      isWeighted,
      uncertainShare: null,
      withoutCell: null,
      withoutClock: 0,
    },
  };
}

/** The ranked places as a file; a place stands as a point, its hexagons by number. */
export function placesOrder(
  places: readonly RankedPlace[],
  {
    question,
    isWeighted,
    cells,
    leftOut,
    format,
  }: Asked & { readonly cells: CellCounts; readonly leftOut: number; readonly format: "csv" | "geojson" },
  { t }: FileWords,
): FileOrder {
  const table = {
    columns: [
      t("map.rank"),
      t("map.place"),
      t("map.againstEven"),
      t("map.count"),
      t("exports.sharePercent"),
      t("tables.cellIds"),
    ],
    rows: places.map((place, index) => [
      index + 1,
      place.isNamed ? place.name : t("map.cellNear", { place: place.name }),
      place.againstEven === null ? null : exportedNumber(place.againstEven),
      exportedNumber(place.count),
      exportedNumber(place.share * 100),
      place.cells.join(" "),
    ]),
    geometries: places.map(({ position }) => ({ type: "Point" as const, coordinates: position })),
  };
  return {
    what: "platser-att-rikta-insatser-mot",
    title: t("exports.targetsTitle"),
    question,
    told: "selection",
    content: { format, table },
    count: {
      count: cells.total,
      rows: cells.rows,
      isWeighted,
      uncertainShare: null,
      withoutCell: cells.withoutCell,
      withoutClock: cells.withoutClock,
    },
    notes: [
      t("exports.againstEvenNote"),
      ...(leftOut >= 0.5 ? [t("exports.controlNote", { number: Math.round(leftOut) })] : []),
    ],
  };
}
