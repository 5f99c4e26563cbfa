import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT } from "../repository.ts";
import { fingerprint } from "./fingerprint.ts";
import { BUILD_PARTS, type BuildPart } from "./parts.ts";
import { runTool } from "./run-tool.ts";

const stampOf = (part: BuildPart) => join(ROOT, "dist", ".stamps", part.name);

async function isCurrent(part: BuildPart, print: string): Promise<boolean> {
  if (!existsSync(join(ROOT, part.result))) return false;
  return (await readFile(stampOf(part), "utf8").catch(() => "")) === print;
}

async function buildPart(part: BuildPart): Promise<void> {
  const print = await fingerprint(part.folders, part.files);
  if (await isCurrent(part, print)) return;
  console.log(`Bygger ${part.name} …`);
  await rm(stampOf(part), { force: true });
  // The compiler trusts its own notes of what it has written; without the result they are wrong.
  if (!existsSync(join(ROOT, part.result))) await forgetNotes(part);
  await runTool(part.command);
  await mkdir(dirname(stampOf(part)), { recursive: true });
  await writeFile(stampOf(part), print);
}

async function forgetNotes(part: BuildPart): Promise<void> {
  for (const folder of part.folders)
    await rm(join(ROOT, "dist", ".tsbuild", `${folder}.json`), { force: true });
}

/** Builds the parts asked for, all by default, into dist; one whose sources are unchanged is left as it is. */
export async function buildAll(
  names: readonly BuildPart["name"][] = ["database", "server", "client"],
): Promise<void> {
  for (const part of BUILD_PARTS) if (names.includes(part.name)) await buildPart(part);
}
