import { describe, expect, it } from "vitest";

import { cellsOf, codesOf, readAll, refusalOf } from "./read-all.ts";

const text = "id;plats\r\n1;Björknäs\r\n2;Älta – ”Ö”\r\n";
const latin1 = (content: string) => Buffer.from(content, "latin1");
const utf16 = (content: string) => Buffer.from(content, "utf16le");
const cells = [
  ["1", "Björknäs"],
  ["2", "Älta – ”Ö”"],
];

describe("encodings", () => {
  it("reads UTF-16 with a mark, either way round", async () => {
    const little = await readAll(utf16(`\ufeff${text}`));
    expect(little.table).toMatchObject({
      encoding: "utf-16le",
      normalised: ["bom_removed", "decoded_as:utf-16le"],
    });
    expect(cellsOf(little)).toEqual(cells);
    const big = await readAll(utf16(`\ufeff${text}`).swap16());
    expect(big.table.encoding).toBe("utf-16be");
    expect(cellsOf(big)).toEqual(cells);
  });

  it("reads tab-separated UTF-16, as Excel writes Unicode text", async () => {
    const read = await readAll(utf16(`\ufeff${text.replaceAll(";", "\t")}`), "export.txt");
    expect(read.table).toMatchObject({ delimiter: "\t", encoding: "utf-16le" });
    expect(cellsOf(read)).toEqual(cells);
  });

  it("reads UTF-16 longer than a piece, with pairs on its border", async () => {
    const long = `id;text\n${`1;${"😀".repeat(1_000)}\n`.repeat(600)}`;
    const { rows } = await readAll(utf16(`\ufeff${long}`));
    expect(rows).toHaveLength(600);
    expect(rows.every((row) => row.cells[1] === "😀".repeat(1_000))).toBe(true);
  });

  it("refuses UTF-16 without a mark, UTF-32, and half a pair", async () => {
    expect(await codesOf(utf16(text))).toEqual(["encoding_unknown"]);
    expect(await codesOf(Buffer.from([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0]))).toEqual(["encoding_unknown"]);
    expect(await codesOf(utf16("\ufeffid;plats\n1;\ud83d\n"))).toEqual(["encoding_mixed"]);
  });

  it("refuses the last row of UTF-16 cut within a character", async () => {
    const { rowIssues } = await readAll(utf16("\ufeffid;plats\n1;Boo\n2;Äl").subarray(0, -1));
    expect(rowIssues).toEqual(["3:truncated"]);
  });

  it("reads Windows-1252 with its own punctuation", async () => {
    const bytes = Buffer.concat([
      latin1("id;plats\r\n1;Björknäs\r\n2;Älta "),
      Buffer.from([0x96, 0x20, 0x94, 0xd6, 0x94]),
      latin1("\r\n"),
    ]);
    const read = await readAll(bytes);
    expect(read.table).toMatchObject({ encoding: "windows-1252", normalised: ["decoded_as:windows-1252"] });
    expect(cellsOf(read)).toEqual(cells);
  });

  it("is not deceived by Windows-1252 text that spells a UTF-8 sequence by chance", async () => {
    // D6 94 ("Ö”") is valid UTF-8 for a Hebrew accent.
    const bytes = Buffer.concat([latin1("id;plats\n1;Skadegörelse\n2;"), Buffer.from([0xd6, 0x94, 0x0a])]);
    expect((await readAll(bytes)).table.encoding).toBe("windows-1252");
  });

  it("takes a last å after pure ASCII as Windows-1252, not as a cut character", async () => {
    expect(cellsOf(await readAll(latin1("id;plats\n1;å")))).toEqual([["1", "å"]]);
  });

  it("refuses DOS and old Mac text rather than storing wrong letters", async () => {
    const dos = await refusalOf(Buffer.from([...latin1("id;x\n1;Skadeg"), 0x94, ...latin1("relse\n")]));
    expect(dos.issues[0]).toMatchObject({ code: "encoding_unknown" });
    expect(dos.issues[0]?.message).toContain("CP850");
    const mac = await refusalOf(Buffer.from([...latin1("id;x\n1;Skadeg"), 0x9a, ...latin1("relse\n")]));
    expect(mac.issues[0]?.message).toContain("Mac OS Roman");
  });

  it("refuses mixed encodings, overlong forms and surrogates in UTF-8, naming byte and line", async () => {
    const mixed = await refusalOf(Buffer.concat([Buffer.from("id;plats\n1;Älta\n2;"), latin1("Järla\n")]));
    expect(mixed.issues).toMatchObject([{ code: "encoding_mixed", row: 3 }]);
    expect(mixed.issues[0]?.message).toContain("byte 21 (rad 3)");
    expect(await codesOf(Buffer.concat([Buffer.from("\ufeffid;plats\n1;"), latin1("Järla\n")]))).toEqual([
      "encoding_mixed",
    ]);
    expect(await codesOf(Buffer.from([...latin1("id;x\n1;a"), 0xc0, 0x80, 0x0a]))).toEqual([
      "encoding_mixed",
    ]);
    expect(await codesOf(Buffer.from([...latin1("id;x\n1;a"), 0xed, 0xa0, 0x80, 0x0a]))).toEqual([
      "encoding_mixed",
    ]);
  });

  it("reads the encoding it is told", async () => {
    expect((await readAll(utf16(text), "x.csv", { encoding: "utf-16le" })).table.encoding).toBe("utf-16le");
    expect(
      cellsOf(await readAll(Buffer.from("id;plats\n1;Ã¥\n"), "x.csv", { encoding: "windows-1252" }))[0]?.[1],
    ).toBe("ÃƒÂ¥");
    expect(await codesOf(latin1("id;plats\n1;å\n2;b\n"), "x.csv", { encoding: "utf-8" })).toEqual([
      "encoding_mixed",
    ]);
    expect(await codesOf("id\n1\n", "x.csv", { encoding: "klingon" })).toEqual(["encoding_unknown"]);
  });

  it("warns of text that was damaged before it came", async () => {
    const codes = async (content: string) => (await readAll(content)).table.issues.map(({ code }) => code);
    expect(await codes("id;x\n1;Skadeg\ufffdrelse\n")).toEqual(["warn:replacement_character"]);
    expect(await codes("id;x\n1;SkadegÃ¶relse\n")).toEqual(["warn:mojibake"]);
  });

  it("says nfc only where it changes something", async () => {
    expect((await readAll("id;x\n1;A\u030algrytevägen\n")).table.normalised).toEqual(["nfc"]);
    expect((await readAll("id;x\n1;Ålgrytevägen 😀 ﷽\n")).table.normalised).toEqual([]);
  });
});
