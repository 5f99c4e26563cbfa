import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const OLDEST = 15;
const DEBIAN_LIB = "/usr/lib/postgresql";
const DEBIAN_SHARE = "/usr/share/postgresql";

/** A PostgreSQL server with PostGIS on this machine: the folder of its programs. */
export interface PostgresPrograms {
  major: number;
  binDir: string;
}

/** The majors of the servers that lie on this machine, newest first, with or without PostGIS. */
export function installedMajors(): number[] {
  if (!existsSync(DEBIAN_LIB)) return [];
  return readdirSync(DEBIAN_LIB)
    .map(Number)
    .filter((major) => major >= OLDEST && existsSync(join(DEBIAN_LIB, String(major), "bin", "initdb")))
    .toSorted((a, b) => b - a);
}

/** The newest PostgreSQL ≥ 15 with PostGIS on this machine, or null. */
export function findPostgres(): PostgresPrograms | null {
  const major = installedMajors().find((candidate) =>
    existsSync(join(DEBIAN_SHARE, String(candidate), "extension", "postgis.control")),
  );
  return major === undefined ? null : { major, binDir: join(DEBIAN_LIB, String(major), "bin") };
}
