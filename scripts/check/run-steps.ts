import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { ROOT, toolEnvironment } from "../repository.ts";
import type { CheckStep } from "./steps.ts";

/** How a step went, with all it printed. */
export interface StepOutcome {
  name: string;
  isOk: boolean;
  output: string;
  durationS: number;
}

function runStep({ name, command: [program, ...args] }: CheckStep): Promise<StepOutcome> {
  const startedMs = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: toolEnvironment({ FORCE_COLOR: process.stdout.isTTY ? "1" : "0" }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const end = (isOk: boolean) =>
      resolve({ name, isOk, output, durationS: (performance.now() - startedMs) / 1000 });
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", (error) => {
      output += error.message;
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}

/** Runs the steps, as many at a time as the machine has cores, and tells of each as it ends. */
export async function runSteps(
  steps: readonly CheckStep[],
  tell: (outcome: StepOutcome) => void,
): Promise<StepOutcome[]> {
  const waiting = [...steps];
  const outcomes: StepOutcome[] = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const outcome = await runStep(step);
      outcomes.push(outcome);
      tell(outcome);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return outcomes;
}
