import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The repository's root folder. */
export const ROOT = join(import.meta.dirname, "..");

/** Takes the settings of `.env` into the environment, where there is such a file; what is set already stays. */
export function loadSettings(): void {
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The environment for child processes: the tools of node_modules come first on the path. */
export function toolEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const path = [join(ROOT, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}
