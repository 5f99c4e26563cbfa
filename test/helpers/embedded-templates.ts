import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { fingerprint } from "../../scripts/build/fingerprint.ts";
import { ROOT } from "../../scripts/repository.ts";
import { openEmbedded } from "../../server/db/embedded.ts";
import { STATE_STEPS, type StateStep, type TemplateState } from "./database-states.ts";

// Making them takes half a minute; they are kept until what they are made of changes.
const CACHE = join(ROOT, "node_modules", ".cache", "platsbild");
const KEPT = 3;

async function pathsOf(steps: readonly StateStep[]): Promise<string[]> {
  const paths: string[] = [];
  let key = await fingerprint([], ["package-lock.json"]);
  for (const { state, folders } of steps) {
    key = createHash("sha256")
      .update(key)
      .update(await fingerprint(folders, []))
      .digest("hex");
    paths.push(join(CACHE, `${state}-${key.slice(0, 16)}.tar`));
  }
  return paths;
}

async function removeOld(state: TemplateState): Promise<void> {
  const names = (await readdir(CACHE)).filter((name) => name.startsWith(`${state}-`));
  const files = await Promise.all(
    names.map(async (name) => ({ name, changedMs: (await stat(join(CACHE, name))).mtimeMs })),
  );
  const old = files.toSorted((one, other) => other.changedMs - one.changedMs).slice(KEPT);
  for (const { name } of old) await rm(join(CACHE, name), { force: true });
}

async function keep(path: string, archive: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, archive);
  await rename(draft, path);
}

/** Archives of an embedded database in each state, for suites to begin from: their paths. */
export async function makeEmbeddedTemplates(): Promise<Record<TemplateState, string>> {
  await mkdir(CACHE, { recursive: true });
  const paths = await pathsOf(STATE_STEPS);
  const have = paths.findLastIndex((path) => existsSync(path));
  const missing = STATE_STEPS.slice(have + 1);
  if (missing.length > 0) {
    const database = await openEmbedded({
      dataDir: null,
      templatePath: paths[have] ?? null,
      deadlineMs: 120_000,
    });
    try {
      for (const [index, { state, advance }] of missing.entries()) {
        await advance(database);
        // Unpacked: each of a hundred openings would unpack it anew, for a third of a second.
        await keep(paths[have + 1 + index] ?? "", gunzipSync(await database.dump()));
        await removeOld(state);
      }
    } finally {
      await database.close();
    }
  }
  const entries = STATE_STEPS.map(({ state }, index) => [state, paths[index]]);
  return Object.fromEntries(entries) as Record<TemplateState, string>;
}
