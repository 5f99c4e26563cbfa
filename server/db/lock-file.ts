import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

interface Owner {
  pid: number;
  /** When the process began, in the kernel's ticks since boot; tells a reused process id. */
  startedAt: string | null;
}

function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces; the start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(owner: Owner): boolean {
  if (owner.pid === process.pid) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const startedAt = startOf(owner.pid);
  return owner.startedAt === null || startedAt === null || startedAt === owner.startedAt;
}

function readOwner(path: string): Owner | null {
  try {
    const owner = JSON.parse(readFileSync(path, "utf8")) as Partial<Owner>;
    return typeof owner.pid === "number" ? { pid: owner.pid, startedAt: owner.startedAt ?? null } : null;
  } catch {
    return null;
  }
}

function tryCreate(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Takes the lock file at `path` for this process and gives the function that lets go of it. Two
 * processes on one embedded folder would silently lose writes, so a living owner means an error; a
 * lock left by a dead process is taken over.
 */
export async function takeLock(path: string): Promise<() => void> {
  const self: Owner = { pid: process.pid, startedAt: startOf(process.pid) };
  if (!tryCreate(path, self)) {
    const owner = readOwner(path);
    if (owner !== null && isAlive(owner)) {
      throw new Error(
        `Databasmappen används redan av process ${owner.pid} (${path}). ` +
          "Stoppa den först, eller välj en annan mapp med PLATSBILD_DATA_DIR.",
      );
    }
    rmSync(path, { force: true });
    if (!tryCreate(path, self)) throw new Error(`En annan process tog just databasmappen (${path}).`);
  }
  // Two that take over a dead lock at once both get here; the last to write stays.
  await sleep(50);
  if (readOwner(path)?.pid !== process.pid) {
    throw new Error(`En annan process tog just databasmappen (${path}).`);
  }
  return () => rmSync(path, { force: true });
}
