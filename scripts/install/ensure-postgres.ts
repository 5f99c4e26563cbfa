import { execFileSync } from "node:child_process";
import { findPostgres, installedMajors, type PostgresPrograms } from "../postgres/find-postgres.ts";
import { aptAccess, aptInstall, aptUpdate } from "./apt.ts";
import type { Found } from "./found.ts";

function offeredPackage(): string | undefined {
  const names = execFileSync("apt-cache", ["search", "--names-only", "^postgresql-[0-9]+-postgis-3$"], {
    encoding: "utf8",
  })
    .split("\n")
    .map((line) => line.split(" ")[0] ?? "")
    .filter((name) => name !== "");
  const ours = installedMajors().map((major) => `postgresql-${major}-postgis-3`);
  return ours.find((name) => names.includes(name)) ?? names.toSorted().at(-1);
}

/** PostgreSQL with PostGIS: what lies on the machine, else from apt, else the reason why not. */
export function ensurePostgres(): Found<PostgresPrograms> {
  const present = findPostgres();
  if (present) return { kind: "found", value: present };
  const access = aptAccess();
  if (access.kind === "refused")
    return { kind: "missing", because: `PostgreSQL med PostGIS saknas och ${access.because}` };
  try {
    console.log("Installerar PostgreSQL med PostGIS …");
    aptUpdate(access.prefix);
    const name = offeredPackage();
    if (!name) return { kind: "missing", because: "apt har inget paket postgresql-*-postgis-3" };
    aptInstall(access.prefix, [name]);
  } catch (error) {
    return { kind: "missing", because: `apt kunde inte installera PostGIS (${(error as Error).message})` };
  }
  const installed = findPostgres();
  return installed
    ? { kind: "found", value: installed }
    : { kind: "missing", because: "PostGIS hittades inte efter installationen" };
}
