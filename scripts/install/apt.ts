import { execFileSync, spawnSync } from "node:child_process";

const LONGEST_MS = 10 * 60_000;

const canRun = (program: string, args: readonly string[]) =>
  spawnSync(program, args, { stdio: "ignore" }).status === 0;

/** How packages can be installed here without asking anybody, or why they cannot. */
export type AptAccess = { kind: "allowed"; prefix: readonly string[] } | { kind: "refused"; because: string };

/** May this process install Debian packages? As root or through sudo that asks for no password. */
export function aptAccess(): AptAccess {
  if (!canRun("apt-get", ["--version"])) return { kind: "refused", because: "apt-get saknas" };
  if (process.getuid?.() === 0) return { kind: "allowed", prefix: [] };
  if (canRun("sudo", ["-n", "true"])) return { kind: "allowed", prefix: ["sudo", "-n"] };
  return { kind: "refused", because: "apt-get kräver root eller sudo utan lösenord" };
}

function apt(prefix: readonly string[], args: readonly string[]): void {
  const command = [...prefix, "apt-get", "-qq", ...args];
  execFileSync(command[0] ?? "apt-get", command.slice(1), {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: LONGEST_MS,
  });
}

/** Fetches the lists of packages. Throws when apt fails. */
export const aptUpdate = (prefix: readonly string[]): void => apt(prefix, ["update"]);

/** Installs packages with apt. Throws when apt fails. */
export const aptInstall = (prefix: readonly string[], packages: readonly string[]): void =>
  apt(prefix, ["install", "-y", "--no-install-recommends", ...packages]);
