import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CubeEvent } from "#core/domain/cube/build/build-cube.ts";
import type { CubeFilter } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { queryAll } from "#core/domain/cube/query/query-all.ts";
import { comparable, naiveAnswer } from "../naive-cube.ts";
import { AREA_KINDS, contentsOf, denseEvents, events, filter, wideFilter } from "../random-cube.ts";

const MINUTE_MS = 60_000;

function expectNaive(drawn: readonly CubeEvent[], filters: readonly CubeFilter[]) {
  const cube = openCube(contentsOf(drawn));
  for (const one of filters) {
    expect(comparable(queryAll(cube, one, AREA_KINDS))).toEqual(comparable(naiveAnswer(cube, drawn, one)));
  }
}

describe("every view of a filter", () => {
  it(
    "is what counting event by event gives, to the unit, without the view's own narrowing",
    () => fc.assert(fc.property(events, fc.array(filter, { maxLength: 5 }), expectNaive)),
    MINUTE_MS,
  );

  it(
    "is so too where prefix counts stand for events",
    () =>
      fc.assert(fc.property(denseEvents, fc.array(wideFilter, { minLength: 4, maxLength: 6 }), expectNaive), {
        numRuns: 15,
      }),
    MINUTE_MS,
  );
});
