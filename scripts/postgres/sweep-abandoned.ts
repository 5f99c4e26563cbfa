import { readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How the temporary folders of our clusters begin; the owner's process id follows. */
export const folderPrefix = (): string => "platsbild-pg-";

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function stopServer(folder: string): void {
  try {
    const pid = Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]);
    if (pid > 1) process.kill(pid, "SIGQUIT");
  } catch {
    // It had stopped already, or belongs to somebody else.
  }
}

/** Ends and removes clusters whose owner is gone. */
export function sweepAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(folderPrefix())) continue;
    const owner = Number(name.slice(folderPrefix().length).split("-")[0]);
    if (!owner || isRunning(owner)) continue;
    const folder = join(tmpdir(), name);
    stopServer(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
