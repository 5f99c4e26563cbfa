import { describe, expect, it } from "vitest";
import { outlineOfCells } from "../../../../../client/features/map/select-shape/outline-of-cells.ts";
import { hexagonField } from "./hexagons.ts";

const field = hexagonField(5, 5);

describe("the outline of marked hexagons", () => {
  it("has the six edges of a single one, each once", () => {
    const [cell] = field;
    const edges = outlineOfCells(cell ? [cell] : []);
    expect(new Set(edges.map((edge) => JSON.stringify(edge))).size).toBe(6);
  });

  it("leaves out the edge that two neighbours share", () => {
    expect(outlineOfCells(field.slice(0, 2))).toHaveLength(10);
  });

  it("runs once round a filled field, without edges inside", () => {
    const edges = outlineOfCells(field);
    // Every corner of an outline belongs to two of its edges.
    const ends = new Map<string, number>();
    for (const [lon, lat] of edges.flat()) {
      const key = `${lon.toFixed(6)},${lat.toFixed(6)}`;
      ends.set(key, (ends.get(key) ?? 0) + 1);
    }
    expect([...ends.values()].every((count) => count === 2)).toBe(true);
    expect(edges).toHaveLength(38);
  });

  it("goes round a hole too", () => {
    const withHole = field.filter((_, index) => index !== 12);
    expect(outlineOfCells(withHole)).toHaveLength(38 + 6);
  });
});
