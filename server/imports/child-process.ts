import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A program of ours that runs apart from the server, with its own memory and time. */
export interface CappedRun {
  /** A .ts module from source, or the .js the build made of it. */
  module: URL;
  /** Written to its standard input one after the other. */
  input: readonly Buffer[];
  heapMb: number;
  timeLimitMs: number;
  maxOutputBytes: number;
  signal?: AbortSignal;
}

/** How the program ended. */
export type CappedEnd =
  | { kind: "done"; lines: readonly Buffer[] }
  | { kind: "timeLimit" | "memoryLimit" | "outputLimit" }
  | { kind: "failed"; stderr: string };

const maxConcurrent = 2;
const maxStderrChars = 4_000;
const waiting: (() => void)[] = [];
let running = 0;

/**
 * Runs a module of ours in a process of its own and collects the lines it prints; at most two run at a time.
 * It gets no environment but PATH and TMPDIR, so no secrets. It is killed at its limits, and when the signal aborts,
 * which rejects with the signal's reason.
 */
export async function runCapped(run: CappedRun): Promise<CappedEnd> {
  await takeTurn();
  try {
    run.signal?.throwIfAborted();
    return await runNow(run);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function takeTurn(): Promise<void> {
  while (running >= maxConcurrent) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
}

function runNow(run: CappedRun): Promise<CappedEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeArguments(run), fileURLToPath(run.module)], {
      env: minimalEnvironment(),
      stdio: ["pipe", "pipe", "pipe"],
    });
    let end: CappedEnd | null = null;
    const stop = (kind: "timeLimit" | "outputLimit"): void => {
      end ??= { kind };
      child.kill("SIGKILL");
    };
    const timer = setTimeout(() => stop("timeLimit"), run.timeLimitMs);
    const abort = (): boolean => child.kill("SIGKILL");
    run.signal?.addEventListener("abort", abort, { once: true });
    const lines = collectLines(child, run.maxOutputBytes, () => stop("outputLimit"));
    const stderr = collectStderr(child);
    feed(child, run.input);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      run.signal?.removeEventListener("abort", abort);
      if (run.signal?.aborted === true) reject(abortReason(run.signal));
      else resolve(end ?? endOf(code, signal, lines, stderr.text));
    });
  });
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error("aborted", { cause: signal.reason });
}

function endOf(
  code: number | null,
  signal: NodeJS.Signals | null,
  lines: readonly Buffer[],
  stderr: string,
): CappedEnd {
  if (code === 0) return { kind: "done", lines };
  const isOutOfMemory =
    signal === "SIGABRT" || signal === "SIGKILL" || code === 134 || /heap out of memory|ENOMEM/.test(stderr);
  return isOutOfMemory ? { kind: "memoryLimit" } : { kind: "failed", stderr };
}

function nodeArguments(run: CappedRun): string[] {
  const isSource = run.module.pathname.endsWith(".ts");
  const typescript = isSource
    ? ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href]
    : [];
  return [...conditionArguments(), ...typescript, `--max-old-space-size=${run.heapMb}`];
}

/** The import conditions this process was started with. */
function conditionArguments(): string[] {
  return process.execArgv.flatMap((argument, index, all) => {
    if (argument.startsWith("--conditions=")) return [argument];
    return argument === "-C" || argument === "--conditions" ? [argument, all[index + 1] ?? ""] : [];
  });
}

function minimalEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env;
  return { ...(PATH === undefined ? {} : { PATH }), ...(TMPDIR === undefined ? {} : { TMPDIR }) };
}

function feed(child: ChildProcess, input: readonly Buffer[]): void {
  // The program may refuse its input and end before it has read it all; how it ended says so.
  child.stdin?.on("error", () => undefined);
  for (const part of input) child.stdin?.write(part);
  child.stdin?.end();
}

function collectLines(child: ChildProcess, maxBytes: number, onTooMuch: () => void): readonly Buffer[] {
  const lines: Buffer[] = [];
  let open: Buffer[] = [];
  let bytes = 0;
  child.stdout?.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxBytes) return onTooMuch();
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      lines.push(Buffer.concat([...open, chunk.subarray(start, end)]));
      open = [];
      start = end + 1;
    }
    if (start < chunk.length) open.push(chunk.subarray(start));
  });
  return lines;
}

function collectStderr(child: ChildProcess): { text: string } {
  const collected = { text: "" };
  child.stderr?.on("data", (chunk: Buffer) => {
    if (collected.text.length < maxStderrChars) collected.text += chunk.toString();
  });
  return collected;
}
