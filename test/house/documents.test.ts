import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/repository.ts";

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};
const documents = readdirSync(ROOT).filter((name) => name.endsWith(".md"));
const textOf = (name: string) => readFileSync(join(ROOT, name), "utf8");

/** The npm scripts a document tells its reader to run: in code, not in running text. */
function scriptsNamedIn(text: string): string[] {
  const code = [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map((match) => match[0]).join("\n");
  const run = [...code.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? "");
  const short = [...code.matchAll(/npm (start|test)\b/g)].map((match) => match[1] ?? "");
  return [...run, ...short];
}

describe.each(documents)("%s", (name) => {
  it("names only commands that exist", () => {
    const missing = scriptsNamedIn(textOf(name)).filter((script) => !(script in scripts));
    expect(missing).toEqual([]);
  });

  it("links only to files that exist", () => {
    const links = [...textOf(name).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      (match) => match[1] ?? "",
    );
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });

  it("names only benchmarks that exist", () => {
    const named = [...textOf(name).matchAll(/npm run bench -- ([a-z][\w-]*)/g)].map(
      (match) => match[1] ?? "",
    );
    expect(named.filter((bench) => !existsSync(join(ROOT, "bench", `${bench}.ts`)))).toEqual([]);
  });
});

describe("package.json", () => {
  it("has a script file behind every command", () => {
    const files = Object.values(scripts).flatMap((command) => command.match(/scripts\/[\w-]+\.ts/g) ?? []);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
