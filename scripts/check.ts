import { availableParallelism } from "node:os";
import { runSteps } from "./check/run-steps.ts";
import { CHECK_STEPS } from "./check/steps.ts";

const outcomes = await runSteps(
  CHECK_STEPS,
  Math.min(4, availableParallelism()),
  ({ name, isOk, output, durationS }) => {
    console.log(`${isOk ? "✓" : "✗"} ${name} (${durationS.toFixed(1)} s)`);
    if (!isOk) console.log(output);
  },
);

const failed = outcomes.filter(({ isOk }) => !isOk).map(({ name }) => name);
console.log(failed.length === 0 ? "Kontrollen gick igenom." : `Kontrollen stoppade: ${failed.join(", ")}.`);
if (failed.length > 0) process.exitCode = 1;
