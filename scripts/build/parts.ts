/** One part of the build: what it is made of, what makes it and a file that shows it is there. */
export interface BuildPart {
  name: "server" | "client";
  folders: readonly string[];
  files: readonly string[];
  command: readonly [string, ...string[]];
  result: string;
}

const SETTINGS = ["package.json", "package-lock.json", "tsconfig.base.json"];

export const BUILD_PARTS: readonly BuildPart[] = [
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
