import { describe, expect, it } from "vitest";
import { ALL_NIGHTS, firstStep, playSteps } from "../../../../../client/features/map/play/play-steps.ts";

describe("playing through the week", () => {
  it("takes 168 steps by the hour, from Monday 06 to Monday 05, each hour once", () => {
    const steps = playSteps(ALL_NIGHTS, 1);
    expect(steps).toHaveLength(168);
    expect(steps[0]).toEqual([6]);
    expect(steps.at(-1)).toEqual([5]);
    expect(new Set(steps.flat()).size).toBe(168);
  });

  it("plays only the chosen nights, each to six in the morning", () => {
    const steps = playSteps([4, 5], 3);
    expect(steps).toHaveLength(16);
    expect(steps[0]).toEqual([102, 103, 104]);
    // Saturday 03–06 ends the night of Friday.
    expect(steps[7]).toEqual([123, 124, 125]);
  });

  it("follows the clock over the turn of the week", () => {
    expect(playSteps([6], 6).at(-1)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("begins where the brush was, or at the first step", () => {
    const steps = playSteps(ALL_NIGHTS, 1);
    expect(steps[firstStep(steps, [116, 117])]).toEqual([116]);
    expect(firstStep(steps, [])).toBe(0);
    expect(firstStep(playSteps([0], 1), [116])).toBe(0);
  });
});
