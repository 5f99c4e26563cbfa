import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import { type CubeContents, type CubePlaces, SPREAD_CLASSES, type SpreadEvents } from "../cube.ts";
import { type ByteReader, readBytes, readNumber, readSteps } from "./byte-reader.ts";
import { type FileHeader, MAGIC, newPlaces, placeBytes } from "./layout.ts";

/** The contents of a cube's file. O(events). Throws RangeError for bytes that are no such file. */
export function decodeCube(bytes: Uint8Array): CubeContents {
  const reader: ByteReader = { bytes, position: 0 };
  const start = readBytes(reader, MAGIC.length);
  if (MAGIC.some((byte, at) => start[at] !== byte))
    throw new RangeError("These bytes are not a cube's file.");
  const header = JSON.parse(readText(reader)) as FileHeader;
  const places = readPlaces(reader, header);
  const points = readPoints(reader, header);
  const spread = readSpread(reader, header);
  const { cellSizeM, firstMonday, weekCount, kinds } = header;
  return { cellSizeM, firstMonday, weekCount, kinds, places, points, spread };
}

function readPlaces(reader: ByteReader, { placeCount, cellCount, areas }: FileHeader): CubePlaces {
  const cellIds = readIds(reader, cellCount);
  const cellOfPlace = readIndexes(reader, placeCount);
  return {
    count: placeCount,
    cellIds,
    cellOfPlace,
    areas: areas.map(({ kind, count }) => ({
      kind,
      ids: readIds(reader, count),
      ofPlace: readIndexes(reader, placeCount),
    })),
  };
}

function readPoints(
  reader: ByteReader,
  { kinds, pointCount, placeCount }: FileHeader,
): CubeContents["points"] {
  const starts = readSizes(reader, kinds.length * WEEK_HOURS);
  const week = new Uint16Array(pointCount);
  readSteps(reader, starts, week);
  const place = newPlaces(placeCount, pointCount);
  readPlanes(reader, place, placeBytes(placeCount));
  return { starts, week, place };
}

function readSpread(
  reader: ByteReader,
  { kinds, spreadCount, placeCount, irregularCount }: FileHeader,
): SpreadEvents {
  const starts = readSizes(reader, kinds.length * SPREAD_CLASSES);
  const day = new Uint16Array(spreadCount);
  readSteps(reader, starts, day);
  const place = newPlaces(placeCount, spreadCount);
  readPlanes(reader, place, placeBytes(placeCount));
  const firstHour = new Uint8Array(spreadCount);
  readPlanes(reader, firstHour, 1);
  day.forEach((value, event) => {
    firstHour[event] = ((firstHour[event] ?? 0) + (value % 7) * 24) % WEEK_HOURS;
  });
  const hourCount = new Uint8Array(spreadCount);
  readPlanes(reader, hourCount, 1);
  const firstUnits = new Uint16Array(spreadCount);
  readPlanes(reader, firstUnits, 2);
  const lastUnits = new Uint16Array(spreadCount);
  readPlanes(reader, lastUnits, 2);
  const irregularStarts = readSizes(reader, irregularCount);
  const entryCount = irregularStarts[irregularCount] ?? 0;
  const weekhours = new Uint8Array(entryCount);
  readPlanes(reader, weekhours, 1);
  const units = new Uint16Array(entryCount);
  readPlanes(reader, units, 2);
  const irregular = { starts: irregularStarts, weekhours, units };
  return { starts, day, place, firstHour, hourCount, firstUnits, lastUnits, irregular };
}

function readText(reader: ByteReader): string {
  const bytes = readBytes(reader, readNumber(reader));
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function readIds(reader: ByteReader, count: number): Int32Array {
  let id = -(2 ** 31);
  return Int32Array.from({ length: count }, () => (id += readNumber(reader)));
}

function readIndexes(reader: ByteReader, count: number): Int32Array {
  return Int32Array.from({ length: count }, () => readNumber(reader) - 1);
}

function readSizes(reader: ByteReader, blockCount: number): Uint32Array {
  const starts = new Uint32Array(blockCount + 1);
  for (let block = 0; block < blockCount; block++)
    starts[block + 1] = (starts[block] ?? 0) + readNumber(reader);
  return starts;
}

function readPlanes(reader: ByteReader, into: Uint8Array | Uint16Array | Uint32Array, bytes: number): void {
  const low = readBytes(reader, into.length);
  if (bytes === 1) return into.set(low);
  const second = readBytes(reader, into.length);
  for (let at = 0; at < into.length; at++) into[at] = (low[at] ?? 0) | ((second[at] ?? 0) << 8);
  for (let plane = 2; plane < bytes; plane++) {
    const high = readBytes(reader, into.length);
    for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) + (high[at] ?? 0) * 2 ** (8 * plane);
  }
}
