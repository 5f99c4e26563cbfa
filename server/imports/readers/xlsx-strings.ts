import { readPart, type Archive } from "./xlsx-archive.ts";
import { parseXml } from "./xml.ts";

/** The texts cells point to by number: runs of rich text joined, pronunciation guides left out. */
export async function readSharedStrings(archive: Archive, part: string | null): Promise<readonly string[]> {
  if (part === null || !archive.entries.has(part.toLowerCase())) return [];
  const strings: string[] = [];
  let current = "";
  let isText = false;
  let isGuide = false;
  await parseXml(part, readPart(archive, part), {
    open(name) {
      if (name === "si") current = "";
      else if (name === "rPh") isGuide = true;
      else if (name === "t") isText = true;
    },
    close(name) {
      if (name === "si") strings.push(unescapeText(current));
      else if (name === "rPh") isGuide = false;
      else if (name === "t") isText = false;
    },
    text(text) {
      if (isText && !isGuide) current += text;
    },
  });
  return strings;
}

/** Undoes the escapes for characters XML cannot hold: "_x000D_" is a carriage return (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
