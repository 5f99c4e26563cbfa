import { describe, expect, it } from "vitest";
import { type AuditCell, auditPublication } from "#core/domain/privacy/publish/audit/audit-publication.ts";
import { determinedSets } from "#core/domain/privacy/publish/audit/determined-sets.ts";
import { reducedRows } from "#core/domain/privacy/publish/audit/reduced-rows.ts";

const small = (count: number): AuditCell => ({ count, shown: "small" });
const shown = (count: number): AuditCell => ({ count, shown: "number" });
const nothing = (count: number): AuditCell => ({ count, shown: "nothing" });

describe("auditPublication", () => {
  it("finds a single small cell behind a total", () => {
    const { recovered } = auditPublication([small(3), shown(9), shown(6)], [[0, 1, 2]]);
    expect(recovered).toEqual([{ cells: [0], count: 3 }]);
  });

  it("finds two cells of which no total tells, by what two totals differ", () => {
    const cells = [small(2), small(4), small(4), small(1)];
    const { recovered, narrowed } = auditPublication(cells, [
      [0, 1, 2],
      [1, 2, 3],
      [0, 1, 2, 3],
    ]);
    expect(recovered.map(({ cells: set }) => set)).toContainEqual([0]);
    expect(recovered.map(({ cells: set }) => set)).toContainEqual([3]);
    expect(narrowed.map(({ cell }) => cell)).toEqual([0, 1, 2, 3]);
  });

  it("finds cells that follow from their bounds though no sum is small", () => {
    const { recovered, narrowed } = auditPublication([small(4), small(4)], [[0, 1]]);
    expect(recovered).toEqual([]);
    expect(narrowed).toEqual([
      { cell: 0, low: 4, high: 4 },
      { cell: 1, low: 4, high: 4 },
    ]);
  });

  it("finds an empty set, for none is a number too", () => {
    expect(auditPublication([small(0), small(0)], [[0, 1]]).recovered).toEqual([{ cells: [0, 1], count: 0 }]);
  });

  it("finds what the rows and columns of a table give back together", () => {
    // Two small cells in each of two rows and columns: the corners move together, but within 0 to 4.
    const cells = [small(1), small(4), shown(7), small(4), small(1), shown(8), shown(9), shown(5), shown(6)];
    const lines = [
      [0, 1, 2],
      [3, 4, 5],
      [0, 3, 6],
      [1, 4, 7],
    ];
    const { recovered, narrowed } = auditPublication(cells, lines);
    expect(recovered).toEqual([]);
    expect(narrowed).toContainEqual({ cell: 0, low: 1, high: 4 });
  });

  it("leaves a block that holds enough alone", () => {
    const { recovered, narrowed, setsKnown } = auditPublication([small(3), small(2), small(2)], [[0, 1, 2]]);
    expect([recovered, narrowed, setsKnown]).toEqual([[], [], 1]);
    expect(auditPublication([nothing(3), nothing(9)], [[0, 1]]).narrowed).toEqual([]);
  });

  it("refuses a total over a cell that is not there", () => {
    expect(() => auditPublication([small(1)], [[0, 1]])).toThrow(RangeError);
  });
});

describe("determinedSets", () => {
  it("finds every set that is some combination of totals, and only those", () => {
    const sets = determinedSets([
      [1, 1, 0, 0],
      [0, 1, 1, 0],
      [0, 0, 1, 1],
    ]);
    expect(sets.map(String).sort()).toEqual(["0,1", "0,1,2,3", "0,3", "1,2", "2,3"]);
  });

  it("finds a set that needs a half of each total", () => {
    const sets = determinedSets([
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
    ]);
    expect(sets.map(String).sort()).toEqual(["0", "0,1", "0,1,2", "0,2", "1", "1,2", "2"]);
  });

  it("agrees with trying every set against the rank", () => {
    const totals = [
      [1, 1, 1, 0, 0, 1],
      [0, 1, 1, 1, 0, 0],
      [1, 0, 0, 1, 1, 0],
      [1, 1, 0, 0, 1, 1],
    ];
    const rank = reducedRows(totals).rows.length;
    const tried = Array.from({ length: 63 }, (_, code) =>
      [0, 1, 2, 3, 4, 5].map((cell) => ((code + 1) >> cell) & 1),
    )
      .filter((set) => reducedRows([...totals, set]).rows.length === rank)
      .map((set) => set.flatMap((isIn, cell) => (isIn ? [cell] : [])).join());
    expect(determinedSets(totals).map(String).sort()).toEqual(tried.sort());
  });
});
