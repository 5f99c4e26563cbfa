import { buildAll } from "./build/build-all.ts";

await buildAll();
console.log("Bygget är klart i dist.");
