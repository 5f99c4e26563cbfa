import { clockMask } from "../time/clock-filter.ts";
import type { Setting } from "../event.ts";
import { dateOfDay, dayOfDate } from "../time/local-day.ts";
import { weekhourLabel } from "../time/weekhour-label.ts";

/** One fact of a file's head: what it is called and what it is. */
export type FactLine = readonly [name: string, value: string | number];

/** A filter as the API takes it, as far as a file's head tells it. */
export interface ExportedFilter {
  readonly from?: string | undefined;
  /** Exclusive. */
  readonly to?: string | undefined;
  readonly source?: readonly string[] | undefined;
  readonly category?: readonly string[] | undefined;
  readonly setting?: readonly Setting[] | undefined;
  readonly area?: readonly number[] | undefined;
  readonly cell?: readonly number[] | undefined;
  readonly cellSize?: number | undefined;
  readonly bbox?: readonly number[] | undefined;
  readonly weekday?: readonly number[] | undefined;
  readonly hour?: readonly number[] | undefined;
  readonly weekhour?: readonly number[] | undefined;
}

/** What ids are called in Swedish; an id may stand for itself. */
export interface ExportNames {
  readonly source: (id: string) => string;
  readonly category: (key: string) => string;
  readonly area: (id: number) => string;
}

const SETTING_NAMES: Readonly<Record<Setting, string>> = {
  outdoors: "utomhus",
  indoors: "inomhus",
  unknown: "okänd miljö",
};
const DEFAULT_CELL_SIZE_M = 200;

/** What is a selection in plain Swedish, for the head of a file? What narrows nothing says so. */
export function selectionLines(filter: ExportedFilter, names: ExportNames): FactLine[] {
  const clock = clockMask(filter);
  const hours = clock && [...clock.keys()].filter((hour) => clock[hour] === 1);
  const { cell, bbox, cellSize = DEFAULT_CELL_SIZE_M } = filter;
  return [
    ["Period", periodInWords(filter)],
    ["Veckodagar och timmar", hours ? `${weekhourLabel(hours)} (dygnet bryts kl. 06)` : "alla"],
    ["Källor", listed(filter.source, names.source)],
    ["Händelsetyper", listed(filter.category, names.category)],
    ["Miljö", listed(filter.setting, (setting) => SETTING_NAMES[setting])],
    ["Område", filter.area ? listed(filter.area, names.area) : "hela kommunen"],
    ...(cell ? [["Yta", cellsInWords(cell.length, cellSize)] as const] : []),
    ...(bbox ? [["Kartvy", bboxInWords(bbox)] as const] : []),
  ];
}

function periodInWords({ from, to }: ExportedFilter): string {
  const last = to === undefined ? null : dateOfDay(dayOfDate(to) - 1);
  if (from === undefined) return last === null ? "hela tiden" : `till och med ${last}`;
  return last === null ? `från och med ${from}` : `${from} till och med ${last}`;
}

function listed<T>(ids: readonly T[] | undefined, nameOf: (id: T) => string): string {
  return ids === undefined ? "alla" : ids.map(nameOf).join("; ");
}

function cellsInWords(count: number, sizeM: number): string {
  return `${count} ${count === 1 ? "hexagon" : "hexagoner"}, ${sizeM} m`;
}

function bboxInWords([west = 0, south = 0, east = 0, north = 0]: readonly number[]): string {
  const degrees = (value: number) => String(value).replace(".", ",");
  return `${degrees(south)} till ${degrees(north)} N, ${degrees(west)} till ${degrees(east)} E (WGS 84)`;
}
