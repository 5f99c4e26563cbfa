import { parentPort, workerData } from "node:worker_threads";
import type { PlanInput } from "#core/domain/allocation/plan-input.ts";
import { planShifts } from "#core/domain/allocation/plan-shifts.ts";
import { loadSolver } from "./solve-program.ts";

// A proposal is made here, so that the server goes on answering and a planner can break it off.
const solver = { solve: await loadSolver(), nowMs: () => performance.now() };
const answer = planShifts(
  workerData as PlanInput,
  (progress) => parentPort?.postMessage({ progress }),
  solver,
);
parentPort?.postMessage({ answer });
