import { describe, expect, it } from "vitest";
import { logRatioLoss } from "#core/domain/statistics/log-ratio-loss.ts";
import { relativeError } from "./relative-error.ts";

describe("the loss of a value against its mean", () => {
  // mpmath 1.3.0 with 40 digits, rounded to a double.
  it.each([
    [0.2, -0.8094379124341003],
    [3, -0.9013877113318903],
    [1.6, -0.12999637075426435],
  ])("is ln v − v + 1 at v = %d of mean 1", (value, loss) => {
    expect(relativeError(logRatioLoss(value, 1), loss)).toBeLessThan(3e-15);
  });

  it("keeps its digits close to the mean, where the logarithm and the difference cancel", () => {
    const offset = 1e-6;
    expect(relativeError(logRatioLoss(1 + offset, 1, offset), -4.999996666669167e-13)).toBeLessThan(1e-14);
  });

  it("does not jump where the way of computing changes", () => {
    expect(logRatioLoss(1.6 + 1e-12, 1)).toBeCloseTo(logRatioLoss(1.6 - 1e-12, 1), 11);
    expect(logRatioLoss(0.4 + 1e-12, 1)).toBeCloseTo(logRatioLoss(0.4 - 1e-12, 1), 11);
  });
});
