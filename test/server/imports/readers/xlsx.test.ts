import { describe, expect, it } from "vitest";

import type { Cell } from "../../../../server/imports/readers/reader.ts";
import { readXlsx } from "../../../../server/imports/readers/xlsx-table.ts";
import { buildXlsx, sheetXml, textRow, type WorkbookParts } from "./build-xlsx.ts";

const header = (names: string[] = ["id", "start", "x"]) => textRow(1, names);

async function read(parts: WorkbookParts, sheet?: string) {
  const { head, rows } = await readXlsx(buildXlsx(parts), sheet);
  return {
    head,
    rows,
    cells: rows.map((row) => row.cells),
    rowIssues: rows.map(({ issue }) => issue?.code ?? null),
  };
}

const cell = async (xml: string, parts: WorkbookParts = {}): Promise<Cell | undefined> =>
  (await read({ ...parts, rows: `${header(["id", "x"])}<row r="2"><c r="A2"><v>1</v></c>${xml}</row>` }))
    .cells[0]?.[1];

describe("cells", () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs></styleSheet>';

  it.each<[string, string, unknown]>([
    ["a number", '<c r="B2"><v>59.310000000000002</v></c>', { kind: "number", value: 59.31, text: "59.31" }],
    [
      "a number in powers",
      '<c r="B2"><v>1.23E+12</v></c>',
      { kind: "number", value: 1.23e12, text: "1230000000000" },
    ],
    [
      "a long id digit for digit",
      '<c r="B2"><v>9007199254740993</v></c>',
      { kind: "number", value: 9007199254740992, text: "9007199254740993" },
    ],
    [
      "a date and time",
      '<c r="B2" s="1"><v>45787.885416666664</v></c>',
      { kind: "date", local: "2025-05-10T21:15:00", isDateOnly: false },
    ],
    [
      "midnight in a date-time format",
      '<c r="B2" s="1"><v>45787</v></c>',
      { kind: "date", local: "2025-05-10T00:00:00", isDateOnly: false },
    ],
    [
      "a date",
      '<c r="B2" s="2"><v>45787</v></c>',
      { kind: "date", local: "2025-05-10T00:00:00", isDateOnly: true },
    ],
    [
      "a date that hides its time",
      '<c r="B2" s="2"><v>45787.5</v></c>',
      { kind: "date", local: "2025-05-10T12:00:00", isDateOnly: false },
    ],
    ["a clock time", '<c r="B2" s="3"><v>0.885416666666667</v></c>', "21:15:00"],
    [
      "a moment shown as clock time",
      '<c r="B2" s="3"><v>45787.5</v></c>',
      { kind: "date", local: "2025-05-10T12:00:00", isDateOnly: false },
    ],
    ["a duration", '<c r="B2" s="4"><v>1.5</v></c>', { kind: "number", value: 1.5, text: "1.5" }],
    ["29 February 1900", '<c r="B2" s="2"><v>60</v></c>', { kind: "number", value: 60, text: "60" }],
    ["a date before day one", '<c r="B2" s="1"><v>-1</v></c>', { kind: "number", value: -1, text: "-1" }],
    ["an ISO date", '<c r="B2" t="d"><v>2025-05-10T21:15:00</v></c>', "2025-05-10T21:15:00"],
    ["true", '<c r="B2" t="b"><v>1</v></c>', { kind: "boolean", value: true }],
    ["an error", '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { kind: "error", text: "#DIV/0!" }],
    ["a formula's saved text", '<c r="B2" t="str"><f>A1&amp;"x"</f><v>&lt;b&gt;</v></c>', "<b>"],
    ["a formula's saved empty text", '<c r="B2" t="str"><f>""</f><v></v></c>', null],
    [
      "a formula never computed",
      '<c r="B2"><f>1+1</f></c>',
      { kind: "error", text: "formel utan sparat värde" },
    ],
    [
      "rich text without its reading guide",
      '<c r="B2" t="inlineStr"><is><r><t>Äl</t></r><r><t>ta</t></r><rPh><t>GUIDE</t></rPh></is></c>',
      "Älta",
    ],
    ["an escaped line end", '<c r="B2" t="inlineStr"><is><t>a_x000D_b_x005F_x</t></is></c>', "a\rb_x"],
    ["text in CDATA", '<c r="B2" t="inlineStr"><is><t><![CDATA[<a>]]></t></is></c>', "<a>"],
    ["an empty cell", '<c r="B2" s="1"/>', null],
  ])("reads %s", async (_, xml, expected) => {
    expect(await cell(xml, { styles })).toEqual(expected);
  });

  it("counts days from 1904 where the workbook says so", async () => {
    const mac = { styles, workbookPr: '<workbookPr date1904="1"/>' };
    expect(await cell('<c r="B2" s="2"><v>44325</v></c>', mac)).toEqual({
      kind: "date",
      local: "2025-05-10T00:00:00",
      isDateOnly: true,
    });
    expect((await read({ ...mac, rows: header() + textRow(2, ["1"]) })).head.dateSystem).toBe(1904);
  });

  it("reads shared strings, plain, rich and empty, and composes them", async () => {
    const strings =
      "<sst><si><t>A\u030a</t></si><si><r><t>x</t></r><r><t>y</t></r><rPh><t>z</t></rPh></si><si><t/></si></sst>";
    const row =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>';
    const { cells, head } = await read({ strings, rows: header() + row });
    expect(cells).toEqual([["Å", "xy", null]]);
    expect(head.normalised).toEqual(["nfc"]);
  });

  it("reads prefixed names and strict relations alike", async () => {
    const sheet =
      '<x:worksheet xmlns:x="s"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await read({ sheet })).cells).toEqual([[{ kind: "number", value: 7, text: "7" }]]);
  });

  it("reads a sheet written in UTF-16", async () => {
    const sheet = Buffer.from(
      `\ufeff${sheetXml(header() + textRow(2, ["Å"])).replace("UTF-8", "UTF-16")}`,
      "utf16le",
    );
    expect((await read({ sheet })).cells).toEqual([["Å", null, null]]);
  });
});

