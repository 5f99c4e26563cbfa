import { existsSync, readFileSync } from "node:fs";

/** What a file of JSON holds. Throws, in words for the operator, when it is missing or is no JSON. */
export function readJsonFile(path: string): unknown {
  if (!existsSync(path)) throw new Error(`Filen ${path} finns inte.`);
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch (error) {
    throw new Error(`Filen ${path} är inte giltig JSON.`, { cause: error });
  }
}
