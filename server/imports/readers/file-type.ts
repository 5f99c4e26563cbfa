import { refusal } from "./reader.ts";
import { looksLikeUtf16 } from "./utf16.ts";

interface Signature {
  bytes: string;
  offset?: number;
  message: string;
}

const unpackFirst = "Filen är komprimerad. Packa upp den först och skicka filen inuti.";
const picture = "Filen är en bild, inte en tabell. Skicka CSV, XLSX eller GeoJSON.";
const notATable = "Exportera tabellen som CSV, XLSX eller GeoJSON i stället.";

/** File signatures after the formats' own specifications; bytes as latin1 text. */
const signatures: readonly Signature[] = [
  { bytes: "\x1f\x8b", message: unpackFirst },
  { bytes: "BZh", message: unpackFirst },
  { bytes: "\xfd7zXZ\0", message: unpackFirst },
  { bytes: "\x28\xb5\x2f\xfd", message: unpackFirst },
  { bytes: "7z\xbc\xaf\x27\x1c", message: unpackFirst },
  { bytes: "Rar!\x1a\x07", message: unpackFirst },
  { bytes: "ustar", offset: 257, message: unpackFirst },
  { bytes: "%PDF", message: `Filen är en PDF. ${notATable}` },
  { bytes: "{\\rtf", message: `Filen är ett RTF-dokument. ${notATable}` },
  {
    bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    message: "Filen är lösenordsskyddad eller i gammalt format (.xls). Spara den som .xlsx utan lösenord.",
  },
  { bytes: "\x89PNG", message: picture },
  { bytes: "\xff\xd8\xff", message: picture },
  { bytes: "GIF8", message: picture },
  { bytes: "II*\0", message: picture },
  { bytes: "MM\0*", message: picture },
  { bytes: "WEBP", offset: 8, message: picture },
  { bytes: "SQLite format 3\0", message: `Filen är en databas (SQLite eller GeoPackage). ${notATable}` },
  { bytes: "\0\0\x27\x0a", message: `Filen är en shapefil (.shp). ${notATable}` },
  { bytes: "fgb\x03", message: `Filen är FlatGeobuf. ${notATable}` },
  { bytes: "PAR1", message: `Filen är Parquet. ${notATable}` },
  { bytes: "ARROW1", message: `Filen är Arrow. ${notATable}` },
  { bytes: "\x7fELF", message: `Filen är ett program. ${notATable}` },
];

const markup: readonly { pattern: RegExp; name: string }[] = [
  { pattern: /<!doctype html|<html|<table|<head|<body/i, name: "en webbsida (HTML)" },
  { pattern: /progid="excel\.sheet"/i, name: "Excel 2003 XML" },
  { pattern: /<kml/i, name: "KML" },
  { pattern: /<gpx/i, name: "GPX" },
  { pattern: /<(\w+:)?featurecollection/i, name: "GML" },
  { pattern: /<svg/i, name: "en SVG-bild" },
];

/** Refuses what is no text and no workbook, whatever its name says: archives, PDF, pictures, databases, old Excel, web pages. */
export function refuseOtherFileTypes(head: Buffer): void {
  const start = head.toString("latin1", 0, 300);
  for (const signature of signatures) {
    const offset = signature.offset ?? 0;
    if (start.startsWith(signature.bytes, offset)) throw refusal("wrong_type", signature.message);
  }
  refuseMarkup(head);
  if (isBinary(head)) throw refusal("wrong_type", `Filen är inte text utan binära data. ${notATable}`);
}

/** Is it a zip archive, as an XLSX is? Magic bytes of a local file header, or of an empty or split archive. */
export function isZip(head: Buffer): boolean {
  return ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"].includes(head.toString("latin1", 0, 4));
}

function refuseMarkup(head: Buffer): void {
  const text = head
    .toString("latin1", 0, 2_048)
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "");
  if (!/^\s*<[?!a-z]/i.test(text)) return;
  const name = markup.find(({ pattern }) => pattern.test(text))?.name ?? "XML";
  throw refusal("wrong_type", `Filen är ${name}. ${notATable}`);
}

/** More than a tenth control characters in the first 8 kB, and not UTF-16. */
function isBinary(head: Buffer): boolean {
  const sample = head.subarray(0, 8_192);
  if (isZip(head) || looksLikeUtf16(sample)) return false;
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b && byte !== 0x1e)) controls++;
  }
  return controls >= 8 && controls > sample.length / 10;
}
