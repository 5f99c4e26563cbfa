import type { BreakMethod } from "../../../state/view-state.ts";

export const FILLED_CLASSES = 5;

/** The smallest count of a filled hexagon; one or two are small and hollow. */
export const FIRST_FILLED = 3;

/**
 * From which whole counts on do the filled classes begin? At most five ascending lower limits, the
 * first being 3; fewer where the counts are few. Quantile: about equally many cells in each. Linear:
 * equally wide classes up to the largest count. `counts` may be fractions and are read rounded.
 */
export function classBreaks(counts: Iterable<number>, method: BreakMethod): number[] {
  const filled = [...counts].map(Math.round).filter((count) => count >= FIRST_FILLED);
  if (filled.length === 0) return [FIRST_FILLED];
  filled.sort((a, b) => a - b);
  const limits = method === "linear" ? linearLimits(filled) : quantileLimits(filled);
  return [...new Set([FIRST_FILLED, ...limits])].sort((a, b) => a - b);
}

/**
 * Which class does a count belong to? −1: nothing to draw (under a half), 0: one or two, 1–5: filled.
 */
export function classOfCount(count: number, breaks: readonly number[]): number {
  const whole = Math.round(count);
  if (whole < 1) return -1;
  if (whole < FIRST_FILLED) return 0;
  let index = 0;
  while (index < breaks.length && whole >= (breaks[index] ?? Infinity)) index += 1;
  return index;
}

/** Which of the five filled colours (0–4) does a class take, so that few classes still span the scale? */
export function colourStepOfClass(classIndex: number, classCount: number): number {
  if (classCount <= 1) return 2;
  return Math.round(((classIndex - 1) * (FILLED_CLASSES - 1)) / (classCount - 1));
}

/** How is each class named in the legend, as "3–5" or "19–"? */
export function classLabels(breaks: readonly number[]): string[] {
  return breaks.map((first, index) => {
    const next = breaks[index + 1];
    if (next === undefined) return `${first}–`;
    return next - 1 === first ? `${first}` : `${first}–${next - 1}`;
  });
}

function linearLimits(filled: readonly number[]): number[] {
  const largest = filled.at(-1) ?? FIRST_FILLED;
  const width = (largest + 1 - FIRST_FILLED) / FILLED_CLASSES;
  return Array.from({ length: FILLED_CLASSES }, (_, step) => FIRST_FILLED + Math.round(step * width));
}

// Small counts repeat so often that plain quantiles fall together; so each limit divides what is left
// above the one before, and is at least one higher.
function quantileLimits(filled: readonly number[]): number[] {
  const limits: number[] = [FIRST_FILLED];
  for (let left = FILLED_CLASSES; left > 1; left--) {
    const before = limits.at(-1) ?? FIRST_FILLED;
    const rest = filled.filter((count) => count >= before);
    const wanted = rest[Math.floor(rest.length / left)] ?? before;
    const limit = wanted > before ? wanted : rest.find((count) => count > before);
    if (limit === undefined) break;
    limits.push(limit);
  }
  return limits;
}
