import { createColumn } from "./column.ts";

const bytes = () => createColumn((length) => new Uint8Array(length));
const shorts = () => createColumn((length) => new Uint16Array(length));
const longs = () => createColumn((length) => new Uint32Array(length));
const days = () => createColumn((length) => new Int32Array(length));

/** Empty columns for events with one hour; kinds and places by their numbers in the dictionaries. */
export function createPointColumns() {
  return { kind: shorts(), hour: bytes(), day: days(), place: longs() };
}

/** Empty columns for events on several hours: what `SpreadEvents` keeps of each, and its class. */
export function createSpreadColumns() {
  return {
    kind: shorts(),
    spreadClass: bytes(),
    day: days(),
    place: longs(),
    firstHour: bytes(),
    hourCount: bytes(),
    firstUnits: shorts(),
    lastUnits: shorts(),
  };
}

type Values<T> = { [K in keyof T]: T[K] extends { values: () => infer V } ? V : never };

/** All events with one hour, column by column, in the order they came. */
export type PointColumns = Values<ReturnType<typeof createPointColumns>>;
/** All events on several hours, column by column, in the order they came. */
export type SpreadColumns = Values<ReturnType<typeof createSpreadColumns>>;

/** The values of each column so far. */
export function columnValues<T extends Record<string, { values: () => unknown }>>(columns: T): Values<T> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.values()]),
  ) as Values<T>;
}
