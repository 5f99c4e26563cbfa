import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

function findRoot(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error("package.json hittades inte ovanför " + import.meta.dirname);
  return findRoot(parent);
}

/** The repository's root, the same whether the server runs from its sources or from dist. */
export const rootDir = findRoot(import.meta.dirname);

export const migrationsDir = join(rootDir, "server/db/migrations");
export const shippedDataDir = join(rootDir, "data");
export const clientDir = join(rootDir, "dist/client");
