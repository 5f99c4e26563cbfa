import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCube } from "#core/domain/cube/open.ts";
import { queryAll } from "#core/domain/cube/query/query-all.ts";
import { queryViews } from "#core/domain/cube/query/query-views.ts";
import { AREA_KINDS, contentsOf, events, filter } from "../random-cube.ts";

describe("views asked for one by one", () => {
  it("are those of the whole answer, in whatever order they are asked for", () => {
    fc.assert(
      fc.property(events, filter, fc.boolean(), (drawn, one, isBackwards) => {
        const cube = openCube(contentsOf(drawn));
        const views = queryViews(cube, one);
        const whole = queryAll(cube, one, AREA_KINDS);
        const pairs: [() => unknown, unknown][] = [
          [views.cells, whole.cells],
          ...AREA_KINDS.map((kind): [() => unknown, unknown] => [
            () => views.areas(kind),
            whole.areas.get(kind),
          ]),
          [views.matrix, whole.matrix],
          [views.weeks, whole.weeks],
          [() => views.unitsBy("category"), whole.categories],
          [() => views.unitsBy("source"), whole.sources],
          [() => views.unitsBy("setting"), whole.settings],
          [views.totals, whole.totals],
        ];
        for (const [view, expected] of isBackwards ? pairs.toReversed() : pairs)
          expect(view()).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
