import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SerializedError } from "vitest";
import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node";
import { ROOT } from "../repository.ts";
import type { Tally } from "./tally.ts";

const SHARED = join(ROOT, "..", "shared");

/** Where the reporter writes its tally. */
export const TALLY_FILE = "PLATSBILD_TALLY_FILE";

const isSkipped = (test: TestCase) => test.result().state === "skipped";

function announceSkipped(parent: TestModule | TestSuite): void {
  const tests = [...parent.children.allTests()];
  if (
    parent.type === "suite" &&
    tests.length > 0 &&
    tests.every(isSkipped) &&
    parent.options.mode === "skip"
  ) {
    console.log(`HOPPAR ÖVER: ${parent.fullName} (${tests.length} prov)`);
    return;
  }
  for (const child of parent.children) {
    if (child.type === "suite") announceSkipped(child);
    else if (isSkipped(child)) announceTest(child);
  }
}

function announceTest(test: TestCase): void {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  console.log(`HOPPAR ÖVER: ${test.fullName}${note ? `, därför att ${note}` : ""}`);
}

function countModule(module: TestModule): Tally {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const count = (state: string) => states.filter((other) => other === state).length;
  const failed = count("failed") + count("pending");
  // A file that cannot be read or whose preparation breaks has failed, whatever its tests say.
  const isBroken = module.state() === "failed" && failed === 0;
  return { passed: count("passed"), failed: failed + (isBroken ? 1 : 0), skipped: count("skipped") };
}

/** Announces by name each test that was left out and writes the tally for `npm test`. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tally: Tally = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      announceSkipped(module);
      const { passed, failed, skipped } = countModule(module);
      tally.passed += passed;
      tally.failed += failed;
      tally.skipped += skipped;
    }
    if (tally.skipped > 0 && !existsSync(SHARED)) {
      console.log("Mappen ../shared finns inte här; prov som läser ur den är överhoppade.");
    }
    const file = process.env[TALLY_FILE];
    if (file) writeFileSync(file, JSON.stringify(tally));
  }
}
