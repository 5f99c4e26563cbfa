import { describe, expect, it } from "vitest";
import type { CubeQuestion } from "../../../../client/api/cube/answer-from-cube.ts";
import {
  createDragAnswers,
  type PulledAxis,
  questionWithoutAxis,
} from "../../../../client/api/cube/drag-answers.ts";
import { EVERYTHING } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { queryAll } from "#core/domain/cube/query/query-all.ts";
import { weekhourMask } from "#core/domain/time/week-hour.ts";
import fc from "fast-check";
import { contentsOf, denseEvents } from "../../../core/domain/cube/random-cube.ts";

const question = (filter: CubeQuestion["filter"]): CubeQuestion => ({ filter, by: "cell", areaKind: null });

describe("questions of one pull", () => {
  it("are alike when they differ along the pulled axis only", () => {
    const friday = question({ weekhour: [116], from: "2026-01-05" });
    const saturday = question({ from: "2026-01-05", weekhour: [140] });
    const later = question({ weekhour: [116], from: "2026-02-02" });
    const textOf = (one: CubeQuestion, axis: PulledAxis) => questionWithoutAxis(one, axis);
    expect(textOf(saturday, "clock")).toBe(textOf(friday, "clock"));
    expect(textOf(later, "clock")).not.toBe(textOf(friday, "clock"));
    expect(textOf(later, "dates")).toBe(textOf(friday, "dates"));
    expect(textOf({ ...friday, by: "week" }, "clock")).not.toBe(textOf(friday, "clock"));
  });

  it("get the same numbers as whole questions, step after step", () => {
    fc.assert(
      fc.property(
        denseEvents,
        fc.array(fc.integer({ min: 0, max: 167 }), { minLength: 1, maxLength: 6 }),
        (drawn, hours) => {
          const cube = openCube(contentsOf(drawn));
          const answers = createDragAnswers(cube, "clock");
          for (const hour of hours) {
            const filter = { ...EVERYTHING, clock: { hours: weekhourMask([hour]), needsClockTime: true } };
            const asked = question({ weekhour: [hour] });
            expect(answers.of(asked)(filter, [])).toEqual(queryAll(cube, filter, []));
          }
        },
      ),
      { numRuns: 10 },
    );
  }, 60_000);
});
