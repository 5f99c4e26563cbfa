import { spawn } from "node:child_process";
import { constants } from "node:os";
import { buildAll } from "./build/build-all.ts";
import { loadSettings, ROOT } from "./repository.ts";

loadSettings();
await buildAll().catch((error: Error) => {
  console.error(`Bygget stoppade: ${error.message}`);
  process.exit(1);
});

const server = spawn(process.execPath, ["-C", "platsbild-dist", "dist/server/main.js"], {
  cwd: ROOT,
  env: { NODE_ENV: "production", ...process.env },
  stdio: "inherit",
});

process.on("SIGTERM", () => server.kill("SIGTERM"));
process.on("SIGHUP", () => server.kill("SIGTERM"));
// A terminal sends its Ctrl-C to the server as well.
process.on("SIGINT", () => {
  if (!process.stdin.isTTY) server.kill("SIGINT");
});

server.on("error", (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
server.on("exit", (code, signal) => {
  process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 1);
});
