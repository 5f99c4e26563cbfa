import { type TestSpecification, BaseSequencer } from "vitest/node";

/** The files that take longest, longest first: begun last, one would leave the other cores without work. */
export const SLOWEST: readonly string[] = [
  "test/server/attack/canary-walk.db.test.ts",
  "test/server/faults/killed-process.db.test.ts",
  "test/server/attack/differencing.db.test.ts",
  "test/server/db/embedded.db.test.ts",
  "test/server/imports/bad-inputs.db.test.ts",
  "test/server/jobs/load-reference.db.test.ts",
  "test/server/imports/undo.db.test.ts",
  "test/e2e/accessibility.e2e.test.ts",
  "test/e2e/map-tools.e2e.test.ts",
  "test/e2e/exports.e2e.test.ts",
  "test/e2e/states.e2e.test.ts",
  "test/e2e/hosts.e2e.test.ts",
  "test/e2e/basemap.e2e.test.ts",
  "test/e2e/chain.e2e.test.ts",
];

const rankOf = (path: string): number => {
  const rank = SLOWEST.findIndex((slow) => path.endsWith(slow));
  return rank === -1 ? SLOWEST.length : rank;
};

/** Runs the slowest files first, on a machine too that has no times of an earlier run to go by. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one.moduleId) - rankOf(other.moduleId));
  }
}
