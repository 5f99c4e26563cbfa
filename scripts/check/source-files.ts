import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../repository.ts";

const run = promisify(execFile);

/** Which files belong to the repository? Tracked and new ones, ignored ones left out; paths from its root. */
export async function repositoryFiles(): Promise<string[]> {
  const { stdout } = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split("\0").filter((path) => path !== "" && existsSync(join(ROOT, path)));
}

/** Which of them are TypeScript? */
export async function sourceFiles(): Promise<string[]> {
  return (await repositoryFiles()).filter((path) => /\.tsx?$/.test(path));
}
