import { afterAll, beforeAll, expect, test } from "vitest";
import { importsPath } from "#core/contract/import.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { buildXlsx, sheetXml, textRow } from "./readers/build-xlsx.ts";
import { csv, HEADER, previewOf, row, undo, type Upload, uploadAccepted } from "./upload.ts";

// Made up; the last figure makes it a possible one.
const PERSON = "19800101-1231";

describeOnEachDatabase("rader med fel, fler", (database) => {
  let server: TestServer;
  let client: TestClient;
  beforeAll(async () => {
    server = await openTestServer(database());
    client = server.as("analyst");
  });
  afterAll(async () => {
    await server.close();
  });

  const take = async (upload: Upload) => {
    const result = await uploadAccepted(client, upload);
    const rejected = await (await client(`${importsPath}/${result.id}/rejected.csv`)).text();
    expect((await undo(client, result.id)).status).toBe(200);
    return { ...result, rejected, codes: result.issues.map(({ code }) => code) };
  };
  const preview = (upload: Upload) => previewOf(client, upload);

  test("ids that are the same once they are cleaned are told as one id", async () => {
    const file = csv(
      HEADER,
      row("77", { fritext: "a" }),
      row("\u200b77", { fritext: "b" }),
      row("'=A1", { fritext: "c" }),
      row("=A1", { fritext: "d" }),
      row("B1"),
      row("B1\u200e"),
    );
    const { rowsAccepted, rowsRejected, rowsDuplicate, codes } = await take({ source: "kia", file });
    expect([rowsAccepted, rowsRejected, rowsDuplicate]).toEqual([1, 4, 1]);
    expect(new Set(codes)).toEqual(new Set(["conflicting_id"]));
  });

  test("several rows without an id lack it, whatever they write instead", async () => {
    const file = csv(HEADER, row("-", { fritext: "a" }), row("-", { fritext: "b" }), row("saknas"));
    expect((await take({ source: "kia", file })).codes).toEqual(Array(3).fill("missing_value"));
  });

  test("a personnummer is kept neither as id nor in names of columns and files nor in messages", async () => {
    const file = csv(
      `${HEADER};${PERSON}`,
      `${row(PERSON)};x`,
      `${row("A2", { kategori: `Skadegörelse mot person, ${PERSON}` })};x`,
      `${row("A3", { start: PERSON })};x`,
      `${row("A4", { lon: PERSON })};x`,
      `${row("A5", { plats: PERSON })};x`,
    );
    const upload = { source: "kia", file, name: `${PERSON}.csv` };
    const { rejected, ...result } = await take(upload);
    expect(result.codes).toEqual(["pii_found", "unknown_category", "bad_time", "not_a_number"]);
    expect(result.rowsAccepted).toBe(1);
    expect(JSON.stringify(result) + rejected).not.toContain("19800101");
    expect((await preview(upload)).rows.at(-1)?.values["place"]).toBe("[personnummer]");
  });

  test("an area is not named by a person's number", async () => {
    const corners = [
      [18.16, 59.31],
      [18.17, 59.31],
      [18.17, 59.32],
      [18.16, 59.31],
    ];
    const file = new TextEncoder().encode(
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: { namn: `Vid ${PERSON}` },
            geometry: { type: "Polygon", coordinates: [corners] },
          },
        ],
      }),
    );
    const { rows } = await preview({ source: "omrade", file, name: "omr.geojson" });
    expect(rows[0]?.values["name"]).toBe("Vid [personnummer]");
  });

  test("how the police patrol is not taken in", async () => {
    const file = csv(
      "id;datum;start;slut;typ",
      "P1;2026-11-20;16:00;22:00;Polis",
      "P2;2026-11-20;16:00;22:00;Kommunvakt",
    );
    const { rowsAccepted, codes } = await take({ source: "pass", file });
    expect([rowsAccepted, codes]).toEqual([1, ["unknown_category"]]);
  });

  test("a preview refuses as many shifts as the import would", async () => {
    const rows = Array.from({ length: 5001 }, (_, index) => `S${index};2026-11-20;16:00;22:00`);
    const { canImport, issues } = await preview({
      source: "pass",
      file: csv("id;datum;start;slut", ...rows),
    });
    expect([canImport, issues[0]?.code]).toEqual([false, "too_many_rows"]);
  });

  const columns = ["id", "start", "kategori", "lat", "lon"];
  const book = (secondName: string, names = columns) =>
    buildXlsx({
      rows: textRow(1, ["Rapport"]) + textRow(2, ["vecka 46"]),
      sheets: `<sheet name="Omslag" sheetId="1" r:id="rId1"/><sheet name="${secondName}" sheetId="2" r:id="rId4"/>`,
      more: [
        {
          name: "xl/worksheets/sheet2.xml",
          content: sheetXml(
            textRow(1, names) + textRow(2, ["X1", "2025-05-10 21:15", "Skadegörelse", "59.3100", "18.1640"]),
          ),
        },
      ],
    });

  test("a sheet is chosen by its name, and not remembered for the next workbook", async () => {
    const first = await preview({ source: "kia", file: book("Maj"), name: "maj.xlsx" });
    expect([first.canImport, first.sheets]).toEqual([false, ["Omslag", "Maj"]]);
    const mapping = { columns: {}, sheet: "Maj" };
    const chosen = await preview({ source: "kia", file: book("Maj"), name: "maj.xlsx", mapping });
    expect([chosen.canImport, chosen.sheet, chosen.mapping.columns.from]).toEqual([true, "Maj", "start"]);
    const taken = await take({ source: "kia", file: book("Maj"), name: "maj.xlsx", mapping: chosen.mapping });
    expect(taken.rowsAccepted).toBe(1);
    const next = await preview({
      source: "kia",
      file: csv(columns.join(";"), "X2;2025-05-10 21:15;Skadegörelse;59.3100;18.1640"),
    });
    expect(next.mapping.sheet).toBeUndefined();
    expect(next.canImport).toBe(true);
  });
});
