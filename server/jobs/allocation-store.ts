import { Worker } from "node:worker_threads";
import type { Allocation, AllocationResult } from "#core/contract/allocation.ts";
import type { PlanInput } from "#core/domain/allocation/plan-input.ts";
import type { ProposedPlan, TestedPlan, WeighedPlan } from "#core/domain/allocation/plan-shifts.ts";

type Part = "propose" | "test";
type FromWorker =
  | { readonly progress: number }
  | { readonly proposed: ProposedPlan }
  | { readonly tested: TestedPlan }
  | { readonly weighed: WeighedPlan };

/** A thread that works on one part and tells what it finds. */
export type PlanThread = Pick<Worker, "on" | "terminate">;
type StartThread = (part: Part, input: PlanInput) => PlanThread;

interface Running {
  readonly owner: string;
  readonly threads: readonly PlanThread[];
  state: Allocation["state"];
  readonly progress: Record<Part, number>;
  proposed: ProposedPlan | null;
  tested: TestedPlan | null;
  weighed: WeighedPlan | null;
  result: AllocationResult | null;
}

/** What the two threads have found, for the one who tells it. */
export interface FoundPlan {
  readonly proposed: ProposedPlan;
  readonly tested: TestedPlan;
  readonly tookMs: number;
}

/** Proposals under way and the last ones that are done, in memory: they are cheap to make again. */
export interface AllocationStore {
  /**
   * Starts a proposal in threads of its own; `present` makes its answer what leaves the server. There is a result
   * before all is done: what the floors cost and the bound follow.
   */
  start(
    id: string,
    owner: string,
    input: PlanInput,
    present: (found: FoundPlan) => Promise<AllocationResult>,
  ): void;
  /** How far one's own proposal has come; null where there is none. */
  find(id: string, owner: string): Allocation | null;
  /** Breaks one's own proposal off and forgets it; false where there is none. */
  cancel(id: string, owner: string): boolean;
}

const KEPT = 24;
const AT_ONCE_FOR_ONE = 1;
const runsFromSources = import.meta.url.endsWith(".ts");

/** Makes a store of proposals; `startThread`: how each of a proposal's two threads begins. */
export function createAllocationStore(startThread: StartThread = startWorker): AllocationStore {
  const all = new Map<string, Running>();
  const own = (id: string, owner: string) => {
    const one = all.get(id);
    return one?.owner === owner ? one : undefined;
  };
  return {
    start(id, owner, input, present) {
      if (all.has(id)) return;
      const before = [...all].filter(([, one]) => one.owner === owner && one.state === "running");
      for (const [key, one] of before.slice(AT_ONCE_FOR_ONE - 1)) {
        stop(one);
        all.delete(key);
      }
      for (const key of [...all.keys()].slice(0, Math.max(0, all.size - KEPT))) all.delete(key);
      const startMs = Date.now();
      const running: Running = {
        owner,
        threads: [startThread("propose", input), startThread("test", input)],
        state: "running",
        progress: { propose: 0, test: 0 },
        proposed: null,
        tested: null,
        weighed: null,
        result: null,
      };
      all.set(id, running);
      follow(running, async (proposed, tested) =>
        present({ proposed, tested, tookMs: Date.now() - startMs }),
      );
    },
    find(id, owner) {
      const one = own(id, owner);
      if (one === undefined) return null;
      const { state, progress, result } = one;
      return { id, state, progress: (progress.propose + progress.test) / 2, result };
    },
    cancel(id, owner) {
      const one = own(id, owner);
      if (one === undefined) return false;
      stop(one);
      return all.delete(id);
    },
  };
}

function stop({ threads }: Running): void {
  for (const thread of threads) void thread.terminate();
}

function follow(
  running: Running,
  present: (proposed: ProposedPlan, tested: TestedPlan) => Promise<AllocationResult>,
): void {
  const fail = () => {
    // What came before goes on being told, without what was to follow.
    running.state = running.result === null ? "failed" : "done";
    stop(running);
  };
  const tell = () => {
    const { result, weighed } = running;
    if (result === null || weighed === null) return;
    running.result = { ...result, coverage: { ...result.coverage, ...weighed } };
    running.state = "done";
  };
  const isFound = () => {
    const { proposed, tested } = running;
    if (proposed === null || tested === null) return;
    present(proposed, tested).then((result) => {
      running.result = result;
      tell();
    }, fail);
  };
  running.threads.forEach((thread, at) =>
    thread.on("error", fail).on("message", (message: FromWorker) => {
      if ("progress" in message) running.progress[at === 0 ? "propose" : "test"] = message.progress;
      else if ("weighed" in message) {
        running.weighed = message.weighed;
        tell();
      } else {
        Object.assign(running, message);
        isFound();
      }
    }),
  );
}

function startWorker(part: Part, input: PlanInput): Worker {
  const workerData = { part, input };
  if (!runsFromSources) return new Worker(new URL("./allocation-worker.js", import.meta.url), { workerData });
  // A worker does not take over the loader that reads TypeScript in the main thread.
  const url = JSON.stringify(new URL("./allocation-worker.ts", import.meta.url).href);
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import(${url}); })`;
  return new Worker(start, { eval: true, workerData });
}
