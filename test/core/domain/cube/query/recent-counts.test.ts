import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CubeFilter, EVERYTHING } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { queryAll } from "#core/domain/cube/query/query-all.ts";
import { keepRecentCounts } from "#core/domain/cube/query/recent-counts.ts";
import { AREA_KINDS, contentsOf, events, filter } from "../random-cube.ts";

const PARTS = Object.keys(EVERYTHING) as (keyof CubeFilter)[];

const step = fc.tuple(filter, fc.constantFrom(...PARTS));

function changed(before: CubeFilter, [other, part]: [CubeFilter, keyof CubeFilter]): CubeFilter {
  return { ...before, [part]: other[part] };
}

describe("counts of recent questions", () => {
  it("never stand for those of another question, from step to step and back", () => {
    fc.assert(
      fc.property(events, fc.array(step, { minLength: 2, maxLength: 8 }), (drawn, steps) => {
        const contents = contentsOf(drawn);
        const cube = openCube(contents);
        let asked = EVERYTHING;
        for (const one of steps) {
          const before = asked;
          asked = changed(before, one);
          for (const question of [asked, before, asked]) {
            const fresh = queryAll(openCube(contents), question, AREA_KINDS);
            expect(queryAll(cube, question, AREA_KINDS)).toEqual(fresh);
          }
        }
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it("are made once, again when a mark has changed in the asker's own list, and anew for another cube", () => {
    const cube = openCube(contentsOf([]));
    const recent = keepRecentCounts<number>();
    let made = 0;
    const make = () => ++made;
    const marks = Uint8Array.of(1, 0, 1);
    expect(recent(cube, [marks, null, 3], make)).toBe(1);
    expect(recent(cube, [marks.slice(), null, 3], make)).toBe(1);
    expect(recent(cube, [marks, null, 4], make)).toBe(2);
    expect(recent(cube, [null, null, 3], make)).toBe(3);
    expect(recent(openCube(contentsOf([])), [marks, null, 3], make)).toBe(4);
    marks[1] = 1;
    expect(recent(cube, [marks, null, 3], make)).toBe(5);
  });

  it("are forgotten after a few others", () => {
    const cube = openCube(contentsOf([]));
    const recent = keepRecentCounts<string>();
    for (const day of [1, 2, 3, 4, 5]) recent(cube, [day], () => `day ${day}`);
    expect(recent(cube, [5], () => "again")).toBe("day 5");
    expect(recent(cube, [1], () => "again")).toBe("again");
  });

  it("cannot be changed through an answer", () => {
    const cube = openCube(contentsOf(fc.sample(events, { seed: 4, numRuns: 20 }).flat()));
    const first = queryAll(cube, EVERYTHING);
    const expected = structuredClone(first);
    first.weeks.fill(7);
    first.cells.fill(7);
    first.matrix.units.fill(7);
    expect(queryAll(cube, EVERYTHING)).toEqual(expected);
  });
});
