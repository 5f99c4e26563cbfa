import type { Import, ImportProgress } from "#core/contract/import.ts";

type Listener = (progress: ImportProgress) => void;

/** An import that this process is carrying out. */
export interface RunningImport {
  readonly abort: AbortController;
  readonly result: Promise<Import>;
  progress: ImportProgress;
  readonly listeners: Set<Listener>;
}

export interface RunningImports {
  get(key: string): RunningImport | undefined;
  /** Begins one; it is forgotten when it has ended. */
  start(
    key: string,
    run: (running: { report: Listener; signal: AbortSignal }) => Promise<Import>,
  ): RunningImport;
  /** Runs `listener` once when the import with this key begins; gives the way to stop waiting. */
  onStart(key: string, listener: () => void): () => void;
}

const NOTHING_YET: ImportProgress = {
  status: "running",
  rowsRead: 0,
  rowsTotal: 0,
  rowsAccepted: 0,
  rowsRejected: 0,
};

/** Keeps the imports of this process while they run, so that others may follow or stop them. */
export function runningImports(): RunningImports {
  const byKey = new Map<string, RunningImport>();
  const waiting = new Map<string, Set<() => void>>();
  return {
    get: (key) => byKey.get(key),
    start(key, run) {
      const abort = new AbortController();
      const listeners = new Set<Listener>();
      const report: Listener = (progress) => {
        running.progress = progress;
        for (const listener of listeners) listener(progress);
      };
      const result = Promise.resolve()
        .then(() => run({ report, signal: abort.signal }))
        .finally(() => byKey.delete(key));
      result.then(
        (item) => report({ ...running.progress, status: item.status, rowsRead: item.rowsTotal }),
        () => report({ ...running.progress, status: "failed" }),
      );
      const running: RunningImport = { abort, result, progress: NOTHING_YET, listeners };
      byKey.set(key, running);
      for (const listener of waiting.get(key) ?? []) listener();
      waiting.delete(key);
      return running;
    },
    onStart(key, listener) {
      const listeners = waiting.get(key) ?? new Set();
      listeners.add(listener);
      waiting.set(key, listeners);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) waiting.delete(key);
      };
    },
  };
}
