const STEP_PERCENT = 5;

/**
 * Which percentages, to the nearest 5, are these parts of a whole? Should they come to more than 100
 * together, those rounded up the most are rounded down instead.
 */
export function roundedShares(parts: readonly number[], whole: number): number[] {
  const exact = parts.map((part) => (100 * part) / whole);
  const rounded = exact.map((percent) => STEP_PERCENT * Math.round(percent / STEP_PERCENT));
  while (rounded.reduce((sum, percent) => sum + percent, 0) > 100) {
    const raised = rounded.map((percent, index) => percent - (exact[index] ?? 0));
    const most = raised.indexOf(Math.max(...raised));
    rounded[most] = (rounded[most] ?? 0) - STEP_PERCENT;
  }
  return rounded;
}
