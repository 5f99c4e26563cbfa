import { describe, expect, it } from "vitest";
import { poissonTail } from "#core/domain/statistics/poisson-tail.ts";

describe("the chance of so many Poisson events or more", () => {
  it("is the sum by hand", () => {
    expect(poissonTail(0, 3)).toBe(1);
    expect(poissonTail(1, 3)).toBeCloseTo(1 - Math.exp(-3), 14);
    expect(poissonTail(3, 2)).toBeCloseTo(1 - Math.exp(-2) * (1 + 2 + 2), 14);
    expect(poissonTail(2, 0)).toBe(0);
  });

  it("keeps its digits far out in the tail", () => {
    // e^-8 8^60/60! (1 + 8/61 + 64/(61·62) + …), summed term by term.
    let part = Math.exp(-8);
    for (let k = 1; k <= 60; k++) part *= 8 / k;
    let tail = 0;
    for (let k = 60; k < 200; k++) {
      tail += part;
      part *= 8 / (k + 1);
    }
    expect(poissonTail(60, 8) / tail).toBeCloseTo(1, 11);
  });

  it("runs smoothly between whole numbers and falls with the count", () => {
    const tails = [2, 2.5, 3, 3.5, 4].map((count) => poissonTail(count, 2.2));
    expect(tails).toEqual(tails.toSorted((a, b) => b - a));
    expect(new Set(tails).size).toBe(5);
  });

  it("refuses what is no count", () => {
    expect(() => poissonTail(-1, 2)).toThrow(RangeError);
    expect(() => poissonTail(1, NaN)).toThrow(RangeError);
  });
});
