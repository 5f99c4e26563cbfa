import { runSteps } from "../check/run-steps.ts";
import { CHECK_STEPS } from "../check/steps.ts";
import { tellStep } from "../check/tell-step.ts";
import { ensureChromium } from "../install/ensure-chromium.ts";
import { ensurePostgres } from "../install/ensure-postgres.ts";
import { runVitest } from "./run-vitest.ts";
import type { Tally } from "./tally.ts";

async function check(): Promise<Tally> {
  const outcomes = await runSteps(CHECK_STEPS, tellStep);
  const failed = outcomes.filter(({ isOk }) => !isOk).length;
  return { passed: outcomes.length - failed, failed, skipped: 0 };
}

async function database(): Promise<Tally> {
  const postgres = ensurePostgres();
  // The suites leave out their PostgreSQL half, by name, when it is not there.
  if (postgres.kind === "missing")
    console.log(`HOPPAR ÖVER: databasprov på PostgreSQL, därför att ${postgres.because}`);
  return runVitest("database");
}

async function browser(): Promise<Tally> {
  const chromium = ensureChromium();
  if (chromium.kind === "missing") {
    console.log(`HOPPAR ÖVER: webbläsarproven, därför att ${chromium.because}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  return runVitest("browser*", { CHROMIUM_PATH: chromium.value });
}

/** The parts of `npm test`, in order: the quick ones first. */
export const TEST_PARTS = { check, unit: () => runVitest("unit"), database, browser } satisfies Record<
  string,
  () => Promise<Tally>
>;
