import { describe, expect, it, vi } from "vitest";

import { codesOf, readAll, refusalOf } from "./read-all.ts";

vi.setConfig({ testTimeout: 30_000 });

const areas = { target: "areas" } as const;
const ring = [
  [18.16, 59.31],
  [18.17, 59.31],
  [18.17, 59.32],
  [18.16, 59.31],
];
const polygon = { type: "Polygon", coordinates: [ring] };
const point = { type: "Point", coordinates: [18.16, 59.31] };
const feature = (geometry: unknown, properties: unknown = { namn: "A" }, more: object = {}) => ({
  type: "Feature",
  properties,
  geometry,
  ...more,
});
const collection = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: "FeatureCollection", ...more, features });

describe("what is read", () => {
  it("gives one row a feature, the union of their properties as columns, ids and geometries", async () => {
    const text = collection([
      feature(point, { namn: "A", antal: 3, ja: true, tom: "", inget: null }, { id: 7 }),
      feature(polygon, { extra: 1.5, namn: "B" }, { id: "x" }),
    ]);
    const { table, rows } = await readAll(text, "a.geojson");
    expect(table).toMatchObject({
      format: "geojson",
      columns: ["namn", "antal", "ja", "tom", "inget", "extra"],
      rowCount: 2,
    });
    expect(rows).toEqual([
      { row: 1, record: 1, cells: ["A", "3", "true", null, null, null], featureId: "7", geometry: point },
      { row: 2, record: 2, cells: ["B", null, null, null, null, "1.5"], featureId: "x", geometry: polygon },
    ]);
  });

  it("takes a single feature, a bare geometry and features without properties", async () => {
    expect((await readAll(JSON.stringify(feature(polygon)), "a.geojson", areas)).rows).toHaveLength(1);
    expect((await readAll(JSON.stringify(polygon), "a.json", areas)).rows).toEqual([
      { row: 1, record: 1, cells: [], geometry: polygon },
    ]);
    expect(
      (
        await readAll(
          collection([feature(polygon, null), { type: "Feature", geometry: polygon }]),
          "a.json",
          areas,
        )
      ).rows,
    ).toHaveLength(2);
  });

  it("takes one feature a line, with and without record separators", async () => {
    const lines = [feature(polygon), feature(point)].map((one) => JSON.stringify(one));
    for (const text of [
      lines.join("\n"),
      `${lines.join("\r\n\r\n")}\r\n`,
      lines.map((line) => `\x1e${line}\n`).join(""),
    ]) {
      const { table, rows } = await readAll(text, "a.geojsonl");
      expect(table.format).toBe("geojsonseq");
      expect(rows.map(({ row, geometry }) => [row, geometry])).toEqual([
        [1, polygon],
        [2, point],
      ]);
    }
  });

  it("recognises JSON by its content, mark and spaces before it", async () => {
    expect((await readAll(`\ufeff \n${collection([feature(point)])}`, "export.txt")).table).toMatchObject({
      format: "geojson",
      normalised: ["bom_removed"],
    });
    expect(
      (await readAll(Buffer.from(`\ufeff${collection([feature(point)])}`, "utf16le"), "x")).table.format,
    ).toBe("geojson");
    expect((await readAll("[id];namn\n1;2\n", "x.csv")).table.format).toBe("csv");
  });

  it("flattens nested properties, keeps lists as JSON, composes text", async () => {
    const { table, rows } = await readAll(
      collection([feature(point, { a: { b: { c: 1 }, d: [1, "x"] }, "e ": "A\u030a" })]),
      "a.geojson",
    );
    expect(table.columns).toEqual(["a.b.c", "a.d", "e"]);
    expect(rows[0]?.cells).toEqual(["1", '[1,"x"]', "Å"]);
    expect(table.normalised).toEqual(["nfc"]);
  });

  it("keeps whole numbers beyond 2^53 digit for digit, as id too", async () => {
    const text = collection([feature(point, { nr: "@" }, { id: "@" })]).replaceAll('"@"', "9007199254740993");
    const { rows } = await readAll(text, "a.geojson");
    expect(rows[0]).toMatchObject({ cells: ["9007199254740993"], featureId: "9007199254740993" });
  });

  it("drops heights and measures and says so", async () => {
    const high = {
      type: "LineString",
      coordinates: [
        [18.16, 59.31, 12],
        [18.17, 59.31, 12, 99],
      ],
    };
    const { table, rows } = await readAll(collection([feature(high)]), "a.geojson");
    expect(table.normalised).toEqual(["z_dropped"]);
    expect(rows[0]?.geometry).toEqual({
      type: "LineString",
      coordinates: [
        [18.16, 59.31],
        [18.17, 59.31],
      ],
    });
  });

  it("reads geometry collections", async () => {
    const geometry = { type: "GeometryCollection", geometries: [point, polygon] };
    expect((await readAll(collection([feature(geometry)]), "a.geojson")).rows[0]?.geometry).toEqual(geometry);
  });

  it.each([
    ["urn:ogc:def:crs:EPSG::3006", "EPSG:3006"],
    ["urn:ogc:def:crs:EPSG:8.5:3011", "EPSG:3011"],
    ["EPSG:3021", "EPSG:3021"],
    ["http://www.opengis.net/def/crs/EPSG/0/3006", "EPSG:3006"],
    ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"],
    ["EPSG:32633", "EPSG:32633"],
  ])("reads the crs member %s", async (name, crs) => {
    const text = collection([feature(point)], { crs: { type: "name", properties: { name } } });
    expect((await readAll(text, "a.geojson")).table.crs).toBe(crs);
  });

  it("refuses a crs it cannot read, and takes null for none", async () => {
    expect(
      await codesOf(
        collection([feature(point)], { crs: { type: "name", properties: { name: "RT90" } } }),
        "a.geojson",
      ),
    ).toEqual(["bad_structure"]);
    expect(
      await codesOf(
        collection([feature(point)], { crs: { type: "link", properties: { href: "x" } } }),
        "a.geojson",
      ),
    ).toEqual(["bad_structure"]);
    expect(
      (await readAll(collection([feature(point)], { crs: null }), "a.geojson")).table.crs,
    ).toBeUndefined();
  });
});

