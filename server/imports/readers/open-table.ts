import { refusal, type FileReader, type ReaderOptions, type Table } from "./reader.ts";

const readers: readonly FileReader[] = [];

/** The table in a file: magic bytes decide first, then the content. Throws FileRefused when no reader takes it. */
export async function openTable(bytes: Buffer, fileName: string, options: ReaderOptions): Promise<Table> {
  const reader = readers.find((candidate) => candidate.recognises(bytes.subarray(0, 65_536), fileName));
  if (reader === undefined) {
    throw refusal("wrong_type", "Filen är varken CSV, XLSX eller GeoJSON. Exportera den i något av de formaten.");
  }
  return reader.open(bytes, options);
}
