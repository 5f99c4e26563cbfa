import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DragAxis } from "#core/domain/cube/drag/drag-axis.ts";
import { createDragIndex } from "#core/domain/cube/drag/drag-index.ts";
import type { CubeFilter } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { queryAll } from "#core/domain/cube/query/query-all.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import {
  AREA_KINDS,
  areas,
  categories,
  cells,
  clock,
  contentsOf,
  denseEvents,
  events,
  filter,
} from "../random-cube.ts";

const MINUTE_MS = 60_000;
const FIRST_MONDAY = dayOfDate("2025-09-29");

const monday = fc.option(fc.integer({ min: -1, max: 5 }).map((week) => FIRST_MONDAY + 7 * week));

const steps: Record<DragAxis, fc.Arbitrary<Partial<CubeFilter>>> = {
  clock: clock.map((brushed) => ({ clock: brushed })),
  dates: fc.record({ fromDay: monday, toDay: fc.oneof(monday, fc.constant(FIRST_MONDAY + 9)) }),
  kinds: fc.record({ categories }),
  places: fc.record({ cells, areas }),
};

describe.each(Object.keys(steps) as DragAxis[])("a drag along %s", (axis) => {
  it(
    "gives at each step what the whole question gives",
    () =>
      fc.assert(
        fc.property(
          fc.oneof({ weight: 4, arbitrary: events }, { weight: 1, arbitrary: denseEvents }),
          filter,
          fc.array(steps[axis], { minLength: 1, maxLength: 8 }),
          (drawn, start, taken) => {
            const cube = openCube(contentsOf(drawn));
            const index = createDragIndex(cube, { axis, filter: start, areaKinds: AREA_KINDS });
            for (const step of taken) {
              const moved = { ...start, ...step };
              expect(index.answer(moved)).toEqual(queryAll(cube, moved, AREA_KINDS));
            }
          },
        ),
        { numRuns: 60 },
      ),
    MINUTE_MS,
  );
});
