import { describe, expect, it } from "vitest";
import { busiestHour, matrixCells } from "../../../../../client/features/map/matrix/matrix-cells.ts";

const matrixOf = (entries: readonly (readonly [hour: number, count: number, uncertain: number])[]) => {
  const counts = new Float64Array(168);
  const uncertain = new Float64Array(168);
  for (const [hour, count, part] of entries) {
    counts[hour] = count;
    uncertain[hour] = part;
  }
  return { counts, uncertain, total: 0, withoutClock: 0 };
};

describe("the cells of the week matrix", () => {
  it("have equally wide steps from nothing to the busiest hour", () => {
    const cells = matrixCells(
      matrixOf([
        [0, 12, 0],
        [1, 6, 0],
        [2, 1.9, 0],
      ]),
    );
    expect([0, 1, 2, 3].map((hour) => cells[hour]?.step)).toEqual([5, 3, 0, 0]);
  });

  it("are hatched where more than half of the weight is uncertain", () => {
    const cells = matrixCells(
      matrixOf([
        [0, 4, 2.1],
        [1, 4, 2],
        [2, 0, 0],
      ]),
    );
    expect([0, 1, 2].map((hour) => cells[hour]?.isUncertain)).toEqual([true, false, false]);
  });

  it("lie in the night that begins before them", () => {
    expect(matrixCells(matrixOf([]))[147]).toMatchObject({ night: 5, slot: 21 });
  });

  it("begin a brush at the busiest hour, or Friday 20 when nothing has happened", () => {
    expect(
      busiestHour(
        matrixOf([
          [3, 1, 0],
          [100, 2, 0],
        ]).counts,
      ),
    ).toBe(100);
    expect(busiestHour(new Float64Array(168))).toBe(116);
  });
});
