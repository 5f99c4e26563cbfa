import { readHeader, type Columns } from "./columns.ts";
import type { DateSystem } from "./excel-date.ts";
import { forbiddenCharacter } from "./forbidden-character.ts";
import { FileRefused, refusal, type Cell, type ReaderIssue, type SourceRow, type Table } from "./reader.ts";
import { openArchive } from "./xlsx-archive.ts";
import { readSheet, type SheetContent, type SheetRow } from "./xlsx-sheet.ts";
import { readSharedStrings } from "./xlsx-strings.ts";
import { readDateFormats } from "./xlsx-styles.ts";
import { readWorkbook, type Workbook, type WorkbookSheet } from "./xlsx-workbook.ts";

/** Sheets that are looked into for the first with rows. */
const MOST_TRIED = 10;

/** A workbook's table without the means to iterate it. */
export type TableHead = Omit<Table, "rows">;

/** Reads one sheet of an XLSX: the one named, else the first visible that is not empty. Throws FileRefused. */
export async function readXlsx(
  bytes: Buffer,
  sheetName?: string,
): Promise<{ head: TableHead; rows: SourceRow[] }> {
  const archive = await openArchive(bytes);
  const workbook = await readWorkbook(archive);
  const choice = sheetsToTry(workbook, sheetName);
  const context = {
    strings: await readSharedStrings(archive, workbook.sharedStrings),
    formats: await readDateFormats(archive, workbook.styles),
    dateSystem: workbook.dateSystem,
  };
  const visible = visibleSheets(workbook).map(({ name }) => name);
  try {
    const { sheet, content } = await firstWithRows(choice, ({ part }) => readSheet(archive, part, context));
    return tableOf(visible, workbook.dateSystem, { sheet: sheet.name, content });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new FileRefused(error.issues, error.normalised, visible);
  }
}

type Worksheet = WorkbookSheet & { part: string };

const isWorksheet = (sheet: WorkbookSheet): sheet is Worksheet => sheet.part !== null;

const visibleSheets = ({ sheets }: Workbook): Worksheet[] =>
  sheets.filter(isWorksheet).filter(({ isVisible }) => isVisible);

/** The first sheet that has anything in it, else the first. */
async function firstWithRows(
  [first, ...others]: readonly [Worksheet, ...Worksheet[]],
  read: (sheet: Worksheet) => Promise<SheetContent>,
): Promise<{ sheet: Worksheet; content: SheetContent }> {
  const found = { sheet: first, content: await read(first) };
  if (found.content.rows.length > 0) return found;
  for (const sheet of others) {
    const content = await read(sheet);
    if (content.rows.length > 0) return { sheet, content };
  }
  return found;
}

/** The sheet named; without a name the first visible ones, of which an empty one is passed over. */
function sheetsToTry(workbook: Workbook, name: string | undefined): readonly [Worksheet, ...Worksheet[]] {
  const { sheets } = workbook;
  const visible = visibleSheets(workbook);
  const isNamed = name !== undefined && name !== "";
  const [first, ...others] = visible.slice(0, MOST_TRIED);
  if (!isNamed && first !== undefined) return [first, ...others];
  const chosen = isNamed ? sheets.find((sheet) => sheet.name === name) : undefined;
  const names = visible.map((sheet) => `”${sheet.name}”`).join(", ");
  if (chosen !== undefined && (!chosen.isVisible || chosen.part === null))
    throw hiddenSheet(`Bladet ”${chosen.name}” är dolt`, names);
  if (chosen !== undefined && chosen.part !== null) return [{ ...chosen, part: chosen.part }];
  if (isNamed && visible.length > 0) {
    throw refusal("unknown_sheet", `Bladet ”${name}” finns inte i arbetsboken. Välj ett av: ${names}.`);
  }
  if (sheets.some(({ isVisible }) => !isVisible))
    throw hiddenSheet("Alla blad i arbetsboken är dolda", names);
  throw refusal("empty_file", "Arbetsboken har inget kalkylblad.");
}

function hiddenSheet(what: string, names: string) {
  const choice = names === "" ? "" : ` eller välj ett av: ${names}`;
  return refusal(
    "hidden_sheet",
    `${what}. Dolda data läses inte in: ta fram bladet i Excel och spara${choice}.`,
  );
}

