import { describe, expect, it } from "vitest";
import { connectedCells } from "#core/domain/place/connected-cells.ts";
import { cellAt, cellNeighbours, cellsWithinDistance } from "#core/domain/place/hexgrid.ts";
import { countNeighbours, neighbourRuns } from "#core/domain/place/neighbour-runs.ts";
import { sumNeighbours } from "#core/domain/place/sum-neighbours.ts";
import { PLACE_TYPES, placeTypeOf } from "#core/domain/place/place-type.ts";
import { createRandom } from "#core/domain/statistics/random.ts";

const patch = (columns: number, rows: number) =>
  Array.from({ length: columns * rows }, (_, i) =>
    cellAt({ column: 3700 + Math.floor(i / rows), row: 32_000 + (i % rows) }),
  );

describe("the neighbourhoods of cells", () => {
  it("are the cells within the band, each its own neighbour, only those of the list", () => {
    const random = createRandom(3);
    for (const share of [0.3, 0.7, 0.95, 1]) {
      const ids = patch(12, 15).filter(() => random() < share);
      const values = ids.map(() => Math.floor(10 * random()));
      for (const bandM of [0, 200, 400, 650, 1300]) {
        const runs = neighbourRuns(ids, { acrossM: 200, bandM });
        const near = ids.map((id) =>
          cellsWithinDistance(id, bandM, 200).flatMap((one) => (ids.includes(one) ? ids.indexOf(one) : [])),
        );
        expect([...countNeighbours(runs)]).toEqual(near.map(({ length }) => length));
        const sums = near.map((cells) => cells.reduce((sum, cell) => sum + (values[cell] ?? NaN), 0));
        expect([...sumNeighbours(values, runs)]).toEqual(sums);
      }
    }
  });

  it("are seven in the middle of a patch at the default band", () => {
    expect(countNeighbours(neighbourRuns(patch(5, 5), { acrossM: 200, bandM: 200 }))[12]).toBe(7);
  });

  it("refuse cells told twice or out of order, a band below 0 and too few values; none for no cells", () => {
    expect(() => neighbourRuns([1, 1], { acrossM: 200, bandM: 200 })).toThrow(/ascend/);
    expect(() => neighbourRuns([2, 1], { acrossM: 200, bandM: 200 })).toThrow(/ascend/);
    expect(() => neighbourRuns([1], { acrossM: 200, bandM: -1 })).toThrow(RangeError);
    const none = neighbourRuns([], { acrossM: 200, bandM: 200 });
    expect(sumNeighbours([], none)).toEqual(new Float64Array(0));
    expect(() => sumNeighbours([1], none)).toThrow(RangeError);
  });
});

describe("cells that hang together", () => {
  it("are one group as long as an edge leads on, whatever their order", () => {
    const centre = cellAt({ column: 3700, row: 32_000 });
    const ring = cellNeighbours(centre);
    const far = cellAt({ column: 3710, row: 32_000 });
    const groups = connectedCells([far, ...ring, centre]);
    expect(groups).toEqual([[centre, ...ring].toSorted((a, b) => a - b), [far]]);
    expect(connectedCells([centre, ...ring.toReversed(), far])).toEqual(groups);
    expect(connectedCells([])).toEqual([]);
  });
});

describe("the type of a place", () => {
  it("follows from its kind, an unknown one being a residential street", () => {
    expect(["centrum", "hallplats", "bad", "vard", "cell"].map(placeTypeOf)).toEqual([
      "centre",
      "station",
      "park",
      "publicService",
      "residentialStreet",
    ]);
    expect(PLACE_TYPES).toHaveLength(7);
  });
});
