import { spawn } from "node:child_process";
import { join } from "node:path";
import { createServer } from "vite";
import { loadSettings, ROOT, toolEnvironment } from "./repository.ts";

// The page's own modules in client/api have addresses that begin alike.
const API_ROUTES = String.raw`^/api/(?!.*\.tsx?(?:\?|$))`;

loadSettings();
const apiPort = process.env["PORT"] ?? "8080";
const pagePort = Number(process.env["DEV_PORT"] ?? "5173");
const target = `http://127.0.0.1:${apiPort}`;

// tsx waits for the old server to end before it starts the new one: the embedded folder takes one at a time.
const server = spawn(
  "tsx",
  ["watch", "--clear-screen=false", "--include", "server/db/migrations/*.sql", "server/main.ts"],
  { cwd: ROOT, env: toolEnvironment({ PORT: apiPort }), stdio: ["ignore", "inherit", "inherit"] },
);

const page = await createServer({
  configFile: join(ROOT, "client", "vite.config.ts"),
  server: { port: pagePort, proxy: { [API_ROUTES]: target, "/basemap": target } },
});
await page.listen();
page.printUrls();

const stop = () => {
  server.kill("SIGTERM");
  void page.close();
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
server.on("exit", (code) => {
  process.exitCode = code ?? 0;
  void page.close();
});
