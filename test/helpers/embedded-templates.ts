import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../server/db/embedded.ts";
import { stepsTo, type TemplateState } from "./database-states.ts";

/** A folder for this run, gone when the process ends. */
async function runFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "platsbild-templates-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Archives of an embedded database in each of some states, for suites to begin from: their paths. */
export async function makeEmbeddedTemplates<S extends TemplateState>(
  wanted: readonly S[],
  last: S,
): Promise<Record<S, string>> {
  const folder = await runFolder();
  const paths = Object.fromEntries(wanted.map((state) => [state, join(folder, `${state}.tar.gz`)])) as Record<
    S,
    string
  >;
  const pathOf = (state: TemplateState) => (paths as Partial<Record<TemplateState, string>>)[state];
  const database = await openEmbedded({ dataDir: null, deadlineMs: 120_000 });
  try {
    for (const [state, step] of stepsTo(last)) {
      await step(database);
      const path = pathOf(state);
      if (path) await writeFile(path, await database.dump());
    }
  } finally {
    await database.close();
  }
  return paths;
}
