import { describe, expect, it } from "vitest";
import { cellAt, cellNeighbours } from "../../../../../core/domain/place/hexgrid.ts";
import { nextCell } from "../../../../../client/features/map/walk/next-cell.ts";

const field = Array.from({ length: 6 }, (_, column) =>
  Array.from({ length: 6 }, (_unused, row) => cellAt({ column, row })),
).flat();
const at = (column: number, row: number) => cellAt({ column, row });
const counts = new Map([
  [at(4, 4), 12],
  [at(1, 1), 3],
  [at(2, 5), 12],
]);
const ground = { ids: new Set(field), counts };

describe("walking between hexagons", () => {
  it("leads to a hexagon that shares an edge, for every arrow", () => {
    for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
      const next = nextCell(at(3, 3), key, ground);
      expect(cellNeighbours(at(3, 3))).toContain(next);
      expect(next).not.toBe(at(3, 3));
    }
  });

  it("keeps to the row from column to column, and back", () => {
    let cell = at(0, 3);
    for (let step = 0; step < 5; step++) cell = nextCell(cell, "ArrowRight", ground) ?? cell;
    expect(cell).toBe(at(5, 3));
    expect(nextCell(nextCell(cell, "ArrowLeft", ground) ?? cell, "ArrowRight", ground)).toBe(cell);
  });

  it("stays at the edge of the municipality and steps over a hole in it", () => {
    expect(nextCell(at(3, 5), "ArrowUp", ground)).toBe(at(3, 5));
    expect(nextCell(at(3, 0), "ArrowDown", ground)).toBe(at(3, 0));
    const holed = { counts, ids: new Set(field.filter((id) => id !== at(3, 4))) };
    expect(nextCell(at(3, 3), "ArrowUp", holed)).toBe(at(3, 5));
  });

  it("goes from the busiest to the next and back, equally busy ones by id", () => {
    const busiest = nextCell(at(0, 0), "Home", ground);
    expect(busiest).toBe(at(2, 5));
    expect(nextCell(at(2, 5), "PageDown", ground)).toBe(at(4, 4));
    expect(nextCell(at(4, 4), "PageDown", ground)).toBe(at(1, 1));
    expect(nextCell(at(1, 1), "PageDown", ground)).toBe(at(1, 1));
    expect(nextCell(at(4, 4), "PageUp", ground)).toBe(at(2, 5));
  });

  it("leaves all other keys to others", () => {
    expect(nextCell(at(0, 0), "Tab", ground)).toBeUndefined();
  });
});
