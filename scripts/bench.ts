import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "./build/run-tool.ts";
import { ROOT } from "./repository.ts";

const folder = join(ROOT, "bench");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length));
const [name, ...options] = process.argv.slice(2);

if (name === undefined || !existsSync(join(folder, `${name}.ts`))) {
  console.error(`Välj ett: npm run bench -- NAMN\n${names.map((one) => `  ${one}`).join("\n")}`);
  process.exit(2);
}
await runTool(["tsx", `bench/${name}.ts`, ...options]).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
