import { parentPort, workerData } from "node:worker_threads";
import type { PlanInput } from "#core/domain/allocation/plan-input.ts";
import { proposePlan, testPlan, weighPlan } from "#core/domain/allocation/plan-shifts.ts";
import { loadSolver } from "./solve-program.ts";

// Proposals are made here, so that the server goes on answering and a planner can break them off. One thread proposes
// and then weighs, another tests, so that a planner waits for one search and not for three.
const { part, input } = workerData as { readonly part: "propose" | "test"; readonly input: PlanInput };
const solver = { solve: await loadSolver(), nowMs: () => performance.now() };
const search = { solver, onProgress: (progress: number) => parentPort?.postMessage({ progress }) };

if (part === "test") parentPort?.postMessage({ tested: testPlan(input, search) });
else {
  const proposed = proposePlan(input, search);
  parentPort?.postMessage({ proposed });
  const quiet = { solver, onProgress: () => undefined };
  parentPort?.postMessage({ weighed: weighPlan(input, proposed.routes, quiet) });
}
