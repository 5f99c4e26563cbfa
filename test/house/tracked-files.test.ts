import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryFiles } from "../../scripts/check/source-files.ts";
import { ROOT } from "../../scripts/repository.ts";

const TEXT = /\.(ts|tsx|js|json|md|yml|yaml|css|html|sql|svg|csv|geojson|txt)$|(^|\/)[^./]+$|^\.[a-z.]+$/;
const MAX_BYTES = 2_000_000;

// Put together here so that this file does not hold them itself.
const oneOf = (...words: readonly string[]) => `(${words.join("|")})`;
const MACHINE_PATH = new RegExp(`["'\`(\\s=]/${oneOf("work", "tmp", "root", "home/\\w+")}/`);
const REGISTRY = new RegExp(
  oneOf(["registry", "npmjs", "org"].join("\\."), ["deb", "debian", "org"].join("\\.")),
);
const SECRET = new RegExp(["-----BEGIN [A-Z ]*PRIVATE", "KEY-----"].join(" "));

async function filesWith(pattern: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const path of await repositoryFiles()) {
    if (TEXT.test(path) && pattern.test(await readFile(join(ROOT, path), "utf8"))) found.push(path);
  }
  return found;
}

describe("the files of the repository", () => {
  it("hold no path of anybody's machine", async () => {
    expect(await filesWith(MACHINE_PATH)).toEqual([]);
  });

  it("name no host of a package registry", async () => {
    expect(await filesWith(REGISTRY)).toEqual([]);
  });

  it("hold no private key", async () => {
    expect(await filesWith(SECRET)).toEqual([]);
  });

  it("are small enough to read and to clone", async () => {
    const sizes = await Promise.all(
      (await repositoryFiles()).map(async (path) => ({
        path,
        bytes: (await readFile(join(ROOT, path))).length,
      })),
    );
    expect(sizes.filter(({ bytes }) => bytes > MAX_BYTES)).toEqual([]);
  });

  it("are named in kebab-case where they are source", async () => {
    const sources = (await repositoryFiles()).filter((path) => /\.(ts|tsx|css)$/.test(path));
    const others = sources.filter(
      (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(path.split("/").at(-1) ?? ""),
    );
    expect(others).toEqual([]);
  });

  it("have no barrels and no drawers without a subject", async () => {
    const sources = (await repositoryFiles()).filter((path) => /\.tsx?$/.test(path));
    const vague = sources.filter((path) => /(^|\/)(index|utils?|helpers?|common|misc)\.tsx?$/.test(path));
    expect(vague).toEqual([]);
  });
});
