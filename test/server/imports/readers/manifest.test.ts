import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it, vi } from "vitest";

import { ROOT } from "../../../../scripts/repository.ts";
import { codesOf, readAll, refusalOf } from "./read-all.ts";

vi.setConfig({ testTimeout: 30_000 });

interface Case {
  file: string;
  target: string;
  outcome: string;
  codes?: string[];
  normalised?: string[];
  rows_total?: number;
}

const folder = join(ROOT, "../shared/data/bad-inputs");
const isMissing = !existsSync(folder);
const cases = isMissing
  ? []
  : (JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { cases: Case[] }).cases;

/** Codes that the bytes alone decide; the others belong to mapping, checks and geometry. */
const fileCodes = new Set(
  (
    "encoding_unknown encoding_mixed quote_unclosed empty_file no_rows duplicate_column field_count too_many_columns " +
    "wrong_type bad_json bad_structure bad_position too_deep hidden_sheet doctype too_large_uncompressed " +
    "bad_entry_name too_many_entries not_a_number"
  ).split(" "),
);
const rowCodes = new Set(["truncated", "field_count", "control_char", "missing_geometry", "bad_cell"]);
const readerNotes = /^(bom_removed|decoded_as:|nfc$|z_dropped$)/;

const options = (target: string) => ({
  target: target === "omrade" ? ("areas" as const) : ("events" as const),
});
const bytesOf = ({ file }: Case) => readFileSync(join(folder, file));
const isFileRefused = ({ outcome, codes = [] }: Case) =>
  outcome === "reject_file" && codes.some((code) => fileCodes.has(code));
const readable = cases.filter((one) => one.target !== "names" && one.target !== "query");

describe.skipIf(isMissing)(
  `hostile files of ../shared/data/bad-inputs${isMissing ? " (SKIPPED: folder missing)" : ""}`,
  () => {
    it.each(readable.filter(isFileRefused))("$file is refused with $codes", async (one) => {
      const refused = await refusalOf(bytesOf(one), one.file, options(one.target));
      expect(refused.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(one.codes ?? []));
      expect(refused.normalised).toEqual(one.normalised ?? []);
      for (const { message } of refused.issues) expect(message.length).toBeGreaterThan(30);
    });

    it.each(readable.filter((one) => !isFileRefused(one)))(
      "$file is read, with $codes on its rows",
      async (one) => {
        const { table, rows, rowIssues } = await readAll(bytesOf(one), one.file, options(one.target));
        expect(rows).toHaveLength(one.rows_total ?? rows.length);
        expect(table.rowCount).toBe(rows.length);
        const expected = (one.codes ?? []).filter((code) => rowCodes.has(code));
        expect([...new Set(rowIssues.map((issue) => issue.split(":")[1]))]).toEqual(expected);
        const notes = (one.normalised ?? []).filter((note) => readerNotes.test(note));
        expect(table.normalised).toEqual(expect.arrayContaining(notes));
        const crs = (one.normalised ?? []).find((note) => note.startsWith("crs:"))?.slice(4);
        expect(table.crs).toBe(one.file.endsWith(".geojson") ? crs : undefined);
      },
    );

    it("names rows and lines physically", async () => {
      const file = (name: string) => readFileSync(join(folder, name));
      expect((await readAll(file("str-04-ragged.csv"))).rowIssues).toEqual([
        "3:field_count",
        "4:field_count",
      ]);
      const ragged = await readAll(file("str-04-ragged.csv"));
      expect(ragged.rows[1]?.issue?.message).toContain("Raden har 2 celler, rubriken har 8");
      expect((await refusalOf(file("str-01-unbalanced-quote.csv"))).issues[0]?.message).toContain("rad 3");
      expect((await refusalOf(file("enc-05-mixed-invalid-utf8.csv"))).issues[0]?.message).toContain(
        "byte 194",
      );
      const cell = await readAll(file("str-03-newline-in-cell.csv"));
      expect(cell.rows.map(({ row, record }) => [row, record])).toEqual([
        [2, 1],
        [4, 2],
      ]);
      expect((await readAll(file("str-12-blank-and-sum-rows.csv"))).table.blankRows).toBe(2);
    });

    it("keeps the letters of Windows-1252, NFD and old Mac line ends", async () => {
      for (const name of ["enc-02-windows1252.csv", "enc-07-nfd-decomposed.csv", "enc-08-cr-only.csv"]) {
        const { rows } = await readAll(readFileSync(join(folder, name)));
        expect(rows.map(({ cells }) => cells[4])).toEqual(["Björknäs torg", "Älta centrum", "Forum Nacka"]);
      }
    });

    it("takes a file for what its bytes are, whatever hostile name it has", async () => {
      const names = JSON.parse(
        readFileSync(join(folder, "name-01-hostile-filenames.json"), "utf8"),
      ) as string[];
      for (const name of names)
        expect((await readAll(readFileSync(join(folder, "enc-01-utf8-bom.csv")), name)).rows).toHaveLength(3);
      expect(await codesOf(readFileSync(join(folder, "enc-01-utf8-bom.csv")), "x.xlsx")).toEqual([
        "wrong_type",
      ]);
    });
  },
);
