import { describe, expect, it } from "vitest";

import { cellsOf, codesOf, readAll, refusalOf } from "./read-all.ts";

const header = "id;start;plats";

describe("delimiters", () => {
  it.each([
    [";", []],
    [",", []],
    ["\t", ["delimiter:tab"]],
    ["|", ["delimiter:|"]],
  ])("finds %j by itself", async (delimiter, notes) => {
    const { table, rows } = await readAll(
      ["id;start;plats", "1;2025-05-10;Älta"].join("\n").replaceAll(";", delimiter),
    );
    expect(table.delimiter).toBe(delimiter);
    expect(table.normalised).toEqual(notes);
    expect(rows[0]?.cells).toEqual(["1", "2025-05-10", "Älta"]);
  });

  it("believes a sep= line, and counts it as a line", async () => {
    const { table, rows } = await readAll("sep=:\r\nid:plats\r\n1:a;b,c\r\n");
    expect(table).toMatchObject({ delimiter: ":", columns: ["id", "plats"] });
    expect(rows).toEqual([{ row: 3, record: 1, cells: ["1", "a;b,c"] }]);
  });

  it("prefers the delimiter that cuts all rows alike over one that is frequent in the text", async () => {
    const { table } = await readAll("id;text\n1;a, b, c, d\n2;e, f\n3;g\n");
    expect(table.delimiter).toBe(";");
  });

  it("does not count delimiters inside quotes", async () => {
    const { table } = await readAll('"a;b;c;d",plats\n"1;2;3;4",x\n');
    expect(table).toMatchObject({ delimiter: ",", columns: ["a;b;c;d", "plats"] });
  });

  it("takes the delimiter it is told, and refuses one that cannot be one", async () => {
    expect((await readAll("a;b,c\n1;2,3\n", "x.csv", { delimiter: "," })).table.columns).toEqual([
      "a;b",
      "c",
    ]);
    expect((await readAll("a\tb\n1\t2\n", "x.csv", { delimiter: "tab" })).table.columns).toEqual(["a", "b"]);
    expect(await codesOf("a;b\n1;2\n", "x.csv", { delimiter: '"' })).toEqual(["bad_structure"]);
  });

  it("reads a file with one column", async () => {
    expect(cellsOf(await readAll("id\n1\n2\n"))).toEqual([["1"], ["2"]]);
  });
});

describe("quotes", () => {
  it("undoes doubled quotes and keeps delimiters and line ends inside", async () => {
    expect(cellsOf(await readAll('id;text\n1;"a ""b""; c\r\nd"\n'))).toEqual([["1", 'a "b"; c\r\nd']]);
  });

  it("takes a quote in the middle of an unquoted cell as it stands", async () => {
    expect(cellsOf(await readAll('id;text\n1;5" rör "TAG"\n'))).toEqual([["1", '5" rör "TAG"']]);
  });

  it("refuses a row whose quote closes in the middle of a cell, and reads on", async () => {
    const { rowIssues, rows } = await readAll('id;text\n1;"Klotter "TAG" på vägg"\n2;x\n');
    expect(rowIssues).toEqual(["2:quote_unclosed"]);
    expect(rows[0]).toMatchObject({ cells: ["1", '"Klotter "TAG" på vägg"'], issue: { column: "text" } });
    expect(rows[1]?.cells).toEqual(["2", "x"]);
  });

  it("refuses the file when an open quote is closed by a later row's quote", async () => {
    const refused = await refusalOf('id;text;x\n1;"Älta;1\n2;"Boo";2\n3;b;3\n');
    expect(refused.issues).toMatchObject([{ code: "quote_unclosed", row: 2 }]);
  });

  it("refuses an open quote in the header and in the last cell", async () => {
    expect((await refusalOf('id;"text\n1;2\n')).issues).toMatchObject([{ code: "quote_unclosed", row: 1 }]);
    expect((await refusalOf('id;text\n1;"x')).issues).toMatchObject([{ code: "quote_unclosed", row: 2 }]);
  });

  it("allows spaces after a closing quote", async () => {
    expect(cellsOf(await readAll('id;text\n1;"a" \n2;"b"   ;\n'.replace('"b"   ;', '"b"   ')))).toEqual([
      ["1", "a"],
      ["2", "b"],
    ]);
  });
});