describe("what is refused", () => {
  it.each<[string, string, string]>([
    ["no features", collection([]), "no_rows"],
    ["features that are no list", '{"type":"FeatureCollection","features":{}}', "bad_structure"],
    ["no features member", '{"type":"FeatureCollection"}', "bad_structure"],
    ["an element that is no object", collection([1]), "bad_structure"],
    ["a feature type in lower case", collection([{ ...feature(polygon), type: "feature" }]), "bad_structure"],
    ["a collection type in lower case", '{"type":"featurecollection","features":[]}', "bad_structure"],
    [
      "a geometry type that does not exist",
      collection([feature({ type: "Circle", coordinates: [] })]),
      "bad_structure",
    ],
    ["a geometry that is text", collection([feature("POINT(1 2)")]), "bad_structure"],
    [
      "coordinates that are no list",
      collection([feature({ type: "Polygon", coordinates: 1 })]),
      "bad_structure",
    ],
    ["properties that are a list", collection([feature(polygon, [])]), "bad_structure"],
    ["an id that is an object", collection([feature(polygon, {}, { id: {} })]), "bad_structure"],
    [
      "a polygon without the level of rings",
      collection([feature({ type: "Polygon", coordinates: ring })]),
      "bad_position",
    ],
    ["a position of one number", collection([feature({ type: "Point", coordinates: [1] })]), "bad_position"],
    [
      "a position of five numbers",
      collection([feature({ type: "Point", coordinates: [1, 2, 3, 4, 5] })]),
      "bad_position",
    ],
    [
      "a position with null",
      collection([feature({ type: "Point", coordinates: [1, null] })]),
      "bad_position",
    ],
    [
      "an empty position among others",
      collection([feature({ type: "LineString", coordinates: [[1, 2], []] })]),
      "bad_position",
    ],
    ["a number beyond all doubles", collection([feature(point)]).replace("18.16", "-1e400"), "not_a_number"],
    ["a top-level number", "42", "bad_structure"],
    ["an empty object", "{}", "bad_structure"],
    ["TopoJSON", '{"type":"Topology","objects":{}}', "wrong_type"],
    ["Esri JSON", '{"geometryType":"esriGeometryPolygon","features":[]}', "wrong_type"],
    ["properties twice", '{"type":"Feature","properties":{"a":1,"a":2},"geometry":null}', "duplicate_column"],
    ["geometry twice", '{"type":"Feature","geometry":null,"properties":{},"geometry":null}', "bad_structure"],
    ["names that become one", collection([feature(polygon, { a: 1, "a ": 2 })]), "duplicate_column"],
    [
      "a hidden prototype key",
      '{"type":"Feature","properties":{"\\u005f_proto__":{}},"geometry":null}',
      "bad_structure",
    ],
    [
      "201 properties",
      collection([
        feature(polygon, Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`k${index}`, 1]))),
      ]),
      "too_many_columns",
    ],
    ["a list of requests where areas are wanted", '[{"service_request_id":"1"}]', "bad_structure"],
  ])("%s", async (_, text, code) => {
    expect(await codesOf(text, "a.geojson", areas)).toEqual([code]);
  });

  it.each(["toString", "hasOwnProperty", "valueOf", "isPrototypeOf"])(
    "a property called %s is an ordinary column",
    async (name) => {
      const { table, rows } = await readAll(
        collection([feature(polygon, { [name]: "x" }), feature(polygon, {})]),
        "a.geojson",
        areas,
      );
      expect(table.columns).toEqual([name]);
      expect(rows.map(({ cells }) => cells[0])).toEqual(["x", null]);
    },
  );

  it("names every faulty feature of an area file, at most twenty", async () => {
    const bad = feature({ type: "Polygon", coordinates: [["x"]] });
    const refused = await refusalOf(
      collection([feature(polygon), ...Array.from({ length: 30 }, () => bad)]),
      "a.geojson",
      areas,
    );
    expect(refused.issues.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });

  it("refuses only the faulty rows of an event file, unless all are", async () => {
    const bad = feature({ type: "Point", coordinates: ["18", "59"] });
    expect((await readAll(collection([feature(point), bad]), "a.geojson")).rowIssues).toEqual([
      "2:bad_position",
    ]);
    expect(await codesOf(collection([bad]), "a.geojson")).toEqual(["bad_position"]);
  });

  it.each([
    ["null", null],
    ["nothing", undefined],
    ["no rings", { type: "Polygon", coordinates: [] }],
    ["an empty ring", { type: "Polygon", coordinates: [[]] }],
    ["an empty point", { type: "Point", coordinates: [] }],
    ["an empty collection", { type: "GeometryCollection", geometries: [] }],
  ])("a geometry of %s refuses the row of an area, not of an event", async (_, geometry) => {
    const text = collection([feature(geometry), feature(polygon)]);
    expect((await readAll(text, "a.geojson", areas)).rowIssues).toEqual(["1:missing_geometry"]);
    const events = await readAll(text, "a.geojson");
    expect(events.rowIssues).toEqual([]);
    expect(events.rows[0]?.geometry).toBeUndefined();
  });

  it("refuses rows with NUL or half a character, in text and id", async () => {
    const text = collection([
      feature(polygon, { namn: "a\0b" }),
      feature(polygon, { namn: "\ud83d" }),
      feature(polygon, {}, { id: "\udc00" }),
      feature(polygon),
    ]);
    expect((await readAll(text, "a.geojson", areas)).rowIssues).toEqual([
      "1:control_char",
      "2:control_char",
      "3:control_char",
    ]);
  });

  it("reads 20,000 points while the event loop turns", async () => {
    const one = JSON.stringify(feature(point, { id: "T1", start: "2025-05-10 21:15" }));
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const { rows } = await readAll(
      `{"type":"FeatureCollection","features":[${`${one},`.repeat(19_999)}${one}]}`,
      "a.geojson",
    );
    clearInterval(timer);
    expect(rows).toHaveLength(20_000);
    expect(turns).toBeGreaterThan(5);
  });
});
