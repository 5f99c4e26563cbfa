/** What the files of one folder may import. `from`, `folders`: paths from the repository root, without a slash at the end. */
export interface ImportRule {
  /** The rule with the longest matching `from` holds; a trailing `/*` makes one rule for each folder below. */
  from: string;
  /** Folders or files; `.` stands for the folder the rule holds for. */
  folders: readonly string[];
  /** npm packages and Node's own modules (`node:*`); `*` is any, `type:pg` only its types. */
  packages: readonly string[];
  /** Packages refused even where `*` stands. */
  notPackages?: readonly string[];
}

const SERVER_PACKAGES = [
  "node:*",
  "pg",
  "pg-cursor",
  "express",
  "express-session",
  "multer",
  "pino",
  "@electric-sql/*",
];
const CLIENT_BASE = ["client/ui", "client/api", "client/state", "client/style", "client/text"];
const SERVER_BASE = ["server/errors.ts", "server/paths.ts", "server/db/actor.ts", "server/db/database.ts"];

const DATABASE_PACKAGES = ["pg", "pg-cursor", "@electric-sql/*"];
const ROUTE_FOLDERS = [
  "core",
  "server/queries",
  "server/imports",
  "server/jobs",
  "server/web",
  "server/present",
  "server/env.ts",
  "server/version.ts",
  "server/openapi.ts",
  "server/db/postgis-version.ts",
  ...SERVER_BASE,
];

/** The table "who may import whom" of ARCHITECTURE.md. */
export const IMPORT_TABLE: readonly ImportRule[] = [
  { from: "core/domain", folders: ["."], packages: [] },
  { from: "core/contract", folders: [".", "core/domain"], packages: ["zod"] },

  { from: "server", folders: ["server", "core"], packages: ["*"] },
  { from: "server/queries", folders: [".", "core", ...SERVER_BASE], packages: ["type:pg"] },
  {
    from: "server/db",
    folders: [".", "core", "server/env.ts", ...SERVER_BASE],
    // tsx only where the embedded database's worker is started from the sources.
    packages: ["pg", "node:*", "@electric-sql/*", "type:pino", "tsx"],
  },
  {
    from: "server/imports",
    folders: [".", "core", "server/queries", ...SERVER_BASE],
    packages: ["*", "type:pg"],
    notPackages: ["express", ...DATABASE_PACKAGES],
  },
  {
    from: "server/jobs",
    folders: [".", "core", "server/queries", "server/imports", "server/env.ts", ...SERVER_BASE],
    packages: ["*", "type:pg"],
    notPackages: ["express", ...DATABASE_PACKAGES],
  },
  { from: "server/routes", folders: ROUTE_FOLDERS, packages: ["*"], notPackages: DATABASE_PACKAGES },
  {
    from: "server/routes/session.ts",
    folders: [...ROUTE_FOLDERS, "server/db/auth.ts"],
    packages: ["*"],
    notPackages: DATABASE_PACKAGES,
  },

  { from: "client", folders: ["client", "core"], packages: ["*"], notPackages: SERVER_PACKAGES },
  ...CLIENT_BASE.map((from) => ({
    from,
    folders: [...CLIENT_BASE, "core"],
    packages: ["*"],
    notPackages: SERVER_PACKAGES,
  })),
  {
    from: "client/features/*",
    folders: [".", ...CLIENT_BASE, "core"],
    packages: ["*"],
    notPackages: SERVER_PACKAGES,
  },
  { from: "client/vite.config.ts", folders: [], packages: ["vite", "@vitejs/plugin-react", "node:*"] },

  { from: "scripts", folders: [".", "core", "server", "client"], packages: ["*"] },
  { from: "bench", folders: [".", "core", "server", "client", "scripts", "test/helpers"], packages: ["*"] },
  { from: "test", folders: [".", "core", "server", "client", "scripts"], packages: ["*"] },
];
