import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, toolEnvironment } from "../../../scripts/repository.ts";

describe("npm test", () => {
  it("refuses a part it does not know, and names those it does", () => {
    const run = spawnSync("tsx", [join(ROOT, "scripts", "test.ts"), "enhet"], {
      cwd: ROOT,
      env: toolEnvironment(),
      encoding: "utf8",
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("Okänd del: enhet. Delarna är check, unit, database, browser.");
  });
});
