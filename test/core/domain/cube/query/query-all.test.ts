import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCube } from "#core/domain/cube/open.ts";
import { queryAll } from "#core/domain/cube/query/query-all.ts";
import { comparable, naiveAnswer } from "../naive-cube.ts";
import { AREA_KINDS, contentsOf, events, filter } from "../random-cube.ts";

describe("every view of a filter", () => {
  it("is what counting event by event gives, to the unit, without the view's own narrowing", () => {
    fc.assert(
      fc.property(events, fc.array(filter, { minLength: 1, maxLength: 6 }), (drawn, filters) => {
        const cube = openCube(contentsOf(drawn));
        for (const one of filters) {
          expect(comparable(queryAll(cube, one, AREA_KINDS))).toEqual(
            comparable(naiveAnswer(cube, drawn, one)),
          );
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