describe("bad cells refuse their row only", () => {
  it.each([
    ["a shared string that does not exist", '<c r="A2" t="s"><v>9</v></c>'],
    ["a negative string number", '<c r="A2" t="s"><v>-1</v></c>'],
    ["a number that is none", '<c r="A2"><v>0x10</v></c>'],
    ["an infinite number", '<c r="A2"><v>1E999</v></c>'],
    ["a truth that is none", '<c r="A2" t="b"><v>kanske</v></c>'],
    ["an unknown type", '<c r="A2" t="zz"><v>1</v></c>'],
    ["a reference to another row", '<c r="A7"><v>1</v></c>'],
    ["a reference beyond XFD", '<c r="XFE2"><v>1</v></c>'],
    ["a reference that is none", '<c r="2A"><v>1</v></c>'],
    ["the same cell twice", '<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>'],
  ])("%s", async (_, xml) => {
    const { rowIssues } = await read({ rows: `${header()}<row r="2">${xml}</row>${textRow(3, ["ok"])}` });
    expect(rowIssues).toEqual(["bad_cell", null]);
  });

  it("refuses NUL and half characters that escapes bring in", async () => {
    const { rows, rowIssues } = await read({
      rows: header() + textRow(2, ["a", "b_x0000_"]) + textRow(3, ["_xD800_"]) + textRow(4, ["ok"]),
    });
    expect(rowIssues).toEqual(["control_char", "control_char", null]);
    expect(rows[0]?.issue).toMatchObject({ row: 2, record: 1, column: "start" });
  });

  it("refuses both rows of one number", async () => {
    const { rowIssues } = await read({
      rows: header() + textRow(2, ["a"]) + textRow(2, ["b"]) + textRow(3, ["c"]),
    });
    expect(rowIssues).toEqual(["bad_cell", "bad_cell", null]);
  });
});

