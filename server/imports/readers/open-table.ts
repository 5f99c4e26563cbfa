import { csvReader } from "./csv.ts";
import { refuseOtherFileTypes } from "./file-type.ts";
import { icsReader } from "./ics.ts";
import { geojsonReader } from "./geojson.ts";
import { refusal, type FileReader, type ReaderOptions, type Table } from "./reader.ts";
import { xlsxReader } from "./xlsx.ts";

/** In order of certainty: a workbook by its magic bytes, JSON and calendars by their first characters, CSV is any other text. */
const readers: readonly FileReader[] = [xlsxReader, geojsonReader, icsReader, csvReader];
const headBytes = 65_536;

/**
 * The table in a file: what its bytes say decides, its name only where they do not.
 * Throws FileRefused; `wrong_type` when it is something else altogether.
 */
export async function openTable(bytes: Buffer, fileName: string, options: ReaderOptions): Promise<Table> {
  const head = bytes.subarray(0, headBytes);
  refuseOtherFileTypes(head);
  const reader = readers.find((candidate) => candidate.recognises(head, fileName));
  if (reader === undefined)
    throw refusal(
      "wrong_type",
      "Filen är varken CSV, XLSX eller GeoJSON. Exportera den i något av de formaten.",
    );
  return reader.open(bytes, options);
}
