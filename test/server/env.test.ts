import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/repository.ts";
import { readEnv } from "../../server/env.ts";

/** Where the environment may be read; a child process is handed its path and no more. */
const DOORS = new Set(["env.ts", "main.ts", join("imports", "child-process.ts")]);

const messageOf = (variables: Record<string, string>): string => {
  try {
    readEnv(variables);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("settings", () => {
  test("have defaults, for which an empty value stands", () => {
    expect(readEnv({})).toMatchObject({ PORT: 8080, MAX_UPLOAD_MB: 200, TRUST_PROXY: false });
    expect(readEnv({ PORT: "", DATABASE_URL: "", BASEMAP_PMTILES: "" })).toEqual(readEnv({}));
  });

  test.each([
    [{ PORT: "abc" }, "PORT: väntade ett portnummer från 0 till 65535, men fick ”abc”"],
    [{ PORT: "70000" }, "PORT: väntade ett portnummer"],
    [{ PLATSBILD_TODAY: "23/11 2026" }, "PLATSBILD_TODAY: väntade ett datum som 2026-11-23"],
    [{ TRUST_PROXY: "ja" }, "TRUST_PROXY: väntade 0 eller 1"],
    [{ BASEMAP_PMTILES: "karta.pmtiles" }, "BASEMAP_PMTILES: väntade en adress som börjar med http"],
    [{ BASEMAP_STYLE_URL: "javascript:alert(1)" }, "BASEMAP_STYLE_URL: väntade en adress"],
    [{ LOG_LEVEL: "högt" }, "LOG_LEVEL: väntade fatal, error"],
    [{ DATABASE_URL: "localhost/platsbild" }, "DATABASE_URL: väntade en adress som postgres://"],
  ])("%o stops the start and says what was expected", (variables, message) => {
    expect(messageOf(variables)).toContain(message);
  });

  test("several wrong ones are told at once, and none that may hold a password is shown", () => {
    const message = messageOf({ PORT: "x", DATABASE_URL: "mysql://anna:hemligt@db/x" });
    expect(message).toContain("PORT");
    expect(message).toContain("DATABASE_URL");
    expect(message).not.toContain("hemligt");
  });

  test("are read through one door in the server", () => {
    const files = readdirSync(join(ROOT, "server"), { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !DOORS.has(name),
    );
    const readers = files.filter((name) =>
      /process\.env\b/.test(readFileSync(join(ROOT, "server", name), "utf8")),
    );
    expect(readers).toEqual([]);
  });
});
