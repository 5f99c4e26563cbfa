import { runSteps } from "./check/run-steps.ts";
import { CHECK_STEPS } from "./check/steps.ts";
import { tellStep } from "./check/tell-step.ts";

const outcomes = await runSteps(CHECK_STEPS, tellStep);
const failed = outcomes.filter(({ isOk }) => !isOk).map(({ name }) => name);
console.log(failed.length === 0 ? "Kontrollen gick igenom." : `Kontrollen stoppade: ${failed.join(", ")}.`);
if (failed.length > 0) process.exitCode = 1;
