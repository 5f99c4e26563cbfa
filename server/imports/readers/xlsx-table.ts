import { readHeader, type Columns } from "./columns.ts";
import { forbiddenCharacter } from "./forbidden-character.ts";
import { refusal, type Cell, type ReaderIssue, type SourceRow, type Table } from "./reader.ts";
import { openArchive } from "./xlsx-archive.ts";
import { readSheet, type SheetContent, type SheetRow } from "./xlsx-sheet.ts";
import { readSharedStrings } from "./xlsx-strings.ts";
import { readDateFormats } from "./xlsx-styles.ts";
import { readWorkbook, type Workbook, type WorkbookSheet } from "./xlsx-workbook.ts";

/** A workbook's table without the means to iterate it. */
export type TableHead = Omit<Table, "rows">;

/** Reads one sheet of an XLSX: the one named, else the first visible. Throws FileRefused. */
export async function readXlsx(
  bytes: Buffer,
  sheetName?: string,
): Promise<{ head: TableHead; rows: SourceRow[] }> {
  const archive = await openArchive(bytes);
  const workbook = await readWorkbook(archive);
  const sheet = chooseSheet(workbook, sheetName);
  const context = {
    strings: await readSharedStrings(archive, workbook.sharedStrings),
    formats: await readDateFormats(archive, workbook.styles),
    dateSystem: workbook.dateSystem,
  };
  const content = await readSheet(archive, sheet.part, context);
  return tableOf(workbook, sheet.name, content);
}

function chooseSheet({ sheets }: Workbook, name: string | undefined): WorkbookSheet & { part: string } {
  const visible = sheets.filter(({ isVisible, part }) => isVisible && part !== null);
  const chosen = name === undefined || name === "" ? visible[0] : sheets.find((sheet) => sheet.name === name);
  const names = visible.map((sheet) => `”${sheet.name}”`).join(", ");
  if (chosen !== undefined && (!chosen.isVisible || chosen.part === null))
    throw hiddenSheet(`Bladet ”${chosen.name}” är dolt`, names);
  if (chosen !== undefined && chosen.part !== null) return { ...chosen, part: chosen.part };
  if (name !== undefined && visible.length > 0) {
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
  workbook: Workbook,
  sheet: string,
  content: SheetContent,
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
  const sheets = workbook.sheets
    .filter(({ isVisible, part }) => isVisible && part !== null)
    .map(({ name }) => name);
  const head: TableHead = {
    format: "xlsx",
    columns: columns.names,
    sheet,
    sheets,
    dateSystem: workbook.dateSystem,
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
