import { describe, expect, test } from "vitest";
import { crsOfHeaders, guessColumns } from "../../../../server/imports/mapping/guess-mapping.ts";
import { fieldsOf } from "../../../../server/imports/mapping/field-set.ts";

const guess = (columns: string[], rows: string[][] = [], kind: "events" | "shifts" | "areas" = "events") =>
  guessColumns(
    columns,
    rows.map((cells, index) => ({ row: index + 2, record: index + 1, cells })),
    fieldsOf(kind),
  );

describe("columns are guessed", () => {
  test("from Swedish words", () => {
    expect(
      guess(["Ärendenummer", "Händelsedatum", "Händelsetyp", "Adress", "Latitud", "Longitud", "Beskrivning"]),
    ).toEqual({
      externalId: "Ärendenummer",
      from: "Händelsedatum",
      category: "Händelsetyp",
      place: "Adress",
      lat: "Latitud",
      lon: "Longitud",
      text: "Beskrivning",
    });
  });

  test("from English words, Open311 too", () => {
    expect(
      guess([
        "service_request_id",
        "service_name",
        "description",
        "requested_datetime",
        "address",
        "lat",
        "long",
      ]),
    ).toEqual({
      externalId: "service_request_id",
      category: "service_name",
      text: "description",
      from: "requested_datetime",
      place: "address",
      lat: "lat",
      lon: "long",
    });
  });

  test("with the coordinate system beside the name", () => {
    const columns = ["id", "start", "typ", "N (SWEREF 99 TM)", "E (SWEREF 99 TM)"];
    expect(guess(columns)).toMatchObject({ x: "E (SWEREF 99 TM)", y: "N (SWEREF 99 TM)" });
    expect(crsOfHeaders(columns)).toBe(3006);
    expect(crsOfHeaders(["lat_wgs84"])).toBe(4326);
    expect(crsOfHeaders(["x", "y"])).toBeNull();
  });

  test("with clocks apart from dates, by what is in them", () => {
    expect(
      guess(["id", "datum", "start", "slut", "kategori"], [["1", "2025-05-10", "22:00", "02:00", "x"]]),
    ).toMatchObject({
      from: "datum",
      fromClock: "start",
      toClock: "slut",
    });
    expect(guess(["id", "datum", "tid", "kategori"], [["1", "2025-05-10", "22.00", "x"]])).toMatchObject({
      from: "datum",
      fromClock: "tid",
    });
  });

  test("for shift frames", () => {
    expect(
      guess(
        ["id", "datum", "start", "slut", "kategori"],
        [["1", "2025-05-10", "22:00", "02:00", "x"]],
        "shifts",
      ),
    ).toMatchObject({
      date: "datum",
      start: "start",
      end: "slut",
    });
  });

  test("each for one field only, and none where nothing fits", () => {
    expect(guess(["a", "b"])).toEqual({});
    const found = Object.values(guess(["typ", "datum", "tid", "nr"]));
    expect(new Set(found).size).toBe(found.length);
  });
});
