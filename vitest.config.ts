import { defineConfig } from "vitest/config";

const databaseSuites = ["test/server/**/*.db.test.ts"];

export default defineConfig({
  test: {
    // One for each core; the default leaves one free.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          // Some search and simulate, and the machine may be busy.
          testTimeout: 30_000,
          include: ["test/{core,server,client,scripts,house,data}/**/*.test.{ts,tsx}"],
          exclude: databaseSuites,
        },
      },
      {
        test: {
          name: "database",
          include: databaseSuites,
          globalSetup: "test/helpers/database-setup.ts",
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/e2e/**/*.e2e.test.ts"],
          globalSetup: "test/helpers/browser-setup.ts",
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
