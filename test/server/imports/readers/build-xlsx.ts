import { crc32, deflateRawSync } from "node:zlib";

interface Part {
  name: string;
  content: string | Buffer;
  /** Uncompressed size the directory states, if it shall lie. */
  statedSize?: number;
  flags?: number;
  /** Writes sizes and offset as 0xFFFFFFFF with a zip64 extra field. */
  isZip64?: boolean;
}

/** A zip archive of the given parts, deflated; for tests, so it can be made wrong. */
export function buildZip(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const name = Buffer.from(part.name);
    const packed = deflateRawSync(content);
    const sizes = { packed: packed.length, unpacked: part.statedSize ?? content.length, sum: crc32(content) };
    const header = [localHeader(part, name, sizes), name, packed];
    directory.push(directoryHeader(part, name, { ...sizes, offset }));
    local.push(...header);
    offset += header.reduce((sum, { length }) => sum + length, 0);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, central, end]);
}

interface Sizes {
  packed: number;
  unpacked: number;
  sum: number;
}

function localHeader(part: Part, name: Buffer, sizes: Sizes): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(part.flags ?? 0, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(sizes.sum, 14);
  header.writeUInt32LE(sizes.packed, 18);
  header.writeUInt32LE(sizes.unpacked, 22);
  header.writeUInt16LE(name.length, 26);
  return header;
}

function directoryHeader(part: Part, name: Buffer, sizes: Sizes & { offset: number }): Buffer {
  const header = Buffer.alloc(46);
  const extra = part.isZip64 === true ? zip64Extra(sizes) : Buffer.alloc(0);
  const shown = (value: number): number => (part.isZip64 === true ? 0xffffffff : value);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(45, 4);
  header.writeUInt16LE(45, 6);
  header.writeUInt16LE(part.flags ?? 0, 8);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(sizes.sum, 16);
  header.writeUInt32LE(shown(sizes.packed), 20);
  header.writeUInt32LE(shown(sizes.unpacked), 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(shown(sizes.offset), 42);
  return Buffer.concat([header, name, extra]);
}

function zip64Extra({ packed, unpacked, offset }: Sizes & { offset: number }): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(unpacked), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  extra.writeBigUInt64LE(BigInt(offset), 20);
  return extra;
}

/** What to put into a workbook; the rest is a plain one with one sheet. */
export interface WorkbookParts {
  /** Inner XML of `sheetData`. */
  rows?: string;
  /** XML of the whole sheet part instead. */
  sheet?: string | Buffer;
  /** Inner XML of `sheets` in the workbook. */
  sheets?: string;
  workbookPr?: string;
  /** XML of the shared strings part. */
  strings?: string;
  /** XML of the styles part. */
  styles?: string;
  more?: readonly Part[];
}

/** The parts of a small XLSX. */
export function workbookParts(parts: WorkbookParts): Part[] {
  const sheets = parts.sheets ?? '<sheet name="Blad1" sheetId="1" r:id="rId1"/>';
  const relations = [
    relation("rId1", "worksheet", "worksheets/sheet1.xml"),
    relation("rId2", "sharedStrings", "sharedStrings.xml"),
    relation("rId3", "styles", "styles.xml"),
    relation("rId4", "worksheet", "worksheets/sheet2.xml"),
  ];
  const all: (Part | null)[] = [
    { name: "_rels/.rels", content: relationships([relation("rId1", "officeDocument", "xl/workbook.xml")]) },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="r">${parts.workbookPr ?? ""}<sheets>${sheets}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: relationships(relations) },
    { name: "xl/worksheets/sheet1.xml", content: parts.sheet ?? sheetXml(parts.rows ?? "") },
    parts.strings === undefined ? null : { name: "xl/sharedStrings.xml", content: parts.strings },
    parts.styles === undefined ? null : { name: "xl/styles.xml", content: parts.styles },
  ];
  return [...all.filter((part) => part !== null), ...(parts.more ?? [])];
}

/** A small XLSX. */
export function buildXlsx(parts: WorkbookParts): Buffer {
  return buildZip(workbookParts(parts));
}

/** A worksheet round rows. */
export function sheetXml(rows: string, before = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet>${before}<sheetData>${rows}</sheetData></worksheet>`;
}

/** A row of inline text cells from column A on. */
export function textRow(row: number, texts: readonly string[]): string {
  const cells = texts.map((text, index) => {
    const reference = `${String.fromCharCode(65 + index)}${row}`;
    return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${row}">${cells.join("")}</row>`;
}

function relation(id: string, kind: string, target: string): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relationships(relations: readonly string[]): string {
  return `<Relationships>${relations.join("")}</Relationships>`;
}
