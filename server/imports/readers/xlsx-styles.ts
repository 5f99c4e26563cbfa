import { builtInDateFormat, customDateFormat, type DateFormat } from "./excel-date.ts";
import { readPart, type Archive } from "./xlsx-archive.ts";
import { parseXml } from "./xml.ts";

/** For each cell style (the `s` of a cell): what kind of date or time its number format shows. */
export async function readDateFormats(archive: Archive, part: string | null): Promise<readonly DateFormat[]> {
  if (part === null || !archive.entries.has(part.toLowerCase())) return [];
  const custom = new Map<number, DateFormat>();
  const formats: DateFormat[] = [];
  let isInCellFormats = false;
  await parseXml(part, readPart(archive, part), {
    open(name, attributes) {
      if (name === "cellXfs") isInCellFormats = true;
      if (name === "numFmt")
        custom.set(Number(attributes.numFmtId), customDateFormat(attributes.formatCode ?? ""));
      if (name !== "xf" || !isInCellFormats) return;
      const id = Number(attributes.numFmtId ?? 0);
      formats.push(custom.has(id) ? (custom.get(id) ?? null) : builtInDateFormat(id));
    },
    close(name) {
      if (name === "cellXfs") isInCellFormats = false;
    },
  });
  return formats;
}
