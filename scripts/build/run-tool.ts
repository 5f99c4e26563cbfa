import { spawn } from "node:child_process";
import { ROOT, toolEnvironment } from "../repository.ts";

/** Runs a tool in the repository's root with its output shown. Throws when it fails. */
export function runTool([program, ...args]: readonly [string, ...string[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: toolEnvironment(),
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} slutade med ${signal ?? code}`));
    });
  });
}
