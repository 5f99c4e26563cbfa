import { describe, expect, test } from "vitest";
import {
  projectionBetween,
  definitionOf,
  epsgOf,
} from "../../../../server/imports/mapping/coordinate-system.ts";
import { crsCandidates } from "../../../../server/imports/mapping/crs-candidates.ts";
import { decideCrs, startCrsSurvey, surveyPair } from "../../../../server/imports/mapping/detect-crs.ts";

// Round Nacka, SWEREF 99 TM.
const CORNERS = [
  [672_000, 6_569_000],
  [697_000, 6_590_000],
] as const;

function decide(...pairs: [number, number][]) {
  const survey = startCrsSurvey(crsCandidates(CORNERS, 3006));
  for (const [x, y] of pairs) surveyPair(survey, x, y);
  return decideCrs(survey);
}

describe("the system of a file's coordinates", () => {
  // Nacka Forum in each system; the metres by PostGIS 3.3 (st_transform).
  test.each([
    ["degrees", [18.164, 59.31], { kind: "found", epsg: 4326, isSwapped: false }],
    ["SWEREF 99 TM", [680_098.64, 6_578_849.43], { kind: "found", epsg: 3006, isSwapped: false }],
    ["SWEREF 99 18 00", [159_341.08, 6_577_213.9], { kind: "found", epsg: 3011, isSwapped: false }],
    ["RT90, north first", [6_578_947.78, 1_634_337.29], { kind: "found", epsg: 3021, isSwapped: true }],
    ["SWEREF 99 TM, north first", [6_578_849.43, 680_098.64], { kind: "found", epsg: 3006, isSwapped: true }],
    ["degrees, latitude first", [59.31, 18.164], { kind: "ask_swapped", epsg: 4326 }],
  ] as const)("%s", (_name, [x, y], expected) => {
    expect(decide([x, y])).toEqual(expected);
  });

  test("is that of most rows", () => {
    expect(decide([18.164, 59.31], [18.165, 59.31], [59.31, 18.164])).toEqual({
      kind: "found",
      epsg: 4326,
      isSwapped: false,
    });
  });

  test("is found for a file about somewhere else", () => {
    expect(decide([11.97, 57.7])).toEqual({ kind: "found", epsg: 4326, isSwapped: false });
    expect(decide([319_000, 6_399_000])).toMatchObject({ kind: "found", epsg: 3006 });
  });

  test("is unknown for numbers that are no place", () => {
    expect(decide([1, 99_999_999])).toEqual({ kind: "none" });
    expect(decide()).toEqual({ kind: "none" });
  });
});

test("systems come from their names", () => {
  expect(epsgOf("EPSG:3006")).toBe(3006);
  expect(epsgOf("urn:ogc:def:crs:EPSG::3011")).toBe(3011);
  expect(epsgOf("urn:ogc:def:crs:OGC:1.3:CRS84")).toBe(4326);
  expect(epsgOf("Lokalt system")).toBeNull();
});

// Expected values by PostGIS 3.3 with PROJ 9.1: st_transform(st_setsrid(st_makepoint(lon, lat), 4326), srid).
test.each([
  [3006, 18.164, 59.31, 680_098.64, 6_578_849.43],
  [3011, 18.164, 59.31, 159_341.08, 6_577_213.9],
  [32618, -73.866212, 40.740061, 595_727.87, 4_510_520.2],
  [25832, 6.96852398907956, 50.8959020906914, 357_139.5, 5_640_214.6],
])("EPSG:%i agrees with PostGIS", (epsg, lon, lat, x, y) => {
  const [east, north] = projectionBetween(4326, epsg)(lon, lat);
  expect(east).toBeCloseTo(x, 1);
  expect(north).toBeCloseTo(y, 1);
});

test("a system that is not known is refused", () => {
  expect(definitionOf(9999)).toBeNull();
  expect(() => projectionBetween(4326, 9999)).toThrow(RangeError);
});
