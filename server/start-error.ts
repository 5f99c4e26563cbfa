const DISK_FULL = "Disken är full. Frigör plats och starta om.";

/** What the operator can do about the ways a start fails that they can do something about; null for others. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Databasen svarar inte. Kontrollera värd och port i DATABASE_URL och att databasen är igång.",
  ECONNRESET: "Databasen bröt kontakten. Kontrollera DATABASE_URL och att databasen är igång.",
  ETIMEDOUT: "Databasen svarar inte. Kontrollera värd och port i DATABASE_URL och att inget stoppar vägen.",
  EHOSTUNREACH: "Databasens värd kan inte nås. Kontrollera DATABASE_URL.",
  ENOTFOUND: "Databasens värd finns inte. Kontrollera DATABASE_URL.",
  EAI_AGAIN: "Databasens värd kan inte slås upp just nu. Kontrollera DATABASE_URL och nätet.",
  "28P01": "Databasen tar inte emot lösenordet. Kontrollera DATABASE_URL.",
  "28000": "Databasen släpper inte in användaren. Kontrollera DATABASE_URL.",
  "3D000": "Databasen finns inte. Skapa den, eller rätta namnet i DATABASE_URL.",
  "57P03": "Databasen håller på att starta. Försök igen om en stund.",
  "53300": "Databasen har för många uppkopplingar. Stäng någon, eller sänk DATABASE_POOL_SIZE.",
  EADDRINUSE: "Porten används redan av ett annat program. Stoppa det, eller välj en annan med PORT.",
  EADDRNOTAVAIL: "Adressen i HOST finns inte på den här maskinen.",
  ENOSPC: DISK_FULL,
  "53100": DISK_FULL,
  EROFS: "Mappen i PLATSBILD_DATA_DIR går inte att skriva i.",
  ENOTDIR: "PLATSBILD_DATA_DIR är ingen mapp.",
  EEXIST: "PLATSBILD_DATA_DIR är ingen mapp.",
};

const POSTGIS_MISSING =
  "PostGIS saknas på databasservern. Installera PostGIS 3.3 eller nyare (i Debian paketet postgresql-15-postgis-3).";
const NO_EXTENSION =
  "Användaren i DATABASE_URL får inte lägga till PostGIS. Låt en administratör köra: create extension postgis";
const NO_ROLES =
  "Användaren i DATABASE_URL får inte skapa roller. Låt en administratör köra: alter role … createrole";

/** Why a start failed, in words for whoever started the server; what the system said stands in brackets. */
export function describeStartError(error: unknown): string {
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const cause = first ?? error;
  if (!(cause instanceof Error)) return String(cause);
  const reason = reasonOf(cause, (cause as NodeJS.ErrnoException).code);
  return reason === null ? cause.message : `${reason} (${cause.message})`;
}

function reasonOf({ message }: Error, code: string | undefined): string | null {
  if (/extension "postgis" is not available|could not open extension control file.*postgis/s.test(message))
    return POSTGIS_MISSING;
  if (/permission denied to create extension/.test(message)) return NO_EXTENSION;
  if (/permission denied to (?:create|alter) role|must have (?:CREATEROLE|admin option)/i.test(message))
    return NO_ROLES;
  if (/timeout expired|Connection terminated/i.test(message)) return REASONS["ETIMEDOUT"] ?? null;
  if (code === "EACCES") return accessDenied(message);
  if (code === "ENOENT" && message.includes("mkdir")) return "Mappen i PLATSBILD_DATA_DIR kan inte skapas.";
  return (code === undefined ? undefined : REASONS[code]) ?? null;
}

function accessDenied(message: string): string {
  return message.includes("listen")
    ? "Porten får inte användas. Välj en över 1023 med PORT."
    : "Mappen i PLATSBILD_DATA_DIR går inte att skriva i.";
}
