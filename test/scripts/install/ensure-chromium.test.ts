import { afterEach, describe, expect, it, vi } from "vitest";
import { aptAccess } from "../../../scripts/install/apt.ts";
import { ensureChromium } from "../../../scripts/install/ensure-chromium.ts";

afterEach(() => vi.unstubAllEnvs());

describe("a machine without Chromium and without apt", () => {
  it("is told so, and nothing is installed", () => {
    vi.stubEnv("CHROMIUM_PATH", "");
    vi.stubEnv("PATH", "");
    expect(aptAccess()).toEqual({ kind: "refused", because: "apt-get saknas" });
    expect(ensureChromium()).toEqual({ kind: "missing", because: "Chromium saknas och apt-get saknas" });
  });
});
