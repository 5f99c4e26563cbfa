import type { DateSystem } from "./excel-date.ts";
import { refusal, type FileRefused } from "./reader.ts";
import { readPart, type Archive } from "./xlsx-archive.ts";
import { parseXml } from "./xml.ts";

/** What a workbook says of itself. */
export interface Workbook {
  dateSystem: DateSystem;
  sheets: readonly WorkbookSheet[];
  /** Parts for all sheets; null when there is none. */
  sharedStrings: string | null;
  styles: string | null;
}

export interface WorkbookSheet {
  name: string;
  isVisible: boolean;
  /** Null for what is no worksheet: a chart, a macro sheet. */
  part: string | null;
}

interface Relation {
  kind: string;
  part: string;
}

/** Other things that come as zip, by a part only they have. */
const otherArchives: readonly { part: RegExp; name: string }[] = [
  { part: /^xl\/workbook\.bin$/, name: "en binär arbetsbok (.xlsb). Spara den som .xlsx" },
  { part: /^word\//, name: "ett Word-dokument. Spara tabellen som .xlsx eller CSV" },
  { part: /^ppt\//, name: "en presentation. Spara tabellen som .xlsx eller CSV" },
  { part: /^(content\.xml|mimetype)$/, name: "ett OpenDocument-dokument. Spara det som .xlsx eller CSV" },
  { part: /\.kml$/, name: "KMZ. Exportera som GeoJSON" },
  { part: /\.(shp|dbf)$/, name: "en zippad shapefil. Exportera som GeoJSON" },
];

/** Reads which sheets a workbook has and where its parts lie. Throws `wrong_type` when the archive is no XLSX. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await readRelations(archive, "_rels/.rels", "");
  const part = [...root.values()].find(({ kind }) => kind === "officeDocument")?.part ?? "xl/workbook.xml";
  if (!archive.entries.has(part.toLowerCase()) || !/workbook\w*\.xml$/i.test(part))
    throw notWorkbook(archive);
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const relations = await readRelations(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, folder);
  const named = (kind: string): string | null =>
    [...relations.values()].find((relation) => relation.kind === kind)?.part ?? null;
  return {
    ...(await readSheets(archive, part, relations)),
    sharedStrings: named("sharedStrings"),
    styles: named("styles"),
  };
}

async function readSheets(
  archive: Archive,
  part: string,
  relations: ReadonlyMap<string, Relation>,
): Promise<Pick<Workbook, "dateSystem" | "sheets">> {
  const sheets: WorkbookSheet[] = [];
  let dateSystem: DateSystem = 1900;
  await parseXml(part, readPart(archive, part), {
    open(name, attributes) {
      if (name === "workbookPr" && /^(1|true|on)$/.test(attributes.date1904 ?? "")) dateSystem = 1904;
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1] ?? "";
      const relation = relations.get(id);
      sheets.push({
        name: attributes.name ?? "",
        isVisible: (attributes.state ?? "visible") === "visible",
        part: relation?.kind === "worksheet" ? relation.part : null,
      });
    },
  });
  return { dateSystem, sheets };
}

/** Relations by id. The kind is the last step of the type's address, which differs between transitional and strict files. */
async function readRelations(
  archive: Archive,
  part: string,
  folder: string,
): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (!archive.entries.has(part.toLowerCase())) return relations;
  await parseXml(part, readPart(archive, part), {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      relations.set(Id, { kind: Type.slice(Type.lastIndexOf("/") + 1), part: resolvePart(folder, Target) });
    },
  });
  return relations;
}

function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function notWorkbook(archive: Archive): FileRefused {
  const names = [...archive.entries.keys()];
  const other = otherArchives.find(({ part }) => names.some((name) => part.test(name)));
  const what = other?.name ?? "ett zip-arkiv utan arbetsbok. Packa upp det och skicka filen inuti";
  return refusal("wrong_type", `Filen är ${what}.`);
}
