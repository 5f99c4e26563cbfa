import { buildAll } from "./build/build-all.ts";

await buildAll().catch((error: Error) => {
  console.error(`Bygget stoppade: ${error.message}`);
  process.exit(1);
});
console.log("Bygget är klart i dist.");
