import { afterEach, describe, expect, it, vi } from "vitest";
import { findChromium } from "../../../scripts/install/find-chromium.ts";

afterEach(() => vi.unstubAllEnvs());

describe("the search for Chromium", () => {
  it("takes the one CHROMIUM_PATH names", () => {
    vi.stubEnv("CHROMIUM_PATH", process.execPath);
    expect(findChromium()).toBe(process.execPath);
  });

  it("finds nothing where CHROMIUM_PATH names no program", () => {
    vi.stubEnv("CHROMIUM_PATH", import.meta.filename);
    expect(findChromium()).toBeNull();
  });

  it("finds nothing on an empty path", () => {
    vi.stubEnv("CHROMIUM_PATH", "");
    vi.stubEnv("PATH", "");
    expect(findChromium()).toBeNull();
  });
});
