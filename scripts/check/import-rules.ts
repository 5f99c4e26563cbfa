import { posix } from "node:path";
import { type ImportRule, IMPORT_TABLE } from "./import-table.ts";
import { importsOf, type SourceImport } from "./imports-of.ts";

const STYLE_OR_ASSET = /\.(css|svg|png|json|woff2)(\?.*)?$/;

const isInside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** The folder a rule holds for where `path` lies, or null when it does not apply. */
function homeOf(rule: ImportRule, path: string): string | null {
  if (!rule.from.endsWith("/*")) return isInside(path, rule.from) ? rule.from : null;
  const parent = rule.from.slice(0, -2);
  const name = isInside(path, parent) ? path.slice(parent.length + 1).split("/")[0] : undefined;
  return name ? `${parent}/${name}` : null;
}

/** Which rule of the table holds for a file, and for which folder? Null outside the table. */
export function ruleFor(path: string): { rule: ImportRule; home: string } | null {
  let best: { rule: ImportRule; home: string } | null = null;
  for (const rule of IMPORT_TABLE) {
    const home = homeOf(rule, path);
    if (home && home.length >= (best?.home.length ?? 0)) best = { rule, home };
  }
  return best;
}

/** The repository path an import leads to, or null for a package. */
function targetOf(importer: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, "");
  if (bare.startsWith("#")) return bare.slice(1);
  if (bare.startsWith(".")) return posix.normalize(posix.join(posix.dirname(importer), bare));
  return null;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const matches = (pattern: string, name: string) =>
  pattern === "*" || pattern === name || (pattern.endsWith("*") && name.startsWith(pattern.slice(0, -1)));

function isPackageAllowed(
  { packages, notPackages = [] }: ImportRule,
  { specifier, isType }: SourceImport,
): boolean {
  const name = packageOf(specifier);
  if (isType && packages.includes(`type:${name}`)) return true;
  if (notPackages.some((pattern) => matches(pattern, name))) return false;
  return packages.some((pattern) => matches(pattern, name));
}

/** Which imports of one file break the table? `path` is from the repository root; one sentence for each. */
export function brokenImports(path: string, source: string): string[] {
  const found = ruleFor(path);
  if (!found) return [];
  const { rule, home } = found;
  const allowed = rule.folders.map((folder) => (folder === "." ? home : folder));
  return importsOf(path, source).flatMap((one) => {
    const target = targetOf(path, one.specifier);
    const isAllowed =
      target === null
        ? isPackageAllowed(rule, one)
        : allowed.some((folder) => isInside(target, folder)) ||
          (STYLE_OR_ASSET.test(target) && isInside(target, home));
    return isAllowed
      ? []
      : [`${path}:${one.line} får inte importera "${one.specifier}" (${home} får: ${describe(rule)})`];
  });
}

function describe({ folders, packages, notPackages }: ImportRule): string {
  const refused = notPackages ? ` utom ${notPackages.join(", ")}` : "";
  return [...folders, ...packages].join(", ") + refused;
}
