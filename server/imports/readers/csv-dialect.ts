import { createCsvScanner, type CsvDialect } from "./csv-records.ts";
import { refusal } from "./reader.ts";

/** The dialect of a file and where its header begins. */
export interface CsvLayout extends CsvDialect {
  /** Offset and physical line of the header: after a `sep=` line, if there is one. */
  start: number;
  line: number;
}

const candidates = [";", ",", "\t", "|"] as const;
const sampleBytes = 65_536;
const sampleRecords = 25;

/**
 * Delimiter and line ends of CSV text in UTF-8: as `stated`, else as its `sep=` line says,
 * else the delimiter that cuts the header and the first records outside quotes most alike.
 */
export function detectLayout(bytes: Buffer, stated?: string): CsvLayout {
  const sample = bytes.subarray(0, sampleBytes);
  const hasCrLineEnds = endsLinesWithCr(sample);
  const separatorLine = /^"?sep=([\x20-\x7e\t])"?(\r\n|\r|\n|$)/i.exec(sample.toString("latin1", 0, 12));
  const start = separatorLine?.[0].length ?? 0;
  const delimiter =
    statedDelimiter(stated) ?? separatorLine?.[1] ?? guessDelimiter(sample.subarray(start), hasCrLineEnds);
  return { delimiter, hasCrLineEnds, start, line: start > 0 ? 2 : 1 };
}

/** How the delimiter is named in what was normalised: "delimiter:|", "delimiter:tab"; nothing for the usual two. */
export function delimiterNote(delimiter: string): string[] {
  if (delimiter === ";" || delimiter === ",") return [];
  return [`delimiter:${delimiter === "\t" ? "tab" : delimiter}`];
}

function statedDelimiter(stated: string | undefined): string | undefined {
  if (stated === undefined || stated === "") return undefined;
  if (stated === "tab" || stated === "\\t") return "\t";
  if (stated.length === 1 && /[\x20-\x7e\t]/.test(stated) && !/["\w]/.test(stated)) return stated;
  throw refusal(
    "bad_structure",
    `”${stated}” kan inte vara avgränsare. Välj ett tecken: semikolon, komma, tabb eller |.`,
  );
}

/** Is the first line end outside quotes a CR without LF? */
function endsLinesWithCr(sample: Buffer): boolean {
  let isQuoted = false;
  for (let index = 0; index < sample.length; index++) {
    const byte = sample[index];
    if (byte === 0x22) isQuoted = !isQuoted;
    else if (!isQuoted && byte === 0x0a) return false;
    else if (!isQuoted && byte === 0x0d) return sample[index + 1] !== 0x0a;
  }
  return false;
}

function guessDelimiter(sample: Buffer, hasCrLineEnds: boolean): string {
  let best = { delimiter: ";", score: 0 };
  for (const delimiter of candidates) {
    const score = scoreDelimiter(sample, { delimiter, hasCrLineEnds });
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Cells in the header, doubled when every sampled record has as many; 0 when the header would be one cell. */
function scoreDelimiter(sample: Buffer, dialect: CsvDialect): number {
  const scanner = createCsvScanner(sample, dialect);
  let headerCells = 0;
  let records = 0;
  let alike = 0;
  while (records < sampleRecords && scanner.next()) {
    const { record } = scanner;
    if (record.end === record.start) continue;
    if (headerCells === 0) {
      if (record.fieldCount < 2) return 0;
      headerCells = record.fieldCount;
      continue;
    }
    if (!record.endsWithNewline && records > 0) break;
    records++;
    if (record.fieldCount === headerCells) alike++;
  }
  return headerCells * (1 + (records === 0 ? 0 : alike / records));
}
