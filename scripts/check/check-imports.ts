import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../repository.ts";
import { brokenImports } from "./import-rules.ts";
import { sourceFiles } from "./source-files.ts";

const broken: string[] = [];
for (const path of await sourceFiles())
  broken.push(...brokenImports(path, await readFile(join(ROOT, path), "utf8")));

for (const sentence of broken) console.error(sentence);
if (broken.length > 0) process.exitCode = 1;
