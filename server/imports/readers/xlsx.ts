import { runCapped, type CappedEnd } from "../child-process.ts";
import { isZip } from "./file-type.ts";
import { createPacer } from "./pacer.ts";
import {
  FileRefused,
  refusal,
  type FileReader,
  type ReaderIssue,
  type ReaderOptions,
  type SourceRow,
  type Table,
} from "./reader.ts";
import type { TableHead } from "./xlsx-table.ts";

const heapMb = 512;
const timeLimitMs = 60_000;
/** The rows stay in memory in this form between the passes over them. */
const maxOutputBytes = 128 * 1_048_576;

const childModule = new URL(
  import.meta.url.endsWith(".ts") ? "./xlsx-child.ts" : "./xlsx-child.js",
  import.meta.url,
);

interface Refused {
  readonly refused: readonly ReaderIssue[];
  readonly sheets: readonly string[];
}

/** Reader of XLSX workbooks. Unzips and parses in a process of its own, capped in memory and time. */
export const xlsxReader: FileReader = {
  format: "xlsx",
  recognises: (head, fileName) => isZip(head) || /\.(xlsx|xlsm)$/i.test(fileName),
  open: openXlsx,
};

async function openXlsx(bytes: Buffer, options: ReaderOptions): Promise<Table> {
  if (!isZip(bytes)) throw notZip(bytes);
  const { sheet, signal } = options;
  const request = Buffer.from(`${JSON.stringify(sheet === undefined ? {} : { sheet })}\n`);
  const limits = { heapMb, timeLimitMs, maxOutputBytes };
  const end = await runCapped({
    module: childModule,
    input: [request, bytes],
    ...limits,
    ...(signal === undefined ? {} : { signal }),
  });
  const [first, ...batches] = linesOf(end);
  const head = JSON.parse(first?.toString() ?? "{}") as TableHead | Refused;
  if ("refused" in head) throw new FileRefused(head.refused, [], head.sheets);
  return { ...head, rows: () => readBatches(batches, signal) };
}

function linesOf(end: CappedEnd): readonly Buffer[] {
  switch (end.kind) {
    case "done":
      return end.lines;
    case "timeLimit":
      throw refusal(
        "too_large_uncompressed",
        `Arbetsboken tog längre än ${timeLimitMs / 1_000} s att läsa. Dela upp den eller exportera som CSV.`,
      );
    case "memoryLimit":
    case "outputLimit":
      throw refusal(
        "too_large_uncompressed",
        "Arbetsboken är för stor uppackad. Dela upp den eller exportera som CSV.",
      );
    case "failed": {
      const refused = refusal(
        "bad_structure",
        "Arbetsboken går inte att läsa. Öppna den i Excel och spara den på nytt, eller exportera som CSV.",
      );
      refused.cause = new Error(end.stderr);
      throw refused;
    }
  }
}

async function* readBatches(
  batches: readonly Buffer[],
  signal?: AbortSignal,
): AsyncGenerator<readonly SourceRow[]> {
  const pace = createPacer(signal);
  for (const batch of batches) {
    yield JSON.parse(batch.toString()) as SourceRow[];
    await pace();
  }
}

function notZip(bytes: Buffer): FileRefused {
  if (bytes.length === 0)
    return refusal(
      "empty_file",
      "Filen är tom. Kontrollera exporten och skicka en fil med rubrikrad och rader.",
    );
  const looksLikeText = !bytes.subarray(0, 1_024).includes(0);
  const what = looksLikeText
    ? "text (troligen CSV) med fel filändelse. Byt namn på den till .csv"
    : "inte en arbetsbok. Spara den på nytt i Excel";
  return refusal("wrong_type", `Filen heter .xlsx men är ${what}.`);
}
