import type { StepOutcome } from "./run-steps.ts";

/** Prints how a step went, and what it had to say if it failed. */
export function tellStep({ name, isOk, output, durationS }: StepOutcome): void {
  console.log(`${isOk ? "✓" : "✗"} ${name} (${durationS.toFixed(1)} s)`);
  if (!isOk) console.log(output);
}
