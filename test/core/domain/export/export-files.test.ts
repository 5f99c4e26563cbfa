import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvFile } from "#core/domain/export/csv-file.ts";
import { exportFileName } from "#core/domain/export/file-name.ts";
import { exportedNumber, type FileHead, headLines } from "#core/domain/export/file-head.ts";
import { geojsonFile } from "#core/domain/export/geojson-file.ts";
import { selectionLines } from "#core/domain/export/selection-lines.ts";

const names = {
  source: (id: string) => ({ polis: "Polisanmälda brott", kia: "KIA" })[id] ?? id,
  category: (key: string) => (key === "klotter" ? "Klotter" : key),
  area: (id: number) => `Område ${id}`,
};

const head: FileHead = {
  title: "Händelser per plats",
  municipality: "Nacka",
  selection: selectionLines(
    {
      from: "2026-05-25",
      to: "2026-11-23",
      source: ["polis", "kia"],
      setting: ["outdoors"],
      weekhour: [116, 117, 118, 119, 120, 121, 140, 141, 142, 143, 144, 145],
    },
    names,
  ),
  count: {
    count: 604.25,
    rows: 780,
    isWeighted: true,
    uncertainShare: 0.2341,
    withoutCell: 12.5,
    withoutClock: 3,
  },
  source: "polis, KIA",
  isExample: true,
  exportedAt: "2026-11-23 08:15",
};

describe("the head of an exported file", () => {
  it("tells selection, n, uncertainty, source, example data and time in plain Swedish", () => {
    expect(headLines(head)).toEqual([
      ["Innehåll", "Händelser per plats"],
      ["Kommun", "Nacka"],
      ["Period", "2026-05-25 till och med 2026-11-22"],
      ["Veckodagar och timmar", "fre–lör 20–02 (dygnet bryts kl. 06)"],
      ["Källor", "Polisanmälda brott; KIA"],
      ["Händelsetyper", "alla"],
      ["Miljö", "utomhus"],
      ["Område", "hela kommunen"],
      ["Antal händelser", 604.25],
      ["Antal rader", 780],
      ["Osäkerhet", "vägt ur 780 rader: en rad räknas med den del av sin tid som ligger i urvalet"],
      ["Andel med osäker eller okänd tid", "23,4 %"],
      ["Antal utan säkert läge, inte i någon hexagon", 12.5],
      ["Rader utan klockslag, inte med i timmarna", 3],
      ["Uppgifter från", "polis, KIA"],
      ["Exempeldata", "ja, påhittade händelser ingår"],
      ["Uttaget ur Platsbild", "2026-11-23 08:15"],
    ]);
  });

  it("says every narrowing, open periods and drawn places too", () => {
    const lines = new Map(
      selectionLines(
        {
          from: "2026-01-01",
          category: ["klotter"],
          setting: ["indoors", "unknown"],
          area: [3, 4],
          cell: [7],
          cellSize: 100,
          bbox: [18.1, 59.3, 18.25, 59.35],
          weekday: [6],
        },
        names,
      ),
    );
    expect(lines.get("Period")).toBe("från och med 2026-01-01");
    expect(lines.get("Händelsetyper")).toBe("Klotter");
    expect(lines.get("Miljö")).toBe("inomhus; okänd miljö");
    expect(lines.get("Område")).toBe("Område 3; Område 4");
    expect(lines.get("Yta")).toBe("1 hexagon, 100 m");
    expect(lines.get("Kartvy")).toBe("59,3 till 59,35 N, 18,1 till 18,25 E (WGS 84)");
    expect(lines.get("Veckodagar och timmar")).toBe("fre 00–06; lör 06–00 (dygnet bryts kl. 06)");
    expect(selectionLines({ to: "2026-02-01" }, names)[0]).toEqual(["Period", "till och med 2026-01-31"]);
    expect(selectionLines({}, names)[0]).toEqual(["Period", "hela tiden"]);
  });
});

describe("an exported file", () => {
  const table = {
    columns: ["Plats", "Antal"],
    rows: [["Orminge centrum; =väst", 12.5] as const, ["@hem", 3] as const],
  };

  it("as CSV has head, an empty line, columns and rows, with decimal comma and formulas disarmed", () => {
    const text = csvFile(head, table);
    expect(text.startsWith("\uFEFFInnehåll;Händelser per plats\r\n")).toBe(true);
    const lines = parse(text, {
      bom: true,
      delimiter: ";",
      relax_column_count: true,
      skip_empty_lines: false,
    });
    const empty = lines.findIndex((line) => line.length === 1 && line[0] === "");
    expect(lines.slice(empty + 1)).toEqual([
      ["Plats", "Antal"],
      ["Orminge centrum; =väst", "12,5"],
      ["'@hem", "3"],
    ]);
    expect(text).toContain("Antal händelser;604,25\r\n");
  });

  it("as GeoJSON keeps to RFC 7946: outer rings anticlockwise, holes clockwise, closed, facts in a foreign member", () => {
    const clockwise = [
      [18, 59],
      [18, 60],
      [19, 60],
      [19, 59],
    ];
    const anticlockwiseHole = [
      [18.4, 59.4],
      [18.6, 59.4],
      [18.6, 59.6],
      [18.4, 59.4],
    ];
    const text = geojsonFile(head, {
      ...table,
      geometries: [{ type: "Polygon", coordinates: [clockwise, anticlockwiseHole] }, null],
    });
    const file = JSON.parse(text) as Record<"type" | "platsbild" | "features", unknown>;
    expect(Object.keys(file)).toEqual(["type", "platsbild", "features"]);
    expect(file.platsbild).toMatchObject({ Kommun: "Nacka", "Antal händelser": 604.25, "Antal rader": 780 });
    expect(file.features).toEqual([
      {
        type: "Feature",
        properties: { Plats: "Orminge centrum; =väst", Antal: 12.5 },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [18, 59],
              [19, 59],
              [19, 60],
              [18, 60],
              [18, 59],
            ],
            anticlockwiseHole.toReversed(),
          ],
        },
      },
      { type: "Feature", properties: { Plats: "@hem", Antal: 3 }, geometry: null },
    ]);
  });

  it("is called after what it holds, of when, and when it was taken out", () => {
    const parts = {
      municipality: "Upplands Väsby",
      what: "Mest händelser",
      exportedOn: "2026-11-23",
    } as const;
    expect(
      exportFileName({ ...parts, from: "2026-05-25", last: "2026-11-22", isExample: true, extension: "csv" }),
    ).toBe("platsbild_upplands-vasby_mest-handelser_2026-05-25--2026-11-22_uttag-2026-11-23_exempeldata.csv");
    expect(exportFileName({ ...parts, isExample: false, extension: "geojson" })).toBe(
      "platsbild_upplands-vasby_mest-handelser_hela-tiden_uttag-2026-11-23.geojson",
    );
  });

  it("writes sums of weights without the noise of floating point", () => {
    expect([0.1 + 0.2, 1 / 3, -0, 12].map(exportedNumber)).toEqual([0.3, 0.3333, 0, 12]);
  });
});
