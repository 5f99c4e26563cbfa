import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connectedCells } from "#core/domain/place/connected-cells.ts";
import { cellAt, cellNeighbours } from "#core/domain/place/hexgrid.ts";
import { splitGroup } from "#core/domain/targets/split-group.ts";

const at = (column: number, row: number) => cellAt({ column: 3700 + column, row: 32_000 + row });
const settings = (counts: ReadonlyMap<number, number> = new Map(), acrossM = 200) => ({
  acrossM,
  countOf: (cell: number) => counts.get(cell) ?? 0,
});

describe("a group of elevated cells", () => {
  it("stays whole as long as it lies within reach of its busiest cell", () => {
    const centre = at(0, 0);
    const cells = [centre, ...cellNeighbours(centre)].toSorted((a, b) => a - b);
    expect(splitGroup(cells, settings(new Map([[centre, 9]])))).toEqual([cells]);
  });

  it("falls into places round its peaks when it is long", () => {
    const street = Array.from({ length: 12 }, (_, row) => at(0, row));
    const peaks = new Map([
      [at(0, 2), 20],
      [at(0, 9), 30],
    ]);
    const places = splitGroup(street, settings(peaks));
    expect(places[0]).toContain(at(0, 9));
    expect(places[1]).toContain(at(0, 2));
    expect(places.every((cells) => cells.length <= 3)).toBe(true);
  });

  it("loses no cell and gives none twice, each place hanging together", () => {
    const cell = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
      .map(([x, y]) => at(x, y));
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(100, 200, 400),
        (cells, acrossM) => {
          const counts = new Map(cells.map((id, order) => [id, (order * 7) % 5]));
          const places = splitGroup(cells, settings(counts, acrossM));
          expect(places.flat().toSorted((a, b) => a - b)).toEqual(cells.toSorted((a, b) => a - b));
          for (const place of places) expect(connectedCells(place)).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