function tableOf(
  sheets: readonly string[],
  dateSystem: DateSystem,
  { sheet, content }: { readonly sheet: string; readonly content: SheetContent },
): { head: TableHead; rows: SourceRow[] } {
  const [header, ...body] = content.rows;
  if (header === undefined)
    throw refusal(
      "empty_file",
      `Bladet ”${sheet}” är tomt. Välj ett annat blad eller skicka en fil med rader.`,
    );
  const columns = headerColumns(header);
  if (body.length === 0)
    throw refusal(
      "no_rows",
      `Bladet ”${sheet}” har en rubrikrad men inga rader. Det som redan finns ändras inte.`,
    );
  const notes: RowNotes = { isChangedByNfc: false, outside: 0 };
  const rows = body.map((row, index) => readRow(row, index + 1, columns, notes));
  const head: TableHead = {
    format: "xlsx",
    columns: columns.names,
    sheet,
    sheets,
    dateSystem,
    normalised: notes.isChangedByNfc ? ["nfc"] : [],
    issues: warnings(sheet, sheets, content, notes),
    rowCount: rows.length,
    blankRows: content.blankRows,
  };
  return { head, rows };
}

function headerColumns(header: SheetRow): Columns {
  if (header.fault !== undefined) {
    throw refusal(
      "bad_cell",
      `Rubrikraden går inte att läsa: ${header.fault.message}. Spara filen på nytt i Excel.`,
      { row: header.row },
    );
  }
  const width = (header.cells.at(-1)?.[0] ?? -1) + 1;
  const names: string[] = Array.from({ length: width }, () => "");
  for (const [column, cell] of header.cells) names[column] = headerText(cell);
  return readHeader(names, width, header.row);
}

function headerText(cell: Cell): string {
  if (cell === null || typeof cell === "string") return cell ?? "";
  if (cell.kind === "date") return cell.isDateOnly ? cell.local.slice(0, 10) : cell.local;
  return cell.kind === "boolean" ? String(cell.value) : cell.text;
}

interface RowNotes {
  isChangedByNfc: boolean;
  /** Cells with content to the right of the header. */
  outside: number;
}

function readRow(source: SheetRow, record: number, columns: Columns, notes: RowNotes): SourceRow {
  const byColumn = new Map(source.cells);
  notes.outside += source.cells.filter(([column]) => column >= columns.width - columns.unnamedTail).length;
  const cells = columns.positions.map((position) => composed(byColumn.get(position) ?? null, notes));
  const issue = rowIssue(source, cells, columns);
  const row = { row: source.row, record, cells };
  return issue === undefined
    ? row
    : { ...row, issue: { ...issue, severity: "error", row: source.row, record } };
}

function composed(cell: Cell, notes: RowNotes): Cell {
  if (typeof cell !== "string") return cell;
  const text = cell.normalize("NFC");
  if (text !== cell) notes.isChangedByNfc = true;
  return text;
}

function rowIssue(
  source: SheetRow,
  cells: readonly Cell[],
  columns: Columns,
): Pick<ReaderIssue, "code" | "column" | "message"> | undefined {
  if (source.fault !== undefined) {
    const { column, message } = source.fault;
    const name = columns.names[columns.positions.indexOf(column)];
    return {
      code: "bad_cell",
      ...(name === undefined ? {} : { column: name }),
      message: `En cell går inte att läsa: ${message}. Skriv om den i Excel och spara filen.`,
    };
  }
  return cells
    .map((cell, index) =>
      typeof cell === "string" ? forbiddenCharacter(columns.names[index] ?? "", cell) : undefined,
    )
    .find((issue) => issue !== undefined);
}

function warnings(
  sheet: string,
  sheets: readonly string[],
  content: SheetContent,
  notes: RowNotes,
): ReaderIssue[] {
  const others = sheets.filter((name) => name !== sheet).map((name) => `”${name}”`);
  const said: [when: boolean, code: string, message: string][] = [
    [
      others.length > 0,
      "warn:several_sheets",
      `Bladet ”${sheet}” läses in. Arbetsboken har även ${others.join(", ")}.`,
    ],
    [
      content.hiddenRows > 0,
      "warn:hidden_rows",
      `${content.hiddenRows} dolda rader (till exempel bortfiltrerade) läses också in.`,
    ],
    [
      content.hiddenColumns > 0,
      "warn:hidden_columns",
      `${content.hiddenColumns} dolda kolumner finns i bladet och läses också in.`,
    ],
    [
      notes.outside > 0,
      "warn:cells_outside_header",
      `${notes.outside} celler till höger om rubrikraden läses inte in.`,
    ],
  ];
  return said.filter(([when]) => when).map(([, code, message]) => ({ code, severity: "warning", message }));
}
