import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pai, type PaiPiece } from "#core/domain/statistics/pai.ts";
import {
  dayOf,
  isMissing,
  nackaJson,
  nackaRows,
  numberIn,
  outsideRows,
  SQUARES,
  squareOf,
} from "./method-files.ts";

const pieces = fc
  .array(
    fc.record({
      area: fc.integer({ min: 1, max: 20 }),
      predicted: fc.integer({ min: 0, max: 100 }),
      observed: fc.integer({ min: 0, max: 30 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .filter((list) => list.some(({ observed }) => observed > 0));

const COLUMNS = [
  ["caught", "CumCount"],
  ["shareCaught", "PCumCount"],
  ["area", "CumArea"],
  ["shareOfArea", "PCumArea"],
  ["pai", "PAI"],
  ["pei", "PEI"],
  ["rri", "RRI"],
] as const;

describe("the prediction accuracy index", () => {
  it("is the share caught over the share of area, best prediction first, by hand", () => {
    const rows = pai([
      { area: 2, predicted: 2, observed: 1 },
      { area: 1, predicted: 9, observed: 3 },
      { area: 1, predicted: 4, observed: 4 },
    ]);
    expect(rows.map(({ index }) => index)).toEqual([1, 2, 0]);
    // Three of eight events on a quarter of the area; the best quarter would have caught four.
    expect(rows[0]).toMatchObject({ caught: 3, shareOfArea: 0.25, pai: 1.5, pei: 0.75, rri: 3 });
    expect(rows[2]).toMatchObject({ shareCaught: 1, shareOfArea: 1, pai: 1, pei: 1 });
  });

  it("lets luck in the order of equal predictions count against the prediction", () => {
    const rows = pai([
      { area: 1, predicted: 1, observed: 5 },
      { area: 1, predicted: 1, observed: 0 },
    ]);
    expect(rows.map(({ pai: value }) => value)).toEqual([0, 1]);
  });

  it("ends at 1, is never better than hindsight, and is the same for pieces in any order", () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const rows = pai(list);
        expect(rows.at(-1)?.pai).toBeCloseTo(1, 12);
        expect(rows.at(-1)?.pei).toBeCloseTo(1, 12);
        const withoutIndex = (all: typeof rows) => all.map(({ caught, pai: value }) => [caught, value]);
        const unlike = [...new Map(list.map((piece) => [piece.predicted / piece.area, piece])).values()];
        fc.pre(unlike.some(({ observed }) => observed > 0));
        expect(withoutIndex(pai(unlike.toReversed()))).toEqual(withoutIndex(pai(unlike)));
        const even: PaiPiece[] = list.map((piece) => ({ ...piece, area: 1 }));
        for (const { pei } of pai(even)) expect(pei).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("refuses areas of 0, numbers below 0 and a test without events", () => {
    expect(() => pai([{ area: 0, predicted: 1, observed: 1 }])).toThrow(RangeError);
    expect(() => pai([{ area: 1, predicted: -1, observed: 1 }])).toThrow(RangeError);
    expect(() => pai([{ area: 1, predicted: 1, observed: NaN }])).toThrow(RangeError);
    expect(() => pai([{ area: 1, predicted: 1, observed: 0 }])).toThrow(RangeError);
    expect(() => pai([])).toThrow(RangeError);
  });

  // Expected: R ptools pai, second year of Nacka predicted by the counts of the first.
  it("agrees exactly with the reference on the squares of Nacka", () => {
    const squares = Array.from({ length: SQUARES.across * SQUARES.up }, () => ({
      area: 1,
      predicted: 0,
      observed: 0,
    }));
    for (const row of nackaRows("incidents.csv")) {
      const square = squares[squareOf(row)];
      const day = dayOf(row);
      if (square === undefined || day >= 728) continue;
      if (day < 364) square.predicted += 1;
      else square.observed += 1;
    }
    const rows = pai(squares);
    const golden = (nackaJson("expected.json") as { pai: { rows: Record<string, number>[] } }).pai.rows;
    expect(golden).toHaveLength(4);
    for (const row of golden) {
      const ours = rows[(row["Order"] ?? 0) - 1];
      expect(ours?.caught).toBe(row["CumCount"]);
      expect(ours?.pai).toBeCloseTo(row["PAI"] ?? NaN, 11);
      expect(ours?.pei).toBeCloseTo(row["PEI"] ?? NaN, 12);
    }
  });
});

describe.skipIf(isMissing("pai"))("PAI, PEI and RRI beside R ptools", () => {
  it("agree in every row for pieces of unlike size", () => {
    const input = outsideRows("pai/pai_input.csv");
    const rows = pai(
      input.map((row) => ({
        area: numberIn(row, "area"),
        predicted: numberIn(row, "pred"),
        observed: numberIn(row, "obs"),
      })),
    );
    const expected = outsideRows("pai/pai_expected.csv");
    expect(rows).toHaveLength(expected.length);
    expected.forEach((row, index) => {
      const ours = rows[index];
      expect(input[ours?.index ?? -1]?.["id"]).toBe(row["id"]);
      for (const [key, column] of COLUMNS) {
        expect(ours?.[key], `${column} of row ${index}`).toBeCloseTo(numberIn(row, column), 10);
      }
    });
  });

  it("agree on the package's own small test", () => {
    const expected = outsideRows("pai/ptools_test_simple_expected.csv");
    const rows = pai(
      expected.map((row) => ({
        area: numberIn(row, "Area"),
        predicted: numberIn(row, "Pred"),
        observed: numberIn(row, "Count"),
      })),
    );
    expected.forEach((row, index) => {
      for (const [key, column] of COLUMNS) expect(rows[index]?.[key]).toBeCloseTo(numberIn(row, column), 12);
    });
  });
});
