import { describe, expect, it } from "vitest";
import { elevatedIds } from "../../../../client/api/cube/elevated-ids.ts";
import { cellAt } from "#core/domain/place/hexgrid.ts";
import { createRandom, randomInteger } from "#core/domain/statistics/random.ts";

const cells = Int32Array.from({ length: 900 }, (_, at) =>
  cellAt({ column: 400 + Math.floor(at / 30), row: 66_000 + (at % 30) }),
);
const land = { cells, acrossM: 200, bandM: 200 };

describe("elevated cells in the worker", () => {
  it("are those round a crowded cell, and none where events are strewn evenly", () => {
    const random = createRandom(7, "strewn");
    const rows = Array.from({ length: 600 }, () => ({ cell: cells[randomInteger(random, 0, 899)] ?? 0 }));
    const counts = new Map<number, number>();
    for (const { cell } of rows) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    const strewn = [...counts].map(([cell, count]) => ({ cell, count }));
    expect(elevatedIds(strewn, land)).toMatchObject({ ids: [], tested: 900, chanceShare: 0.01 });
    const crowded = cells[465] ?? 0;
    const { ids } = elevatedIds(
      [...strewn.filter(({ cell }) => cell !== crowded), { cell: crowded, count: 40 }],
      land,
    );
    expect(ids).toContain(crowded);
    expect(ids.length).toBeLessThanOrEqual(7);
  });

  it("follow the band: with no neighbours only the crowded cell itself", () => {
    const crowded = cells[465] ?? 0;
    const rows = [
      { cell: crowded, count: 40 },
      { cell: cells[3] ?? 0, count: 1 },
    ];
    expect(elevatedIds(rows, { ...land, bandM: 0 }).ids).toEqual([crowded]);
    expect(elevatedIds(rows, land).ids).toHaveLength(7);
  });

  it("are none without events, and cells outside of the land do not count", () => {
    expect(elevatedIds([], land).ids).toEqual([]);
    expect(elevatedIds([{ cell: 1, count: 100 }], land).ids).toEqual([]);
  });
});
