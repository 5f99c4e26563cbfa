import { gzipSync } from "node:zlib";

import { describe, expect, it, vi } from "vitest";

import { buildXlsx, textRow } from "./build-xlsx.ts";
import { codesOf, readAll, refusalOf } from "./read-all.ts";

vi.setConfig({ testTimeout: 30_000 });

const bytes = (text: string, length = 64) => Buffer.from(text.padEnd(length, "\x01"), "latin1");

describe("the kind of a file", () => {
  it.each([
    ["gzip", gzipSync("id;x\n1;2\n"), "komprimerad"],
    ["bzip2", bytes("BZh91AY"), "komprimerad"],
    ["7z", bytes("7z\xbc\xaf\x27\x1c"), "komprimerad"],
    ["tar", bytes(`${"a".repeat(257)}ustar`, 512), "komprimerad"],
    ["PDF", bytes("%PDF-1.7"), "PDF"],
    ["old Excel", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "lösenordsskyddad eller i gammalt format"],
    ["PNG", bytes("\x89PNG\r\n"), "bild"],
    ["JPEG", bytes("\xff\xd8\xff\xe0"), "bild"],
    ["GeoPackage", bytes("SQLite format 3\0"), "GeoPackage"],
    ["shapefile", bytes("\0\0\x27\x0a"), "shapefil"],
    ["Parquet", bytes("PAR1"), "Parquet"],
    ["RTF", bytes("{\\rtf1"), "RTF"],
    ["HTML", Buffer.from("\ufeff\n<!DOCTYPE html><html><table>"), "HTML"],
    ["an HTML table called xls", Buffer.from("<table><tr><td>id</td></tr></table>"), "HTML"],
    ["KML", Buffer.from('<?xml version="1.0"?><kml xmlns="x"></kml>'), "KML"],
    [
      "Excel 2003 XML",
      Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
      "Excel 2003",
    ],
    ["unknown XML in UTF-16", Buffer.from("\ufeff<?xml version='1.0'?><a/>", "utf16le"), "XML"],
    [
      "noise",
      Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 167 + (index >> 3)) % 32)),
      "binära",
    ],
  ])("%s is named and refused, whatever its name", async (_, content, word) => {
    for (const name of ["x.csv", "x.xlsx", "x.geojson"]) {
      const refused = await refusalOf(content, name);
      expect(refused.issues).toMatchObject([{ code: "wrong_type" }]);
      expect(refused.issues[0]?.message).toContain(word);
    }
  });

  it("is decided by its bytes where the name lies", async () => {
    const workbook = buildXlsx({ rows: textRow(1, ["id"]) + textRow(2, ["1"]) });
    expect((await readAll(workbook, "kia.csv")).table.format).toBe("xlsx");
    expect((await readAll('{"type":"Point","coordinates":[1,2]}', "kia.csv")).table.format).toBe("geojson");
    expect(await codesOf("id;x\n1;2\n", "kia.xlsx")).toEqual(["wrong_type"]);
    expect(await codesOf("id;x\n1;2\n", "kia.geojson")).toEqual(["bad_json"]);
    expect(await codesOf(Buffer.alloc(0), "kia.xlsx")).toEqual(["empty_file"]);
    expect(await codesOf(Buffer.from("PK\x03\x04"), "kia.csv")).toEqual(["truncated"]);
  });

  it("is text in spite of a few control characters", async () => {
    expect((await readAll("id;x\n1;\x1b[31mröd\x07\x08\x7f\n")).rows).toHaveLength(1);
  });
});
