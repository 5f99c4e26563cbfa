import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "#core/domain/statistics/benjamini-hochberg.ts";
import { cellAt, cellsWithinDistance } from "#core/domain/place/hexgrid.ts";
import { neighbourRuns } from "#core/domain/place/neighbour-runs.ts";
import { giStar, giStarOfRuns } from "#core/domain/statistics/gi-star.ts";
import { createRandom } from "#core/domain/statistics/random.ts";
import { twoSidedP } from "#core/domain/statistics/two-sided-p.ts";
import {
  isMissing,
  nackaRows,
  numberIn,
  outsideJson,
  queenNeighbours,
  SQUARES,
  squareOf,
} from "./method-files.ts";

const line = (cells: number) =>
  Array.from({ length: cells }, (_, i) => [i - 1, i, i + 1].filter((cell) => cell >= 0 && cell < cells));

describe("Gi*", () => {
  it("gives the z-scores of a case worked by hand", () => {
    // Counts 0, 0, 3 on a line: mean 1, s = √2, n = 3. Cell 0 sees 0 + 0 of two cells:
    // z = (0 − 2) / (√2 · √((3·2 − 4)/2)) = −√2. Cell 1 sees everything.
    const z = giStar([0, 0, 3], line(3));
    expect(z[0]).toBeCloseTo(-Math.SQRT2, 14);
    expect(z[1]).toBe(0);
    expect(z[2]).toBeCloseTo(Math.SQRT2 / 2, 14);
  });

  it("does not change when the counts are counted in another unit", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), (raw, factor) => {
        const varied = [...raw, (raw[0] ?? 0) + 1];
        const z = giStar(varied, line(varied.length));
        const scaled = giStar(
          varied.map((count) => count * factor + 7),
          line(varied.length),
        );
        z.forEach((score, i) => expect(scaled[i]).toBeCloseTo(score, 9));
      }),
    );
  });

  it("moves with the cells when they are listed in another order", () => {
    const counts = [4, 0, 0, 9, 1, 2];
    const neighbours = line(6);
    const order = [3, 5, 0, 1, 4, 2];
    const placeOf = (cell: number) => order.indexOf(cell);
    const z = giStar(counts, neighbours);
    const shuffled = giStar(
      order.map((cell) => counts[cell] ?? NaN),
      order.map((cell) => (neighbours[cell] ?? []).map(placeOf)),
    );
    order.forEach((cell, place) => expect(shuffled[place]).toBeCloseTo(z[cell] ?? NaN, 12));
  });

  it("answers the same for the runs of a grid of hexagons with lakes, into the array it is given", () => {
    const random = createRandom(7);
    const ids = Array.from({ length: 400 }, (_, i) =>
      cellAt({ column: 3700 + Math.floor(i / 20), row: 32_000 + (i % 20) }),
    ).filter(() => random() < 0.85);
    const counts = ids.map(() => Math.floor(5 * random()) / 4);
    for (const bandM of [0, 200, 450]) {
      const out = new Float64Array(ids.length);
      expect(giStarOfRuns(counts, neighbourRuns(ids, { acrossM: 200, bandM }), out)).toBe(out);
      const neighbours = ids.map((id) =>
        cellsWithinDistance(id, bandM, 200).flatMap((near) => (ids.includes(near) ? ids.indexOf(near) : [])),
      );
      giStar(counts, neighbours).forEach((z, i) => expect(out[i]).toBeCloseTo(z, 10));
    }
  });

  it("refuses unlike lengths, equal counts, cells that do not exist and empty neighbourhoods", () => {
    expect(() => giStar([1, 2], [[0], [1], [1]])).toThrow(/2 counts but 3 lists/);
    expect(() => giStar([2, 2, 2], line(3))).toThrow(/all cells have the same/);
    expect(() => giStar([0, 0, 0], line(3))).toThrow(RangeError);
    expect(() => giStar([0.1, 0.1, 0.1], line(3))).toThrow(RangeError);
    expect(() => giStar([], [])).toThrow(RangeError);
    expect(() => giStar([1], [[0]])).toThrow(RangeError);
    expect(() => giStar([1, NaN, 2], line(3))).toThrow(RangeError);
    expect(() => giStar([1, 2, 4], [[0, 3], [1], [2]])).toThrow(/cell 0/);
    expect(() => giStar([1, 2, 4], [[0, -1], [1], [2]])).toThrow(/cell 0/);
    expect(() => giStar([1, 2, 4], [[0], [], [2]])).toThrow(/cell 1/);
    const two = neighbourRuns([1, 2], { acrossM: 200, bandM: 0 });
    expect(() => giStarOfRuns([1, 2, 3], two)).toThrow(RangeError);
    expect(() => giStarOfRuns([1, 2], two, new Float64Array(3))).toThrow(RangeError);
    expect(() => giStarOfRuns([2, 2], two)).toThrow(/all cells have the same/);
  });
});

// Expected: the numbers that come with the data: the square itself and those that touch it, and
// Benjamini–Hochberg over all squares.
describe("Gi* of incidents in Nacka on squares of 250 m", () => {
  const expected = nackaRows("grid250_expected.csv");
  const incidents = nackaRows("incidents.csv");
  const neighbours = queenNeighbours(SQUARES);

  it.each([
    ["all", incidents],
    ["graffiti", incidents.filter(({ type }) => type === "graffiti")],
  ])("agrees for %s to 1e-8 in z, p and adjusted p", (name, chosen) => {
    const counts = new Float64Array(expected.length);
    for (const row of chosen) counts[squareOf(row)] = (counts[squareOf(row)] ?? 0) + 1;
    const z = giStar(counts, neighbours);
    const p = z.map(twoSidedP);
    const adjusted = benjaminiHochberg(p);
    const worst = { n: 0, z: 0, p: 0, adjusted: 0 };
    expected.forEach((row, i) => {
      const far = (value: number | undefined, column: string) =>
        Math.abs((value ?? NaN) - numberIn(row, `${column}_${name}`));
      worst.n = Math.max(worst.n, far(counts[i], "n"));
      worst.z = Math.max(worst.z, far(z[i], "gi"));
      worst.p = Math.max(worst.p, far(p[i], "p"));
      worst.adjusted = Math.max(worst.adjusted, far(adjusted[i], "pBH"));
    });
    expect(worst.n).toBe(0);
    expect(worst.z).toBeLessThan(1e-8);
    expect(worst.p).toBeLessThan(1e-8);
    expect(worst.adjusted).toBeLessThan(1e-8);
  });
});

describe.skipIf(isMissing("getis_ord"))("Gi* of six points beside PySAL esda and R spdep 1.2-7", () => {
  it("agrees to 1e-9 with binary weights", () => {
    const golden = outsideJson("getis_ord/esda_6points.json") as {
      points: [number, number][];
      y: number[];
      threshold: number;
      Gistar_binary: number[];
    };
    const isNear = (a: [number, number], b: [number, number]) =>
      Math.hypot(a[0] - b[0], a[1] - b[1]) <= golden.threshold;
    const neighbours = golden.points.map((point) =>
      golden.points.flatMap((other, index) => (isNear(point, other) ? [index] : [])),
    );
    giStar(golden.y, neighbours).forEach((z, i) => expect(z).toBeCloseTo(golden.Gistar_binary[i] ?? NaN, 9));
  });
});
