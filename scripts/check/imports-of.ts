import { parseSync } from "vite";

/** One import of a source file; `isType` when nothing of it is left at run time. */
export interface SourceImport {
  specifier: string;
  isType: boolean;
  line: number;
}

const IMPORT_CALL = /\bimport\s*\(\s*(["'])(?<specifier>[^"']+)\1/g;

/** What does a source file import: statically, dynamically, by re-export or in a type? Throws SyntaxError if it cannot be read. */
export function importsOf(path: string, source: string): SourceImport[] {
  const { module, errors } = parseSync(path, source);
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`);
  const lineAt = (offset: number) => source.slice(0, offset).split("\n").length;
  const found: SourceImport[] = [];
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    found.push({ specifier: moduleRequest.value, isType, line: lineAt(start) });
  }
  for (const { entries, start } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) found.push({ specifier: moduleRequest.value, isType, line: lineAt(start) });
  for (const match of source.matchAll(IMPORT_CALL)) {
    const specifier = match.groups?.["specifier"];
    if (specifier) found.push({ specifier, isType: false, line: lineAt(match.index) });
  }
  return found;
}
