import { maxFields, type CsvRecord } from "./csv-records.ts";

/** Text of the record's cells at the given positions, null where empty; NFC. */
export function cellsAt(bytes: Buffer, record: CsvRecord, positions: readonly number[]): (string | null)[] {
  if (record.isAscii && !record.hasQuotes) return asciiCellsAt(bytes, record, positions);
  return positions.map((position) => cellText(bytes, record, position));
}

/** Text of every cell the record came with, at most `maxFields`. */
export function allCells(bytes: Buffer, record: CsvRecord): (string | null)[] {
  return Array.from({ length: Math.min(record.fieldCount, maxFields) }, (_, index) => cellText(bytes, record, index));
}

/** Is there anything but white space in any cell? */
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
      if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== 0x0a) return true;
    }
  }
  return false;
}

function asciiCellsAt(bytes: Buffer, record: CsvRecord, positions: readonly number[]): (string | null)[] {
  const { bounds, start, end } = record;
  const text = bytes.toString("latin1", start, end);
  const cells: (string | null)[] = [];
  for (const position of positions) {
    const from = bounds[2 * position] ?? start;
    const to = bounds[2 * position + 1] ?? start;
    cells.push(from === to ? null : text.slice(from - start, to - start));
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