describe("lines and rows", () => {
  it("numbers rows physically through quoted line ends and blank lines, before the header too", async () => {
    const { rows, table } = await readAll('\n"id\nnr";text\n\n1;"a\nb"\n;\n2;c\n');
    expect(table).toMatchObject({ columns: ["id nr", "text"], blankRows: 2, rowCount: 2 });
    expect(rows.map(({ row, record }) => [row, record])).toEqual([
      [5, 1],
      [8, 2],
    ]);
  });

  it("counts old Mac lines, and keeps a lone CR inside a cell elsewhere", async () => {
    const mac = await readAll('id;text\r1;"a\rb"\r2;c\r');
    expect(mac.table.normalised).toEqual(["newline:cr"]);
    expect(mac.rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(cellsOf(await readAll("id;text\r\n1;a\rb\r\n2;c\n3;d"))).toEqual([
      ["1", "a\rb"],
      ["2", "c"],
      ["3", "d"],
    ]);
  });

  it("skips 10,000 empty rows", async () => {
    const { table, rows } = await readAll(
      `${header}\n${";;\n".repeat(5_000)}${'"";" ";\n'.repeat(5_000)}1;2;3\n`,
    );
    expect(table.blankRows).toBe(10_000);
    expect(rows).toEqual([{ row: 10_002, record: 1, cells: ["1", "2", "3"] }]);
  });

  it("gives batches of at most 1,000 rows, twice the same", async () => {
    const { table, rows } = await readAll(`${header}\n${"1;2;3\n".repeat(2_500)}`);
    const sizes: number[] = [];
    for await (const batch of table.rows()) sizes.push(batch.length);
    expect(sizes).toEqual([1_000, 1_000, 500]);
    expect(rows).toHaveLength(2_500);
  });

  it("ends a batch early when its cells are huge", async () => {
    const { table } = await readAll(`id;text\n${`1;${"x".repeat(1_200_000)}\n`.repeat(4)}`);
    const sizes: number[] = [];
    for await (const batch of table.rows()) sizes.push(batch.length);
    expect(sizes).toEqual([2, 2]);
  });

  it("stops reading when the signal aborts", async () => {
    const controller = new AbortController();
    controller.abort(new Error("cancelled"));
    await expect(
      readAll(`${header}\n${"1;2;3\n".repeat(300_000)}`, "x.csv", { signal: controller.signal }),
    ).rejects.toThrow("cancelled");
  });
});

describe("cells and columns", () => {
  it("refuses rows with too few cells, or too many with content, and shows what they have", async () => {
    const { rows, rowIssues } = await readAll(`${header}\n1;2\n1;2;3;4\n1;2;3\n`);
    expect(rowIssues).toEqual(["2:field_count", "3:field_count"]);
    expect(rows[0]?.cells).toEqual(["1", "2"]);
    expect(rows[1]?.cells).toEqual(["1", "2", "3", "4"]);
  });

  it("takes empty cells too many at the end", async () => {
    const { table, rows } = await readAll(`${header}\n1;2;3;;\n`);
    expect(rows[0]?.cells).toEqual(["1", "2", "3"]);
    expect(table.normalised).toEqual(["trailing_delimiter"]);
  });

  it("refuses the file when every row has the wrong number of cells", async () => {
    expect((await refusalOf(`${header}\n\n1;2\n1;2;3;4\n`)).issues).toMatchObject([
      { code: "field_count", row: 3 },
    ]);
  });

  it("says that a title over the table is no header", async () => {
    const { issues } = await refusalOf(`Rapport maj\n\n${header}\n1;2;3\n`);
    expect(issues).toMatchObject([
      { code: "missing_columns", row: 1 },
      { code: "field_count", row: 3 },
    ]);
    expect(issues[0]?.message).toContain("”Rapport maj”");
  });

  it("takes no row from the sign that ends files of DOS programs", async () => {
    const { table, rows } = await readAll(`${header}\n1;2;3\n\x1a`);
    expect(rows).toHaveLength(1);
    expect(table.issues).toEqual([]);
  });

  it("bounds a row of a million cells", async () => {
    const { rows } = await readAll(`${header}\n1;2;3\n${"x;".repeat(1_000_000)}\n`);
    expect(rows[1]?.issue?.message).toContain("1000001 celler");
    expect(rows[1]?.cells).toHaveLength(1_000);
  });

  it("names unnamed columns by their place, and drops those at the end while they are empty", async () => {
    expect((await readAll("id;;plats;;\n1;2;3;;\n")).table.columns).toEqual(["id", "Kolumn 2", "plats"]);
    const used = await readAll("id;;plats;;\n1;2;3;;\n1;2;3;;x\n");
    expect(used.table.columns).toEqual(["id", "Kolumn 2", "plats", "Kolumn 4", "Kolumn 5"]);
    expect(used.rows[1]?.cells).toEqual(["1", "2", "3", null, "x"]);
  });

  it("finds duplicate names whatever their case, spaces and composition", async () => {
    expect(await codesOf("Ä;A\u0308 \n1;2\n")).toEqual(["duplicate_column"]);
    expect(await codesOf("Start;START\n1;2\n")).toEqual(["duplicate_column"]);
  });

  it("leaves out the columns a rejected-rows file has extra", async () => {
    const { table, rows } = await readAll(
      "fel_rad;id;fel_kolumn;plats;Fel_Kod;fel_orsak\n7;1;plats;Älta;x;y\n",
    );
    expect(table.columns).toEqual(["id", "plats"]);
    expect(rows).toEqual([{ row: 2, record: 1, cells: ["1", "Älta"] }]);
  });

  it("refuses 201 columns, and takes 200", async () => {
    const wide = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`).join(";");
    expect(await codesOf(`${wide(201)}\n1\n`)).toEqual(["too_many_columns"]);
    expect((await readAll(`${wide(200)}\n${"1;".repeat(199)}1\n`)).table.columns).toHaveLength(200);
  });

  it("refuses a row with NUL and names the column; a NUL in the header refuses the file", async () => {
    const { rows, rowIssues } = await readAll(`${header}\n1;2;a\0b\n1;2;3\n`);
    expect(rowIssues).toEqual(["2:control_char"]);
    expect(rows[0]?.issue?.column).toBe("plats");
    expect(await codesOf("id;st\0art\n1;2\n")).toEqual(["control_char"]);
  });

  it("makes no semicolon of the Greek question mark that NFC turns into one", async () => {
    const { rows, table } = await readAll(`${header}\n1;2;a\u037eb\n`);
    expect(rows[0]?.cells).toEqual(["1", "2", "a;b"]);
    expect(table.normalised).toEqual(["nfc"]);
  });

  it("gives empty cells as null and leaves spaces", async () => {
    expect(cellsOf(await readAll(`${header}\n;" ";""\n a ;b;\n`))).toEqual([[" a ", "b", null]]);
  });
});

describe("files without use", () => {
  it.each([
    ["", "empty_file"],
    ["\ufeff", "empty_file"],
    [" \r\n\t\n", "empty_file"],
    [";;;\n;;;\n", "empty_file"],
    ["id;start\n", "no_rows"],
    ["id;start\n;\n;;;\n\n", "no_rows"],
    ["sep=;\n", "empty_file"],
  ])("%j is refused with %s", async (content, code) => {
    expect(await codesOf(content)).toEqual([code]);
  });

  it("warns of a file cut in its last row", async () => {
    const { table, rowIssues } = await readAll(`${header}\n1;2;3\n4;5`);
    expect(rowIssues).toEqual(["3:field_count"]);
    expect(table.issues).toMatchObject([{ code: "warn:truncated", severity: "warning" }]);
  });
});
