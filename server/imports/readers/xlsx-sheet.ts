import type { Cell } from "./reader.ts";
import { refusal } from "./reader.ts";
import { readPart, type Archive } from "./xlsx-archive.ts";
import { readCell, type CellContext, type RawCell } from "./xlsx-cell.ts";
import { parseXml } from "./xml.ts";

/** A row that has something in it. Columns count from 0. */
export interface SheetRow {
  row: number;
  cells: [column: number, cell: Cell][];
  /** What is wrong with the first bad cell; column −1 when the row itself is. */
  fault?: { column: number; message: string };
}

/** The rows of a sheet in the order of their numbers, and what the user should know of it. */
export interface SheetContent {
  rows: SheetRow[];
  /** Rows that stand in the file without content. */
  blankRows: number;
  hiddenRows: number;
  hiddenColumns: number;
}

const maxRow = 1_048_576;
const maxColumn = 16_384;

interface Cursor {
  row: SheetRow | null;
  rowNumber: number;
  column: number;
  isCell: boolean;
  raw: RawCell;
  /** Inside `v` or `t`. */
  isValue: boolean;
  isGuide: boolean;
}

/** Reads a worksheet part. The declared dimension is not believed, and nothing is allocated by cell reference. */
export async function readSheet(archive: Archive, part: string, context: CellContext): Promise<SheetContent> {
  const content: SheetContent = { rows: [], blankRows: 0, hiddenRows: 0, hiddenColumns: 0 };
  const cursor: Cursor = {
    row: null,
    rowNumber: 0,
    column: -1,
    isCell: false,
    raw: emptyCell(),
    isValue: false,
    isGuide: false,
  };
  await parseXml(part, readPart(archive, part), {
    open: (name, attributes) => openTag(name, attributes, cursor, content),
    close: (name) => closeTag(name, cursor, content, context),
    text: (text) => {
      if (cursor.isCell && cursor.isValue && !cursor.isGuide)
        cursor.raw.value = (cursor.raw.value ?? "") + text;
    },
  });
  content.rows.sort((a, b) => a.row - b.row);
  markRepeatedRows(content.rows);
  return content;
}

function openTag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  cursor: Cursor,
  content: SheetContent,
): void {
  switch (name) {
    case "row":
      cursor.rowNumber = rowNumber(attributes.r, cursor.rowNumber);
      cursor.row = { row: cursor.rowNumber, cells: [] };
      cursor.column = -1;
      if (isOn(attributes.hidden)) content.hiddenRows++;
      return;
    case "c":
      return openCell(attributes, cursor);
    case "f":
      cursor.raw.hasFormula = true;
      return;
    case "v":
    case "t":
      cursor.isValue = true;
      cursor.raw.value ??= "";
      return;
    case "rPh":
      cursor.isGuide = true;
      return;
    case "col":
      if (isOn(attributes.hidden)) content.hiddenColumns += hiddenColumns(attributes);
      return;
    default:
  }
}

function closeTag(name: string, cursor: Cursor, content: SheetContent, context: CellContext): void {
  switch (name) {
    case "row":
      if (cursor.row !== null) closeRow(cursor.row, content);
      cursor.row = null;
      return;
    case "c":
      cursor.isCell = false;
      if (cursor.row !== null) takeCell(cursor.row, cursor, context);
      return;
    case "v":
    case "t":
      cursor.isValue = false;
      return;
    case "rPh":
      cursor.isGuide = false;
      return;
    default:
  }
}

function openCell(attributes: Readonly<Record<string, string>>, cursor: Cursor): void {
  cursor.isCell = true;
  cursor.raw = {
    type: attributes.t ?? "n",
    style: Number(attributes.s ?? 0),
    value: null,
    hasFormula: false,
  };
  cursor.column++;
  if (attributes.r === undefined || cursor.row === null) return;
  const reference = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(attributes.r);
  const column = columnNumber(reference?.[1] ?? "");
  if (column < 0 || column >= maxColumn || Number(reference?.[2]) !== cursor.row.row) {
    cursor.row.fault ??= {
      column: cursor.column,
      message: `en cell har beteckningen ”${attributes.r.slice(0, 12)}”, som inte hör till raden`,
    };
    return;
  }
  cursor.column = column;
}

function takeCell(row: SheetRow, { column, raw }: Cursor, context: CellContext): void {
  const read = readCell(raw, context);
  if ("fault" in read) row.fault ??= { column, message: read.fault };
  else if (read.cell !== null) row.cells.push([column, read.cell]);
}

function closeRow(row: SheetRow, content: SheetContent): void {
  const isBlank = row.cells.every(([, cell]) => typeof cell === "string" && cell.trim() === "");
  if (isBlank && row.fault === undefined) {
    content.blankRows++;
    return;
  }
  row.cells.sort(([a], [b]) => a - b);
  const twice = row.cells.find(([column], index) => row.cells[index - 1]?.[0] === column);
  if (twice !== undefined) row.fault ??= { column: twice[0], message: "cellen står två gånger i filen" };
  content.rows.push(row);
}

function markRepeatedRows(rows: readonly SheetRow[]): void {
  for (const [index, row] of rows.entries()) {
    const earlier = rows[index - 1];
    if (earlier?.row !== row.row) continue;
    const fault = { column: -1, message: `raden ${row.row} står två gånger i filen` };
    earlier.fault ??= fault;
    row.fault ??= fault;
  }
}

function rowNumber(text: string | undefined, previous: number): number {
  const row = text === undefined ? previous + 1 : Number(/^\d{1,7}$/.test(text) ? text : Number.NaN);
  if (row >= 1 && row <= maxRow) return row;
  throw refusal(
    "bad_structure",
    `Bladet har ett radnummer utanför 1–${maxRow}: ${String(text).slice(0, 20)}. Spara filen på nytt i Excel.`,
  );
}

/** "A" is 0, "XFD" is 16,383; −1 for no letters. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function hiddenColumns({ min = "", max = "" }: Readonly<Record<string, string>>): number {
  const count = Number(max) - Number(min) + 1;
  return count >= 1 && count <= maxColumn ? count : 1;
}

function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}

function emptyCell(): RawCell {
  return { type: "n", style: 0, value: null, hasFormula: false };
}
