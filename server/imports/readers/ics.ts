import { decodeText } from "./decode-text.ts";
import { ICS_COLUMNS, type IcsEntry, movedOccurrence, readIcsEntry } from "./ics-entry.ts";
import { createPacer } from "./pacer.ts";
import { type FileReader, refusal, type ReaderOptions, type SourceRow, type Table } from "./reader.ts";

const batchRows = 1_000;
const mostEntries = 5_000;
const longestEntry = 64_000;

/** Reader of calendars (iCalendar, RFC 5545), for frames of shifts: each VEVENT is read by itself. */
export const icsReader: FileReader = { format: "ics", recognises: looksLikeCalendar, open: openCalendar };

function looksLikeCalendar(head: Buffer, fileName: string): boolean {
  return (
    /\.(ics|ical|ifb)$/i.test(fileName) ||
    /^(?:\u{feff}|\s)*BEGIN:VCALENDAR/iu.test(head.toString("utf8", 0, 200))
  );
}

interface Block {
  /** The line of its BEGIN:VEVENT, from 1. */
  readonly line: number;
  readonly text: string;
}

async function openCalendar(bytes: Buffer, options: ReaderOptions): Promise<Table> {
  if (options.target !== "shifts")
    throw refusal(
      "wrong_type",
      "En kalender kan bara läsas som passramar. Välj källan Passramar, eller skicka CSV, XLSX eller GeoJSON.",
    );
  const pace = createPacer(options.signal);
  const decoded = await decodeText(bytes, pace, options.encoding);
  const { blocks, isWhole } = blocksOf(decoded.bytes.toString("utf8"));
  if (!isWhole)
    throw refusal(
      "truncated",
      "Kalendern är avhuggen eller trasig: en post saknar slut. Exportera den på nytt.",
    );
  if (blocks.length === 0)
    throw refusal("no_rows", "Kalendern har inga poster. Det som redan finns ändras inte.");
  if (blocks.length > mostEntries)
    throw refusal(
      "too_many_rows",
      `Kalendern har ${blocks.length} poster; högst ${mostEntries} tas emot här. Dela upp den.`,
    );
  const moved = new Set<string>();
  for (const { text } of blocks) {
    await pace();
    if (/^RECURRENCE-ID/im.test(text)) moved.add(movedOccurrence(text) ?? "");
  }
  const rows: SourceRow[] = [];
  for (const block of blocks) {
    await pace();
    rows.push(...rowsOf(block, readBlock(block, moved), rows.length));
    if (rows.length > mostEntries)
      throw refusal("too_many_rows", `Kalendern ger mer än ${mostEntries} pass. Dela upp den.`);
  }
  return {
    format: "ics",
    columns: [...ICS_COLUMNS],
    encoding: decoded.encoding,
    normalised: decoded.normalised,
    issues: decoded.issues,
    rowCount: rows.length,
    blankRows: 0,
    rows: () => inBatches(rows),
  };
}

const readBlock = ({ text }: Block, moved: ReadonlySet<string>): IcsEntry =>
  text.length > longestEntry
    ? {
        kind: "refused",
        code: "bad_calendar_entry",
        column: "UID",
        message: "Posten är för stor för en passram. Ta bort bilagor och text.",
      }
    : readIcsEntry(text, moved);

function rowsOf({ line }: Block, entry: IcsEntry, before: number): SourceRow[] {
  if (entry.kind === "refused") {
    const { code, column, message } = entry;
    const place = { row: line, record: before + 1 };
    return [
      {
        ...place,
        cells: ICS_COLUMNS.map(() => null),
        issue: { ...place, code, severity: "error", column, message },
      },
    ];
  }
  return entry.frames.map(({ id, start, end, summary, location }, at) => ({
    row: line,
    record: before + at + 1,
    cells: [id, start, end, summary, location],
  }));
}

// Alarms and other parts inside an entry go with it.
function blocksOf(text: string): { blocks: Block[]; isWhole: boolean } {
  const lines = text.split(/\r\n|\r|\n/);
  const blocks: Block[] = [];
  let from = -1;
  for (const [at, line] of lines.entries()) {
    const mark = line.trimEnd().toUpperCase();
    if (mark === "BEGIN:VEVENT") {
      if (from >= 0) return { blocks, isWhole: false };
      from = at;
    } else if (mark === "END:VEVENT") {
      if (from < 0) return { blocks, isWhole: false };
      blocks.push({ line: from + 1, text: lines.slice(from, at + 1).join("\r\n") });
      from = -1;
    }
  }
  return { blocks, isWhole: from < 0 };
}

async function* inBatches(rows: readonly SourceRow[]): AsyncIterable<readonly SourceRow[]> {
  for (let at = 0; at < rows.length; at += batchRows) yield rows.slice(at, at + batchRows);
}
