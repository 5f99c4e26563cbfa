import { afterAll, beforeAll, expect, test } from "vitest";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { csv, HEADER, previewOf, row, type Upload, uploadAccepted } from "./upload.ts";

describeOnEachDatabase("förhandsgranskning", (database) => {
  let server: TestServer;
  let client: TestClient;
  beforeAll(async () => {
    server = await openTestServer(database());
    client = server.as("analyst");
  });
  afterAll(async () => {
    await server.close();
  });

  const preview = (upload: Upload) => previewOf(client, upload);

  test("counts the words that are none of ours, the most frequent first, and suggests one", async () => {
    const file = csv(
      HEADER,
      row("A", { kategori: "Tjafs" }),
      row("B", { kategori: "Skadegorelse" }),
      row("C", { kategori: "Skadegorelse" }),
      row("D"),
    );
    const { unknownValues, rowsRejected, canImport } = await preview({ source: "kia", file });
    expect([rowsRejected, canImport]).toEqual([3, true]);
    expect(unknownValues).toEqual([
      { field: "category", value: "Skadegorelse", rows: 2, suggestion: "damage" },
      { field: "category", value: "Tjafs", rows: 1, suggestion: null },
    ]);
    const mapped = { values: { category: { Tjafs: "brawl", Skadegorelse: "damage" } } };
    const again = await preview({ source: "kia", file, mapping: { ...(await mappingOf(file)), ...mapped } });
    expect([again.rowsRejected, again.unknownValues]).toEqual([0, []]);
  });

  const mappingOf = async (file: Uint8Array) => (await preview({ source: "kia", file })).mapping;

  test("shows shift frames as they would be stored, past midnight too", async () => {
    const file = csv(
      "id;datum;start;slut;kategori;plats",
      "T1;2025-05-10;22:00;02:00;Kommunvakt;Orminge centrum",
    );
    const { rows, rowsRejected, canImport } = await preview({ source: "pass", file });
    expect([rowsRejected, canImport]).toEqual([0, true]);
    expect(rows[0]?.values).toMatchObject({ externalId: "T1", category: "kommunvakt" });
    expect(String(rows[0]?.values["end"])).toMatch(/^2025-05-11T02:00/);
  });

  const areaFile = (...areas: readonly { id?: string; ring: readonly (readonly number[])[] }[]) => {
    const features = areas.map(({ id, ring }) => ({
      type: "Feature",
      ...(id === undefined ? {} : { id }),
      properties: { namn: "Kvarnholmen", typ: "Verksamhetsområde" },
      geometry: { type: "Polygon", coordinates: [ring] },
    }));
    return new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
  };
  const previewAreas = (file: Uint8Array) => preview({ source: "omrade", file, name: "omr.geojson" });
  const INSIDE = [
    [18.16, 59.31],
    [18.17, 59.31],
    [18.17, 59.315],
    [18.16, 59.31],
  ] as const;

  test("shows areas as they would be stored, known by their name where they have no id", async () => {
    const { rows, rowsRejected, canImport } = await previewAreas(areaFile({ ring: INSIDE }));
    expect([rowsRejected, canImport]).toEqual([0, true]);
    expect(rows[0]?.values).toMatchObject({ name: "Kvarnholmen" });
  });

  test("refuses two areas with one id, as the import does", async () => {
    const { canImport, issues } = await previewAreas(
      areaFile({ id: "a", ring: INSIDE }, { id: "a", ring: INSIDE }),
    );
    expect([canImport, issues.map(({ code }) => code)]).toEqual([false, ["conflicting_id"]]);
  });

  test("refuses an area that leaves the municipality between its corners, as the import does", async () => {
    const acrossTheBorder = [
      [18.16, 59.31],
      [18.17, 59.31],
      [18.05, 59.45],
      [18.16, 59.31],
    ];
    const { canImport, issues } = await previewAreas(areaFile({ id: "a", ring: acrossTheBorder }));
    expect(canImport).toBe(false);
    expect(issues).toMatchObject([{ code: "out_of_area", row: 1 }]);
  });

  test("says no to a file without a needed column, and keeps its columns so that one can be chosen", async () => {
    const { canImport, columns, issues } = await preview({
      source: "kia",
      file: csv("id;vad", "A;Skadegörelse"),
    });
    expect(canImport).toBe(false);
    expect(columns.map(({ name }) => name)).toEqual(["id", "vad"]);
    expect(issues.map(({ code }) => code)).toContain("missing_columns");
  });

  test("an import tells the days of the rows it read", async () => {
    const file = csv(
      HEADER,
      row("D1", { start: "2025-05-12 10:00", slut: "2025-05-12 11:00" }),
      row("D2", { start: "2025-05-10 10:00", slut: "2025-05-10 11:00" }),
    );
    expect(await uploadAccepted(client, { source: "kia", file })).toMatchObject({
      firstDay: "2025-05-10",
      lastDay: "2025-05-12",
    });
  });
});
