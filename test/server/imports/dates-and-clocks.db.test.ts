import { afterAll, beforeAll, expect, test } from "vitest";
import { importsPath } from "#core/contract/import.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { buildXlsx, textRow } from "./readers/build-xlsx.ts";
import { csv, HEADER, previewOf, row, undo, type Upload, uploadAccepted } from "./upload.ts";

const STYLES =
  '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>';
const [DATE, CLOCK, DATE_TIME] = [1, 2, 3];
const REST = ["Skadegörelse", "59.3100", "18.1640"];
const SERIAL_OF_10_MAY = 45_787;

describeOnEachDatabase("datum och klockslag", (database) => {
  let server: TestServer;
  let client: TestClient;
  beforeAll(async () => {
    server = await openTestServer(database());
    client = server.as("analyst");
  });
  afterAll(async () => {
    await server.close();
  });

  /** A workbook with a date and a clock in columns of their own, as serial numbers with a style each. */
  const book = (...rows: readonly (readonly [date: number, style: number, clock: string])[]) =>
    buildXlsx({
      styles: STYLES,
      rows:
        textRow(1, ["id", "kategori", "lat", "lon", "datum", "klockslag"]) +
        rows
          .map(([date, style, clock], index) => {
            const at = index + 2;
            const cells = `<c r="E${at}" s="${style}"><v>${date}</v></c>${clock.replace("?", `F${at}`)}`;
            return textRow(at, [`X${index}`, ...REST]).replace("</row>", `${cells}</row>`);
          })
          .join(""),
    });
  const starts = async (upload: Upload) =>
    (await previewOf(client, upload)).rows.map(({ values, issue }) => issue?.code ?? values["from"]);
  const take = async (upload: Upload) => {
    const result = await uploadAccepted(client, upload);
    const rejected = await (await client(`${importsPath}/${result.id}/rejected.csv`)).text();
    expect((await undo(client, result.id)).status).toBe(200);
    return { ...result, rejected };
  };

  test("a date of a workbook takes the clock beside it, and is a date only without one", async () => {
    const file = book(
      [SERIAL_OF_10_MAY, DATE, `<c r="?" s="${CLOCK}"><v>0.885416666666667</v></c>`],
      [SERIAL_OF_10_MAY, DATE, '<c r="?"><v>0.25</v></c>'],
      [SERIAL_OF_10_MAY, DATE_TIME, '<c r="?" t="inlineStr"><is><t>21:15</t></is></c>'],
      [SERIAL_OF_10_MAY, DATE, `<c r="?" s="${DATE_TIME}"><v>${SERIAL_OF_10_MAY + 0.5}</v></c>`],
      [SERIAL_OF_10_MAY, DATE, ""],
      [SERIAL_OF_10_MAY, DATE, '<c r="?" t="inlineStr"><is><t>kväll</t></is></c>'],
    );
    expect(await starts({ source: "kia", file, name: "maj.xlsx" })).toEqual([
      "2025-05-10T21:15+02:00",
      "2025-05-10T06:00+02:00",
      "2025-05-10T21:15+02:00",
      "2025-05-10T12:00+02:00",
      "2025-05-10",
      "bad_time",
    ]);
  });

  const clocks = (...rows: readonly string[]) =>
    csv("id;datum;tid från;tid till;kategori;lat;lon", ...rows.map((one) => `${one};${REST.join(";")}`));

  test("one clock that is none refuses its row and leaves the others their clocks", async () => {
    const file = clocks(
      "A;2025-05-10;21:15;",
      "B;2025-05-10;24:01;",
      "C;2025-05-10;sent;",
      "D;2025-05-10;08.05;",
    );
    expect(await starts({ source: "kia", file })).toEqual([
      "2025-05-10T21:15+02:00",
      "bad_time",
      "bad_time",
      "2025-05-10T08:05+02:00",
    ]);
  });

  test("a date written with an empty clock takes the clock beside it", async () => {
    const file = clocks("A;2025-05-10 00:00:00;21:15;", "B;2025-05-10 10:00;21:15;");
    expect(await starts({ source: "kia", file })).toEqual([
      "2025-05-10T21:15+02:00",
      "2025-05-10T10:00+02:00",
    ]);
  });

  test("an end that is wrong is told by the name of its own column", async () => {
    const skipped = await take({ source: "kia", file: clocks("A;2025-03-29;22:00;02:30") });
    expect(skipped.issues).toMatchObject([{ code: "nonexistent_local_time", column: "tid till" }]);
    const ahead = await take({
      source: "kia",
      file: csv(HEADER, row("B", { slut: "2035-01-01 10:00" })),
    });
    expect(ahead.issues).toMatchObject([{ code: "date_out_of_range", column: "slut" }]);
  });

  test("the first day that is taken in begins at midnight on the municipality's clock", async () => {
    const file = csv(
      HEADER,
      row("A", { start: "1990-01-01", slut: "" }),
      row("B", { start: "1989-12-31", slut: "" }),
    );
    expect(await starts({ source: "kia", file })).toEqual(["1990-01-01", "date_out_of_range"]);
  });

  test("spaces and hyphens of word processors are read as plain ones", async () => {
    const file = csv(
      HEADER,
      ...["2025-05-10\u00a021:15", "2025\u201305\u201310 21:15", "2025-05-10  21:15"].map((start, index) =>
        row(`A${index}`, { start, slut: "" }),
      ),
    );
    expect(await starts({ source: "kia", file })).toEqual(Array(3).fill("2025-05-10T21:15+02:00"));
  });

  test("a column that the source's last file did not have is not lost", async () => {
    const columns = { externalId: "id", from: "datum", category: "kategori", lat: "lat", lon: "lon" };
    const first = csv("id;datum;kategori;lat;lon;notis", `A;2025-05-10;${REST.join(";")};x`);
    await take({ source: "kia", file: first, mapping: { columns } });
    const next = csv("id;datum;klockslag;kategori;lat;lon;notis", `B;2025-05-10;21:15;${REST.join(";")};x`);
    const { mapping } = await previewOf(client, { source: "kia", file: next });
    expect(mapping.columns).toEqual({ ...columns, fromClock: "klockslag" });
  });

  test("a feature that is refused keeps its id and its point, and can be sent again as a table", async () => {
    const feature = (id: string, start: string) => ({
      type: "Feature",
      id,
      properties: { start, kategori: "Skadegörelse" },
      geometry: { type: "Point", coordinates: [18.1641, 59.3102] },
    });
    const features = [feature("F1", "2025-05-10 21:15"), feature("F2", "2025-02-30 21:15")];
    const file = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
    const { rowsRejected, rejected } = await take({ source: "kia", file, name: "f.geojson" });
    expect(rowsRejected).toBe(1);
    const again = await take({
      source: "kia",
      file: new TextEncoder().encode(rejected.replace("2025-02-30", "2025-02-28")),
    });
    expect(again).toMatchObject({ rowsTotal: 1, rowsAccepted: 1, rowsRejected: 0 });
  });
});
