import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellAt,
  cellCentre,
  cellCorners,
  cellNeighbours,
  cellOf,
  cellPosition,
  cellsWithinDistance,
} from "#core/domain/place/hexgrid.ts";
import { HEXAGON_CASES } from "./hexagon-cases.ts";

const sizes = fc.constantFrom(100, 200, 400);
const eastings = fc.double({ min: 200_000, max: 900_000, noNaN: true });
const northings = fc.double({ min: 4_000_000, max: 7_700_000, noNaN: true });
const cells = fc.record({ acrossM: sizes, x: eastings, y: northings }).map(({ acrossM, x, y }) => ({
  acrossM,
  id: cellOf(x, y, acrossM),
}));

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe("the hexagon of a point", () => {
  it.each(HEXAGON_CASES)("is the expected one at $name", ({ x, y, acrossM, id }) => {
    expect(cellOf(x, y, acrossM)).toBe(id);
  });

  it("is the one with the nearest centre", () => {
    fc.assert(
      fc.property(sizes, eastings, northings, (acrossM, x, y) => {
        const id = cellOf(x, y, acrossM);
        const own = distance({ x, y }, cellCentre(id, acrossM));
        for (const neighbour of cellNeighbours(id)) {
          expect(own).toBeLessThanOrEqual(distance({ x, y }, cellCentre(neighbour, acrossM)) + 1e-6);
        }
        expect(own).toBeLessThanOrEqual(acrossM / Math.sqrt(3) + 1e-6);
      }),
    );
  });

  it("is found again from its centre", () => {
    fc.assert(
      fc.property(cells, ({ acrossM, id }) => {
        const { x, y } = cellCentre(id, acrossM);
        expect(cellOf(x, y, acrossM)).toBe(id);
      }),
    );
  });

  it("has an id that fits 32 bits and tells column and row, west of the origin too", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -16_384, max: 16_383 }),
        fc.integer({ min: 0, max: 131_071 }),
        (column, row) => {
          const id = cellAt({ column, row });
          expect(id).toBe(id | 0);
          expect(cellPosition(id)).toEqual({ column, row });
        },
      ),
    );
  });

  it("is refused outside of the grid", () => {
    for (const [x, y] of [
      [0, -101],
      [0, 131_072 * 100],
      [2e6, 0],
      [-2e6, 0],
      [Number.NaN, 0],
      [0, Number.NaN],
      [Number.POSITIVE_INFINITY, 0],
    ] as const) {
      expect(() => cellOf(x, y, 100)).toThrow(RangeError);
    }
  });
});

describe("the shape of a hexagon", () => {
  it("has flat sides above and below, `across` metres apart", () => {
    const corners = cellCorners(cellAt({ column: 4, row: 7 }), 200);
    const edgeM = 200 / Math.sqrt(3);
    const centre = { x: 4 * 1.5 * edgeM, y: 1400 };
    const expected = [
      [-edgeM, 0],
      [-edgeM / 2, -100],
      [edgeM / 2, -100],
      [edgeM, 0],
      [edgeM / 2, 100],
      [-edgeM / 2, 100],
    ];
    for (const [index, corner] of corners.entries()) {
      expect(corner.x - centre.x).toBeCloseTo(expected[index]?.[0] ?? Number.NaN, 9);
      expect(corner.y - centre.y).toBeCloseTo(expected[index]?.[1] ?? Number.NaN, 9);
    }
  });

  it("is shifted half a height up in odd columns", () => {
    const y = (column: number) => cellCentre(cellAt({ column, row: 7 }), 200).y;
    expect([-1, 0, 1].map(y)).toEqual([1500, 1400, 1500]);
  });
});

describe("hexagons near one another", () => {
  it("are six, `across` metres away and each other's neighbours", () => {
    fc.assert(
      fc.property(cells, ({ acrossM, id }) => {
        const neighbours = cellNeighbours(id);
        expect(new Set(neighbours).size).toBe(6);
        for (const neighbour of neighbours) {
          expect(distance(cellCentre(id, acrossM), cellCentre(neighbour, acrossM))).toBeCloseTo(acrossM, 6);
          expect(cellNeighbours(neighbour)).toContain(id);
        }
      }),
    );
  });

  it("go clockwise from the north", () => {
    const [north, , , south] = cellNeighbours(cellAt({ column: 3, row: 5 }));
    expect([north, south]).toEqual([cellAt({ column: 3, row: 6 }), cellAt({ column: 3, row: 4 })]);
  });

  it("are fewer at the grid's southern edge", () => {
    expect(cellNeighbours(cellAt({ column: 0, row: 0 }))).toHaveLength(3);
    expect(cellNeighbours(cellAt({ column: 1, row: 0 }))).toHaveLength(5);
  });

  it("within a distance are rings of 1, 6, 6 and 6", () => {
    const id = cellAt({ column: 3930, row: 32_900 });
    const count = (distanceM: number) => cellsWithinDistance(id, distanceM, 200).length;
    expect([0, 199, 200, 346, 347, 400].map(count)).toEqual([1, 1, 7, 7, 13, 19]);
  });

  it("within a distance are all that lie so near, ascending", () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 0, max: 1500 }), ({ acrossM, id }, distanceM) => {
        const { column, row } = cellPosition(id);
        const reach = Math.ceil(distanceM / (acrossM * 0.86)) + 1;
        const expected: number[] = [];
        for (let i = column - reach; i <= column + reach; i++) {
          for (let j = row - reach; j <= row + reach; j++) {
            const other = cellAt({ column: i, row: j });
            const apart = distance(cellCentre(id, acrossM), cellCentre(other, acrossM));
            if (apart <= distanceM + 1e-6) expected.push(other);
          }
        }
        expect(cellsWithinDistance(id, distanceM, acrossM)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
