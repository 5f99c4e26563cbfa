import { WEEK_HOURS } from "../../time/elapsed-by-weekhour.ts";
import type { CubeContents, SpreadEvents } from "../cube.ts";
import { type ByteWriter, createByteWriter } from "./byte-writer.ts";
import { type FileHeader, MAGIC, placeBytes } from "./layout.ts";

/**
 * A cube's file: a head in words, then column after column. Dates are steps from event to event, sizes
 * stand for block numbers, two-byte numbers are split into their low and their high bytes: what gzip can
 * then shorten is all that is there. The same contents give the same bytes. O(events).
 */
export function encodeCube(contents: CubeContents): Uint8Array<ArrayBuffer> {
  const writer = createByteWriter();
  MAGIC.forEach((byte) => writer.byte(byte));
  writeText(writer, JSON.stringify(headerOf(contents)));
  const { places, points, spread } = contents;
  writeIds(writer, places.cellIds);
  writeIndexes(writer, places.cellOfPlace);
  for (const areas of places.areas) {
    writeIds(writer, areas.ids);
    writeIndexes(writer, areas.ofPlace);
  }
  writeSizes(writer, points.starts);
  writeSteps(writer, points.starts, points.week);
  writePlanes(writer, points.place, placeBytes(places.count));
  writeSpread(writer, spread, placeBytes(places.count));
  return writer.finish();
}

function headerOf({ places, points, spread, ...contents }: CubeContents): FileHeader {
  return {
    cellSizeM: contents.cellSizeM,
    firstMonday: contents.firstMonday,
    weekCount: contents.weekCount,
    kinds: contents.kinds,
    placeCount: places.count,
    cellCount: places.cellIds.length,
    areas: places.areas.map(({ kind, ids }) => ({ kind, count: ids.length })),
    pointCount: points.place.length,
    spreadCount: spread.place.length,
    irregularCount: spread.irregular.starts.length - 1,
  };
}

function writeSpread(writer: ByteWriter, spread: SpreadEvents, bytesOfPlace: number): void {
  writeSizes(writer, spread.starts);
  writeSteps(writer, spread.starts, spread.day);
  writePlanes(writer, spread.place, bytesOfPlace);
  // Counted from the midnight before the event's day: most begin on the day they carry.
  spread.firstHour.forEach((hour, event) => {
    writer.byte((hour + WEEK_HOURS - ((spread.day[event] ?? 0) % 7) * 24) % WEEK_HOURS);
  });
  writePlanes(writer, spread.hourCount, 1);
  writePlanes(writer, spread.firstUnits, 2);
  writePlanes(writer, spread.lastUnits, 2);
  writeSizes(writer, spread.irregular.starts);
  writePlanes(writer, spread.irregular.weekhours, 1);
  writePlanes(writer, spread.irregular.units, 2);
}

// JSON with all but ASCII escaped, so that one character is one byte.
function writeText(writer: ByteWriter, text: string): void {
  const ascii = text.replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  writer.number(ascii.length);
  for (let at = 0; at < ascii.length; at++) writer.byte(ascii.charCodeAt(at));
}

// Ascending ids, the first of which may be negative.
function writeIds(writer: ByteWriter, ids: Int32Array): void {
  let before = -(2 ** 31);
  for (const id of ids) {
    writer.number(id - before);
    before = id;
  }
}

// −1 for none becomes 0.
function writeIndexes(writer: ByteWriter, indexes: Int32Array): void {
  for (const index of indexes) writer.number(index + 1);
}

function writeSizes(writer: ByteWriter, starts: Uint32Array): void {
  for (let block = 0; block + 1 < starts.length; block++) {
    writer.number((starts[block + 1] ?? 0) - (starts[block] ?? 0));
  }
}

function writeSteps(writer: ByteWriter, starts: Uint32Array, values: Uint16Array): void {
  for (let block = 0; block + 1 < starts.length; block++) {
    let before = 0;
    for (let event = starts[block] ?? 0; event < (starts[block + 1] ?? 0); event++) {
      const value = values[event] ?? 0;
      writer.number(value - before);
      before = value;
    }
  }
}

function writePlanes(
  writer: ByteWriter,
  values: Uint8Array | Uint16Array | Uint32Array,
  bytes: number,
): void {
  for (let plane = 0; plane < bytes; plane++) {
    for (const value of values) writer.byte((value >>> (8 * plane)) & 0xff);
  }
}
