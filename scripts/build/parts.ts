/** One part of the build: what it is made of, what makes it and a file that shows it is there. */
export interface BuildPart {
  name: "database" | "server" | "client";
  folders: readonly string[];
  files: readonly string[];
  command: readonly [string, ...string[]];
  result: string;
}

const SETTINGS = ["package.json", "package-lock.json", "tsconfig.base.json"];

export const BUILD_PARTS: readonly BuildPart[] = [
  {
    name: "database",
    folders: [],
    files: ["scripts/build/trim-postgis.ts", "package-lock.json"],
    command: ["tsx", "scripts/build/trim-postgis.ts"],
    result: "dist/postgis.tar.gz",
  },
  {
    name: "server",
    folders: ["core", "server"],
    files: SETTINGS,
    command: ["tsc", "-b", "core", "server"],
    result: "dist/server/main.js",
  },
  {
    name: "client",
    folders: ["core", "client"],
    files: SETTINGS,
    command: ["vite", "build", "--config", "client/vite.config.ts", "--logLevel", "warn"],
    result: "dist/client/index.html",
  },
];
