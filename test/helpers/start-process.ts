import { type ChildProcess, spawn } from "node:child_process";
import { ROOT, toolEnvironment } from "../../scripts/repository.ts";

/** A command of the repository under way, as a person would run it. */
export interface StartedProcess {
  child: ChildProcess;
  /** All it has printed so far. */
  output: () => string;
  /** Waits until it has printed something; throws when it ends before that. */
  printed: (pattern: RegExp) => Promise<void>;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

// What the test runner puts into the environment and a person would not have.
const OF_THE_RUNNER = { BASE_URL: "", NODE_ENV: "production" };

/** Runs a command in the repository's root, its children in a process group of their own. */
export function startProcess(
  command: readonly [string, ...string[]],
  settings: Record<string, string>,
): StartedProcess {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: ROOT,
    env: toolEnvironment({ ...OF_THE_RUNNER, ...settings }),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let text = "";
  const listeners = new Set<() => void>();
  const take = (chunk: string) => {
    text += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding("utf8").on("data", take);
  child.stderr.setEncoding("utf8").on("data", take);
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once("close", (code, signal) => resolve(signal ?? code));
  });
  const printed = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(text)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      void ended.then((how) => reject(new Error(`slutade med ${how}:\n${text}`)));
      look();
    });
  return { child, output: () => text, printed, ended };
}

/** Ends whatever is left of a command and its children. */
export function killGroup({ child }: StartedProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nothing is left of it.
  }
}
