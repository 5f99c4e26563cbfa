import { describe, expect, it, vi } from "vitest";

import { readXlsx } from "../../../../server/imports/readers/xlsx-table.ts";
import { buildXlsx, buildZip, sheetXml, textRow, workbookParts, type WorkbookParts } from "./build-xlsx.ts";
import { codesOf, readAll, refusalOf } from "./read-all.ts";

vi.setConfig({ testTimeout: 30_000 });

const rows = textRow(1, ["id", "x"]) + textRow(2, ["1", "2"]);
const doctype = '<!DOCTYPE sst SYSTEM "http://example.test/x.dtd">';

async function codes(bytes: Buffer): Promise<string[]> {
  const refused = await readXlsx(bytes).then(
    () => ({ issues: [] }),
    (error: { issues: { code: string }[] }) => error,
  );
  return refused.issues.map(({ code }) => code);
}

const codesOfParts = async (parts: WorkbookParts): Promise<string[]> => codes(buildXlsx(parts));

describe("hostile workbooks", () => {
  it("refuses a bomb in any part it reads: shared strings, styles, sheet", async () => {
    const bomb = Buffer.alloc(60 * 1_048_576, "a").toString("latin1");
    expect(await codesOfParts({ rows, strings: bomb })).toEqual(["too_large_uncompressed"]);
    expect(await codesOfParts({ rows, styles: bomb })).toEqual(["too_large_uncompressed"]);
    expect(await codesOfParts({ sheet: bomb })).toEqual(["too_large_uncompressed"]);
  });

  it("counts what comes out, whatever the directory states", async () => {
    const lying = workbookParts({ rows }).map((part) =>
      part.name.endsWith("sheet1.xml") ? { ...part, statedSize: 20 } : part,
    );
    expect(await codes(buildZip(lying))).toEqual(["too_large_uncompressed"]);
  });

  it("refuses more than 200 MB in all, and does not mind 60 MB of picture", async () => {
    const picture = { name: "xl/media/image1.bin", content: "x", statedSize: 60 * 1_048_576 };
    expect(await codesOfParts({ rows, more: [picture] })).toEqual([]);
    const pictures = [1, 2, 3, 4].map((number) => ({ ...picture, name: `xl/media/image${number}.bin` }));
    expect(await codesOfParts({ rows, more: pictures })).toEqual(["too_large_uncompressed"]);
  });

  it("refuses document types and entities wherever they stand, and fetches nothing", async () => {
    expect(await codesOfParts({ rows, strings: `${doctype}<sst/>` })).toEqual(["doctype"]);
    expect(await codesOfParts({ rows, styles: `${doctype}<styleSheet/>` })).toEqual(["doctype"]);
    const external = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(
      await codesOfParts({ sheet: external + sheetXml(textRow(1, ["&x;"])).replace(/<\?xml.*?\?>/, "") }),
    ).toEqual(["doctype"]);
    expect(await codesOfParts({ rows: textRow(1, ["&x;"]) })).toEqual(["bad_structure"]);
  });

  it("refuses names that lead out, twins and too many parts", async () => {
    for (const name of ["../x", "/etc/x", "C:\\x", "xl\\..\\..\\x", "a\0b"]) {
      expect(await codesOfParts({ rows, more: [{ name, content: "x" }] })).toEqual(["bad_entry_name"]);
    }
    expect(await codesOfParts({ rows, more: [{ name: "xl/WORKBOOK.xml", content: "x" }] })).toEqual([
      "bad_entry_name",
    ]);
    const many = Array.from({ length: 1_001 }, (_, index) => ({ name: `x/${index}`, content: "" }));
    expect(await codesOfParts({ rows, more: many })).toEqual(["too_many_entries"]);
  });

  it("refuses a cut sheet, stray text, deep nesting and bytes that are no UTF-8", async () => {
    expect(await codesOfParts({ sheet: sheetXml(rows).slice(0, -40) })).toEqual(["bad_structure"]);
    expect(await codesOfParts({ sheet: `${sheetXml(rows)}<more/>` })).toEqual(["bad_structure"]);
    expect(await codesOfParts({ sheet: "" })).toEqual(["bad_structure"]);
    expect(await codesOfParts({ sheet: `${"<a>".repeat(1_000)}${"</a>".repeat(1_000)}` })).toEqual([
      "too_deep",
    ]);
    expect(await codesOfParts({ sheet: Buffer.from(sheetXml(textRow(1, ["å"])), "latin1") })).toEqual([
      "encoding_mixed",
    ]);
    expect(await codesOfParts({ sheet: '<?xml version="1.0" encoding="EBCDIC"?><worksheet/>' })).toEqual([
      "encoding_unknown",
    ]);
    expect(await codesOfParts({ rows: '<row r="0"/>' })).toEqual(["bad_structure"]);
    expect(await codesOfParts({ rows: '<row r="1048577"/>' })).toEqual(["bad_structure"]);
  });

  it("refuses archives that are cut, damaged or encrypted", async () => {
    const whole = buildXlsx({ rows });
    expect(await codes(whole.subarray(0, whole.length - 30))).toEqual(["truncated"]);
    const damaged = Buffer.from(whole);
    const sheet = damaged.indexOf("sheet1.xml") + 40;
    damaged.writeUInt8(damaged.readUInt8(sheet) ^ 0xff, sheet);
    expect(await codes(damaged)).toEqual(["bad_structure"]);
    const locked = workbookParts({ rows }).map((part) => ({ ...part, flags: 1 }));
    expect(await codes(buildZip(locked))).toEqual(["wrong_type"]);
  });

  it("reads zip64, and parts with other types than declared", async () => {
    const wide = workbookParts({ rows }).map((part) => ({ ...part, isZip64: true }));
    expect(await codes(buildZip(wide))).toEqual([]);
    const types = {
      name: "[Content_Types].xml",
      content: "<Types><Default Extension='xml' ContentType='text/html'/></Types>",
    };
    expect(await codesOfParts({ rows, more: [types] })).toEqual([]);
  });

  it.each([
    [["word/document.xml"], "Word"],
    [["xl/workbook.bin"], "xlsb"],
    [["mimetype", "content.xml"], "OpenDocument"],
    [["doc.kml"], "KMZ"],
    [["a.shp", "a.dbf"], "shapefil"],
    [["kia.csv"], "zip-arkiv"],
  ])("names what else a zip of %j is", async (names, word) => {
    const refused = await refusalOf(buildZip(names.map((name) => ({ name, content: "x" }))), "x.xlsx");
    expect(refused.issues).toMatchObject([{ code: "wrong_type" }]);
    expect(refused.issues[0]?.message).toContain(word);
  });

  it("finds no use in empty sheets", async () => {
    expect(await codesOfParts({ rows: "" })).toEqual(["empty_file"]);
    expect(await codesOfParts({ rows: textRow(1, ["id", "x"]) })).toEqual(["no_rows"]);
    expect(await codesOfParts({ rows: textRow(1, ["id", "ID"]) + textRow(2, ["1"]) })).toEqual([
      "duplicate_column",
    ]);
    expect(await codesOfParts({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' })).toEqual([
      "bad_cell",
    ]);
    expect(
      await codesOfParts({ rows: '<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>' + textRow(2, ["1"]) }),
    ).toEqual(["too_many_columns"]);
  });
});

describe("the process that reads workbooks", () => {
  it("gives the same as reading in place, in batches, twice", async () => {
    const body = Array.from({ length: 2_500 }, (_, index) => textRow(index + 2, [`å${index}`, "\n"])).join(
      "",
    );
    const bytes = buildXlsx({ rows: textRow(1, ["id", "x"]) + body });
    const { table, rows: read } = await readAll(bytes, "x.xlsx");
    expect(read).toEqual((await readXlsx(bytes)).rows);
    const sizes: number[] = [];
    for await (const batch of table.rows()) sizes.push(batch.length);
    expect(sizes).toEqual([1_000, 1_000, 500]);
  });

  it("refuses a sheet that shared strings blow up", async () => {
    const cells = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${index + 2}"><c t="s"><v>0</v></c></row>`,
    ).join("");
    const bytes = buildXlsx({
      rows: textRow(1, ["id"]) + cells,
      strings: `<sst><si><t>${"x".repeat(32_000)}</t></si></sst>`,
    });
    expect(await codesOf(bytes, "x.xlsx")).toEqual(["too_large_uncompressed"]);
  });

  it("is killed when the import is cancelled", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("cancelled")), 50);
    await expect(readAll(buildXlsx({ rows }), "x.xlsx", { signal: controller.signal })).rejects.toThrow(
      "cancelled",
    );
  });
});
