import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const DYING_MS = 1500;
const LOOK_MS = 100;

interface Owner {
  pid: number;
  /** When the process began, in the kernel's ticks since boot; tells a reused process id. */
  startedAt: string | null;
}

// The fields after the name, which stands in brackets and may hold spaces: the state first, the start 20th.
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

const startOf = (pid: number): string | null => statOf(pid)[19] ?? null;

// Killed, but nobody has asked yet how it ended: it holds no files any more.
const isZombie = (pid: number): boolean => statOf(pid)[0] === "Z";

function isAlive(owner: Owner): boolean {
  if (owner.pid === process.pid) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  if (isZombie(owner.pid)) return false;
  const startedAt = startOf(owner.pid);
  return owner.startedAt === null || startedAt === null || startedAt === owner.startedAt;
}

/** Whether the owner is still there after the time that a killed process may need to go away. */
async function staysAlive(owner: Owner): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < DYING_MS && isAlive(owner); waitedMs += LOOK_MS) await sleep(LOOK_MS);
  return isAlive(owner);
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
    if (owner !== null && (await staysAlive(owner))) {
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
