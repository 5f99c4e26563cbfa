import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginDrag } from "#core/domain/cube/drag/begin-drag.ts";
import { EVERYTHING } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { queryAll } from "#core/domain/cube/query/query-all.ts";
import { weekhourMask } from "#core/domain/time/week-hour.ts";
import { AREA_KINDS, contentsOf, denseEvents, events } from "../random-cube.ts";

const NIGHT = {
  ...EVERYTHING,
  clock: { hours: weekhourMask([116, 117, 118, 119, 120, 121]), needsClockTime: true },
};

describe("beginning a drag", () => {
  it("gives the same numbers with few events, where no index is made, and with many", () => {
    fc.assert(
      fc.property(fc.oneof(events, denseEvents), (drawn) => {
        const cube = openCube(contentsOf(drawn));
        const drag = beginDrag(cube, { axis: "clock", filter: EVERYTHING, areaKinds: AREA_KINDS });
        expect(drag.answer(NIGHT)).toEqual(queryAll(cube, NIGHT, AREA_KINDS));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
