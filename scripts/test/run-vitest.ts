import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, toolEnvironment } from "../repository.ts";
import { TALLY_FILE } from "./tally-reporter.ts";
import type { Tally } from "./tally.ts";

const REPORTER = join(import.meta.dirname, "tally-reporter.ts");

function run(project: string, env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      "vitest",
      ["run", "--project", project, "--passWithNoTests", "--reporter=default", `--reporter=${REPORTER}`],
      { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] },
    );
    const end = (signal: NodeJS.Signals) => child.kill(signal);
    process.on("SIGTERM", end);
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("SIGTERM", end);
      resolve(code ?? 1);
    });
  });
}

/** Runs the projects of vitest.config.ts with a name (`*` for any ending) and counts their tests; a run that broke off counts as one failure. */
export async function runVitest(project: string, extra: Record<string, string> = {}): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), "platsbild-tally-"));
  const file = join(folder, "tally.json");
  try {
    const code = await run(project, toolEnvironment({ ...extra, [TALLY_FILE]: file }));
    const text = await readFile(file, "utf8").catch(() => null);
    const tally = text === null ? { passed: 0, failed: 0, skipped: 0 } : (JSON.parse(text) as Tally);
    const isUncounted = code !== 0 && tally.failed === 0;
    return isUncounted ? { ...tally, failed: 1 } : tally;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
