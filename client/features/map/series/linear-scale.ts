/** Numbers to pixels along a line, and back. */
export interface LinearScale {
  (value: number): number;
  readonly invert: (pixel: number) => number;
}

/** Maps one stretch of numbers onto another, evenly and beyond its ends. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): LinearScale {
  const slope = (end - start) / (to - from);
  return Object.assign((value: number) => start + (value - from) * slope, {
    invert: (pixel: number) => from + (pixel - start) / slope,
  });
}

const STEPS = [1, 2, 5, 10];

/** Round numbers from nothing to at least the largest, some `count` steps apart: 1, 2 or 5 times a power of ten. */
export function roundTicks(largest: number, count: number): number[] {
  const least = largest / count;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (STEPS.find((one) => one * power >= least) ?? 10) * power;
  const steps = Math.ceil(largest / step);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}
