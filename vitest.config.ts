import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./scripts/test/slowest-first.ts";

const databaseSuites = ["test/server/**/*.db.test.ts"];
/** Suites that hold the clock to something; nothing else runs beside them. */
const timedSuites = ["test/e2e/start.e2e.test.ts"];
const BROWSER_TIMEOUTS = { testTimeout: 240_000, hookTimeout: 240_000 };

export default defineConfig({
  test: {
    // One for each core; the default leaves one free.
    maxWorkers: "100%",
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        test: {
          name: "unit",
          // What a file imports is read once for all: no test leaves anything behind in a module.
          isolate: false,
          // Some search and simulate, and the machine may be busy.
          testTimeout: 30_000,
          include: ["test/{core,server,client,scripts,house,data}/**/*.test.{ts,tsx}"],
          exclude: databaseSuites,
        },
      },
      {
        test: {
          name: "database",
          isolate: false,
          include: databaseSuites,
          globalSetup: "test/helpers/database-setup.ts",
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          ...BROWSER_TIMEOUTS,
          name: "browser",
          isolate: false,
          globalSetup: "test/helpers/browser-setup.ts",
          include: ["test/e2e/**/*.e2e.test.ts"],
          exclude: timedSuites,
          // Two pages wait for each other's drawing already.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...BROWSER_TIMEOUTS,
          name: "browser, timed",
          include: timedSuites,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
