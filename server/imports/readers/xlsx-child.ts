/** Program run apart from the server: reads an XLSX from standard input and prints its table as lines of JSON. */
import { FileRefused, type SourceRow } from "./reader.ts";
import { readXlsx } from "./xlsx-table.ts";

const batchRows = 1_000;
const batchChars = 1_000_000;

await main();

async function main(): Promise<void> {
  // The server has gone or has had enough: nobody reads on.
  process.stdout.on("error", () => process.exit(1));
  const input = await readInput();
  const lineEnd = input.indexOf(0x0a);
  const { sheet } = JSON.parse(input.toString("utf8", 0, lineEnd)) as { sheet?: string };
  try {
    const { head, rows } = await readXlsx(input.subarray(lineEnd + 1), sheet);
    await print(head);
    for (const batch of batchesOf(rows)) await print(batch);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await print({ refused: error.issues, sheets: error.sheets });
  }
}

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function* batchesOf(rows: readonly SourceRow[]): Generator<readonly SourceRow[]> {
  let batch: SourceRow[] = [];
  let chars = 0;
  for (const row of rows) {
    batch.push(row);
    for (const cell of row.cells) chars += typeof cell === "string" ? cell.length : 16;
    if (batch.length < batchRows && chars < batchChars) continue;
    yield batch;
    batch = [];
    chars = 0;
  }
  if (batch.length > 0) yield batch;
}

function print(value: unknown): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(value)}\n`, () => resolve());
  });
}
