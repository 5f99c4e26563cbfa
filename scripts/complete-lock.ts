import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type LockedPackages, missingOptionals } from "./lock/complete-lock.ts";
import { ROOT } from "./repository.ts";

const path = join(ROOT, "package-lock.json");
const lock = JSON.parse(await readFile(path, "utf8")) as { packages: LockedPackages };
const missing = missingOptionals(lock.packages);

const entries = Object.entries({ ...lock.packages, ...missing });
lock.packages = Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(missing).length} paket för andra plattformar tillagda i package-lock.json.`);
