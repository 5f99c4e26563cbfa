import { Worker } from "node:worker_threads";
import type { Allocation, AllocationResult } from "#core/contract/allocation.ts";
import type { PlanInput } from "#core/domain/allocation/plan-input.ts";
import type { PlanAnswer } from "#core/domain/allocation/plan-shifts.ts";

type FromWorker = { readonly progress: number } | { readonly answer: PlanAnswer };

interface Running {
  readonly owner: string;
  worker: Worker | null;
  state: Allocation["state"];
  progress: number;
  result: AllocationResult | null;
}

/** Proposals under way and the last ones that are done, in memory: they are cheap to make again. */
export interface AllocationStore {
  /** Starts a proposal in a thread of its own; `present` makes its answer what leaves the server. */
  start(
    id: string,
    owner: string,
    input: PlanInput,
    present: (answer: PlanAnswer, tookMs: number) => Promise<AllocationResult>,
  ): void;
  /** How far one's own proposal has come; null where there is none. */
  find(id: string, owner: string): Allocation | null;
  /** Breaks one's own proposal off and forgets it; false where there is none. */
  cancel(id: string, owner: string): boolean;
}

const KEPT = 24;
const AT_ONCE_FOR_ONE = 1;
const runsFromSources = import.meta.url.endsWith(".ts");

/** Makes a store of proposals. */
export function createAllocationStore(): AllocationStore {
  const all = new Map<string, Running>();
  const own = (id: string, owner: string) => {
    const one = all.get(id);
    return one?.owner === owner ? one : undefined;
  };
  return {
    start(id, owner, input, present) {
      if (all.has(id)) return;
      const before = [...all].filter(([, one]) => one.owner === owner && one.state === "running");
      for (const [key, { worker }] of before.slice(AT_ONCE_FOR_ONE - 1)) {
        void worker?.terminate();
        all.delete(key);
      }
      for (const key of [...all.keys()].slice(0, Math.max(0, all.size - KEPT))) all.delete(key);
      const startMs = Date.now();
      const running: Running = {
        owner,
        worker: startWorker(input),
        state: "running",
        progress: 0,
        result: null,
      };
      all.set(id, running);
      const fail = () => {
        if (running.state === "running") running.state = "failed";
      };
      running.worker?.on("error", fail).on("message", (message: FromWorker) => {
        if ("progress" in message) {
          running.progress = message.progress;
          return;
        }
        present(message.answer, Date.now() - startMs).then((result) => {
          running.result = result;
          running.state = "done";
          running.worker = null;
        }, fail);
      });
    },
    find(id, owner) {
      const one = own(id, owner);
      return one === undefined ? null : { id, state: one.state, progress: one.progress, result: one.result };
    },
    cancel(id, owner) {
      const one = own(id, owner);
      if (one === undefined) return false;
      void one.worker?.terminate();
      return all.delete(id);
    },
  };
}

function startWorker(workerData: PlanInput): Worker {
  if (!runsFromSources) return new Worker(new URL("./allocation-worker.js", import.meta.url), { workerData });
  // A worker does not take over the loader that reads TypeScript in the main thread.
  const url = JSON.stringify(new URL("./allocation-worker.ts", import.meta.url).href);
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import(${url}); })`;
  return new Worker(start, { eval: true, workerData });
}
