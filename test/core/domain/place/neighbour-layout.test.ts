import { describe, expect, it } from "vitest";
import { connectedCells } from "#core/domain/place/connected-cells.ts";
import { cellAt, cellNeighbours, cellsWithinDistance } from "#core/domain/place/hexgrid.ts";
import { neighbourLayout } from "#core/domain/place/neighbour-layout.ts";
import { PLACE_TYPES, placeTypeOf } from "#core/domain/place/place-type.ts";
import { createRandom } from "#core/domain/statistics/random.ts";

const patch = (columns: number, rows: number) =>
  Array.from({ length: columns * rows }, (_, i) =>
    cellAt({ column: 3700 + Math.floor(i / rows), row: 32_000 + (i % rows) }),
  );

describe("the neighbourhoods of cells", () => {
  it("are the cells within the band, each its own neighbour, only those of the list", () => {
    const random = createRandom(3);
    const ids = patch(12, 15).filter(() => random() < 0.7);
    for (const bandM of [0, 200, 400, 650]) {
      const { starts, indices } = neighbourLayout(ids, { acrossM: 200, bandM });
      for (const [i, id] of ids.entries()) {
        const found = [...indices.subarray(starts[i], starts[i + 1])].map((at) => ids[at] ?? 0);
        const wanted = cellsWithinDistance(id, bandM, 200).filter((one) => ids.includes(one));
        expect(found.toSorted((a, b) => a - b)).toEqual(wanted);
      }
    }
  });

  it("are seven in the middle of a patch at the default band", () => {
    const ids = patch(5, 5);
    const { starts } = neighbourLayout(ids, { acrossM: 200, bandM: 200 });
    expect((starts[13] ?? 0) - (starts[12] ?? 0)).toBe(7);
  });

  it("refuse a cell told twice and a band below 0, and are none for no cells", () => {
    expect(() => neighbourLayout([1, 1], { acrossM: 200, bandM: 200 })).toThrow(/twice/);
    expect(() => neighbourLayout([1], { acrossM: 200, bandM: -1 })).toThrow(RangeError);
    expect(neighbourLayout([], { acrossM: 200, bandM: 200 }).starts).toEqual(new Uint32Array([0]));
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
