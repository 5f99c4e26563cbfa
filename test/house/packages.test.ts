import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/repository.ts";
import { type LockedPackage as Locked, missingOptionals } from "../../scripts/lock/complete-lock.ts";
import { satisfiesRange } from "./node-range.ts";

interface LockedPackage extends Locked {
  resolved?: string;
  link?: boolean;
  engines?: { node?: string } | string[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const manifest = readJson("package.json") as {
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const { packages } = readJson("package-lock.json") as { packages: Record<string, LockedPackage> };
const locked = Object.entries(packages).filter(([path]) => path !== "");

// Their package.json names no licence, or misspells it; read in the LICENSE file of each.
const READ_BY_HAND: Record<string, string> = {
  "node_modules/@mapbox/jsonlint-lines-primitives": "MIT",
  "node_modules/arc": "BSD-2-Clause",
  "node_modules/busboy": "MIT",
  "node_modules/duck": "BSD-2-Clause",
  "node_modules/png-js": "MIT",
  "node_modules/streamsearch": "MIT",
};
const FREE =
  /^\(?(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|BDS-3-Clause|Apache-2\.0|MPL-2\.0|Unlicense|OFL-1\.1|CC0-1\.0|EDL-1\.0|BlueOak-1\.0\.0)\b/;

describe("packages", () => {
  it("are all allowed on the oldest Node that the project promises", () => {
    const oldest = manifest.engines.node.replace(">=", "");
    const refusing = locked.filter(([, { engines }]) => {
      const range = Array.isArray(engines) ? undefined : engines?.node;
      return range !== undefined && !satisfiesRange(oldest, range);
    });
    expect(refusing.map(([path]) => path)).toEqual([]);
  });

  it("have licences that let the project stay MIT", () => {
    const others = locked.filter(([path, { license }]) => !FREE.test(READ_BY_HAND[path] ?? license ?? ""));
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it("are pinned to one exact version each", () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it("are all in the lock file, those of other platforms too, so that npm ci takes it", () => {
    expect(Object.keys(missingOptionals(packages))).toEqual([]);
  });

  it("come from whichever registry the machine uses", () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
});

describe("a range of Node versions", () => {
  it.each([
    ["20.19.0", ">=20.19.0", true],
    ["20.19.0", "^20.19.0 || >=22.12.0", true],
    ["20.19.0", ">= 10.x", true],
    ["20.19.0", "20 || >=22", true],
    ["20.19.0", "^18.18.0 || ^20.9.0 || >=22.0.0", true],
    ["20.19.0", ">=22", false],
    ["20.19.0", "^22.0.0", false],
    ["20.19.0", ">=10 <20", false],
    ["20.19.0", "*", true],
  ])("%s in %s: %s", (version, range, isIn) => {
    expect(satisfiesRange(version, range)).toBe(isIn);
  });
});
