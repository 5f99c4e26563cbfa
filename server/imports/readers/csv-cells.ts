import { maxFields, type CsvRecord } from "./csv-records.ts";

/** Text of the record's cells at the given positions, null where empty; NFC. */
export function cellsAt(
  bytes: Buffer,
  record: CsvRecord,
  positions: readonly number[],
  delimiter: string,
): (string | null)[] {
  return record.hasQuotes
    ? positions.map((position) => cellText(bytes, record, position))
    : splitCells(bytes, record, positions, delimiter);
}

/** Text of every cell the record came with, at most `maxFields`. */
export function allCells(bytes: Buffer, record: CsvRecord): (string | null)[] {
  return Array.from({ length: Math.min(record.fieldCount, maxFields) }, (_, index) =>
    cellText(bytes, record, index),
  );
}

/** Is there anything but white space, or the sign with which DOS programs ended their files, in any cell? */
export function isBlankRecord(bytes: Buffer, record: CsvRecord): boolean {
  return !hasContent(bytes, record, 0, record.fieldCount);
}

/** Is there anything but white space in the cells from index `from` up to `to`? Cells beyond `maxFields` count as content. */
export function hasContent(bytes: Buffer, record: CsvRecord, from: number, to: number): boolean {
  if (to > maxFields) return true;
  for (let index = from; index < to; index++) {
    const end = record.bounds[2 * index + 1] ?? 0;
    for (let at = record.bounds[2 * index] ?? 0; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== 0x0a && byte !== 0x1a) return true;
    }
  }
  return false;
}

/** Without quotes the whole row is decoded and split at once: fewer calls into native code. NFC comes after, since it makes a semicolon of U+037E. */
function splitCells(
  bytes: Buffer,
  record: CsvRecord,
  positions: readonly number[],
  delimiter: string,
): (string | null)[] {
  const parts = bytes.toString(record.isAscii ? "latin1" : "utf8", record.start, record.end).split(delimiter);
  const cells: (string | null)[] = [];
  for (const position of positions) {
    const part = parts[position];
    if (part === undefined || part === "") cells.push(null);
    else cells.push(record.mayNeedNfc ? part.normalize("NFC") : part);
  }
  return cells;
}

function cellText(bytes: Buffer, record: CsvRecord, index: number): string | null {
  const from = record.bounds[2 * index] ?? 0;
  const to = record.bounds[2 * index + 1] ?? 0;
  if (from === to) return null;
  const raw = bytes.toString(record.isAscii ? "latin1" : "utf8", from, to);
  const text = record.doubled[index] === 1 ? raw.replaceAll('""', '"') : raw;
  return record.mayNeedNfc ? text.normalize("NFC") : text;
}
