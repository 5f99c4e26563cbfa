import { describe, expect, it } from "vitest";
import { cellAt, cellsWithinDistance } from "#core/domain/place/hexgrid.ts";
import { neighbourRuns } from "#core/domain/place/neighbour-runs.ts";
import { createRandom } from "#core/domain/statistics/random.ts";
import { elevatedCells } from "#core/domain/targets/elevated-cells.ts";

const SIDE = 40;
const IDS = Array.from({ length: SIDE * SIDE }, (_, i) =>
  cellAt({ column: 3700 + Math.floor(i / SIDE), row: 32_000 + (i % SIDE) }),
);
const RUNS = neighbourRuns(IDS, { acrossM: 200, bandM: 200 });
const MIDDLE = (SIDE * SIDE) / 2 + SIDE / 2;

function strew(seed: number, events: number, weight = 1): Float64Array {
  const random = createRandom(seed, "strew");
  const counts = new Float64Array(IDS.length);
  for (let event = 0; event < events; event++) {
    const cell = Math.floor(random() * counts.length);
    counts[cell] = (counts[cell] ?? 0) + weight;
  }
  return counts;
}

describe("elevated cells", { timeout: 60_000 }, () => {
  it.each([
    ["100 events", 100, 1],
    ["1,500 events", 1500, 1],
    ["1,500 events of which a clock keeps a quarter each", 1500, 0.25],
  ])("are none where chance alone laid out %s, on 200 maps but a few", (_name, events, weight) => {
    let marked = 0;
    for (let seed = 1; seed <= 200; seed++) {
      if (elevatedCells(strew(seed, events, weight), RUNS).elevated > 0) marked++;
    }
    // One in a hundred is promised; six or more of 200 would come by chance once in 60 times.
    expect(marked).toBeLessThanOrEqual(5);
  });

  it("are found where many events were planted, and hardly anywhere else", () => {
    let elsewhere = 0;
    let all = 0;
    for (let seed = 1; seed <= 50; seed++) {
      const counts = strew(seed, 1500);
      counts[MIDDLE] = 25;
      const { isElevated, elevated, tested } = elevatedCells(counts, RUNS);
      expect(isElevated[MIDDLE]).toBe(1);
      expect(tested).toBe(IDS.length);
      const near = cellsWithinDistance(IDS[MIDDLE] ?? 0, 200, 200).map((id) => IDS.indexOf(id));
      elsewhere += elevated - near.reduce((sum, cell) => sum + (isElevated[cell] ?? 0), 0);
      all += elevated;
    }
    expect(elsewhere / all).toBeLessThan(0.01);
  });

  it("never mark calm cells, nor anything without events or with the same everywhere", () => {
    const counts = new Float64Array(IDS.length).fill(5);
    expect(elevatedCells(counts, RUNS).elevated).toBe(0);
    for (let cell = 0; cell < 30; cell++) counts[cell] = 0;
    expect(elevatedCells(counts, RUNS).elevated).toBe(0);
    expect(elevatedCells(new Float64Array(IDS.length), RUNS).elevated).toBe(0);
    expect(elevatedCells(new Float64Array(0), neighbourRuns([], { acrossM: 200, bandM: 200 })).tested).toBe(
      0,
    );
  });
});
