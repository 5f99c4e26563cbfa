import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../repository.ts";

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, path), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** What do these folders and files hold? One hash over names and contents; equal hashes need no new build. */
export async function fingerprint(folders: readonly string[], files: readonly string[]): Promise<string> {
  const below = await Promise.all(folders.map(filesUnder));
  const paths = [...below.flat(), ...files.map((file) => join(ROOT, file))].toSorted();
  const contents = await Promise.all(paths.map((path) => readFile(path)));
  const hash = createHash("sha256");
  paths.forEach((path, index) =>
    hash
      .update(path.slice(ROOT.length))
      .update("\0")
      .update(contents[index] ?? ""),
  );
  return hash.digest("hex");
}