describe("rows and columns", () => {
  it("sorts rows before it takes the header, and cells within rows", async () => {
    const mixed = '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row>';
    const { head, rows } = await read({ rows: mixed + textRow(2, ["first"]) + header() });
    expect(head.columns).toEqual(["id", "start", "x"]);
    expect(rows.map(({ row, record }) => [row, record])).toEqual([
      [2, 1],
      [3, 2],
    ]);
    expect(rows[1]?.cells).toMatchObject([{ value: 1 }, null, { value: 3 }]);
  });

  it("does without row and cell references", async () => {
    const bare =
      '<row><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>x</t></is></c></row><row><c><v>1</v></c><c/></row><row><c/><c><v>2</v></c></row>';
    const { cells, rows } = await read({ rows: bare });
    expect(cells).toMatchObject([
      [{ value: 1 }, null],
      [null, { value: 2 }],
    ]);
    expect(rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  it("counts and skips 10,000 rows that only have styles", async () => {
    const blank = Array.from(
      { length: 10_000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="0"/></row>`,
    ).join("");
    const { head, rows } = await read({ rows: header() + blank + textRow(10_002, ["x"]) });
    expect(head).toMatchObject({ blankRows: 10_000, rowCount: 1 });
    expect(rows[0]).toMatchObject({ row: 10_002, record: 1 });
  });

  it("leaves out cells to the right of the header and says so, out to XFD", async () => {
    const { head, cells } = await read({
      rows: `${header()}<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>9</v></c></row>`,
    });
    expect(cells[0]).toHaveLength(3);
    expect(head.issues).toMatchObject([{ code: "warn:cells_outside_header", severity: "warning" }]);
  });

  it("names columns without a header by their place", async () => {
    const { head } = await read({
      rows: `<row r="1"><c r="B1" t="inlineStr"><is><t>id</t></is></c></row>${textRow(2, ["a", "b"])}`,
    });
    expect(head.columns).toEqual(["Kolumn 1", "id"]);
  });

  it("says what was hidden in the sheet", async () => {
    const rows = `${header()}<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>`;
    const { head } = await read({ sheet: sheetXml(rows, '<cols><col min="2" max="3" hidden="1"/></cols>') });
    expect(head.issues.map(({ code }) => code)).toEqual(["warn:hidden_rows", "warn:hidden_columns"]);
  });
});

describe("sheets", () => {
  const two = '<sheet name="Ett" sheetId="1" r:id="rId1"/><sheet name="Två" sheetId="2" r:id="rId4"/>';
  const second = { name: "xl/worksheets/sheet2.xml", content: sheetXml(header(["b"]) + textRow(2, ["2"])) };
  const parts: WorkbookParts = { sheets: two, rows: header(["a"]) + textRow(2, ["1"]), more: [second] };

  it("takes the first visible sheet and lists all of them", async () => {
    const { head } = await read(parts);
    expect(head).toMatchObject({ sheet: "Ett", sheets: ["Ett", "Två"], columns: ["a"] });
    expect(head.issues.map(({ code }) => code)).toEqual(["warn:several_sheets"]);
  });

  it("takes the sheet it is told", async () => {
    expect((await read(parts, "Två")).head).toMatchObject({ sheet: "Två", columns: ["b"] });
    await expect(read(parts, "Tre")).rejects.toMatchObject({ issues: [{ code: "unknown_sheet" }] });
  });

  it("passes over sheets that are empty, unless told", async () => {
    expect((await read({ ...parts, rows: "" })).head).toMatchObject({ sheet: "Två", columns: ["b"] });
    await expect(read({ ...parts, rows: "" }, "Ett")).rejects.toMatchObject({
      issues: [{ code: "empty_file" }],
      sheets: ["Ett", "Två"],
    });
  });

  it("names the sheets of a workbook whose first sheet is refused", async () => {
    await expect(read({ ...parts, rows: header(["a"]) })).rejects.toMatchObject({
      issues: [{ code: "no_rows" }],
      sheets: ["Ett", "Två"],
    });
  });

  it("passes over hidden sheets and charts, and reads no hidden sheet even when told", async () => {
    const hidden = { ...parts, sheets: two.replace('name="Ett"', 'name="Ett" state="hidden"') };
    expect((await read(hidden)).head).toMatchObject({ sheet: "Två", sheets: ["Två"], issues: [] });
    await expect(read(hidden, "Ett")).rejects.toMatchObject({ issues: [{ code: "hidden_sheet" }] });
  });
});
