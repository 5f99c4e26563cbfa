import { closeSync, fstatSync, openSync, readSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The weighted entries that every engine answers from, column by column, in order of day. */
export interface EntryColumns {
  readonly day: Uint16Array;
  readonly hour: Uint8Array;
  readonly category: Uint8Array;
  readonly cell: Uint16Array;
  readonly units: Uint16Array;
  readonly uncertain: Uint8Array;
}

type ColumnName = keyof EntryColumns;

const WIDE: ReadonlySet<ColumnName> = new Set(["day", "cell", "units"]);
const READ_BYTES = 1 << 26;

/** Where the cube's file stands. */
export function cubeFile(folder: string): string {
  return join(folder, "events.cube");
}

/** Writes one file for each column. */
export function writeEntries(folder: string, columns: EntryColumns): void {
  const names: readonly ColumnName[] = ["day", "hour", "category", "cell", "units", "uncertain"];
  for (const name of names) {
    const { buffer, byteOffset, byteLength } = columns[name];
    writeFileSync(columnFile(folder, name), new Uint8Array(buffer, byteOffset, byteLength));
  }
}

/** Reads one column of two-byte numbers. */
export function readWideColumn(folder: string, name: "day" | "cell" | "units"): Uint16Array {
  return new Uint16Array(readColumn(folder, name));
}

/** Reads one column of one-byte numbers. */
export function readNarrowColumn(folder: string, name: "hour" | "category" | "uncertain"): Uint8Array {
  return new Uint8Array(readColumn(folder, name));
}

function columnFile(folder: string, name: ColumnName): string {
  return join(folder, `${name}.${WIDE.has(name) ? "u16" : "u8"}`);
}

// Into one array of the right size: a second copy would stand in the engine's memory.
function readColumn(folder: string, name: ColumnName): ArrayBuffer {
  const file = openSync(columnFile(folder, name), "r");
  const bytes = new Uint8Array(fstatSync(file).size);
  for (let at = 0; at < bytes.length;)
    at += readSync(file, bytes, at, Math.min(READ_BYTES, bytes.length - at), at);
  closeSync(file);
  return bytes.buffer;
}
