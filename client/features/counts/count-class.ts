const CLASSES = 6;

/** Where the six classes of a scale begin: thinner towards the top, the first at 1, each above the one before. */
export function classStarts(most: number): number[] {
  const starts: number[] = [];
  for (let index = 0; index < CLASSES; index++) {
    const start = Math.max(Math.round(most ** (index / CLASSES)), (starts.at(-1) ?? 0) + 1);
    if (start > most && index > 0) break;
    starts.push(start);
  }
  return starts;
}

/** Which class, 1–6, does a count of 1 or more belong to? */
export function classOf(count: number, starts: readonly number[]): number {
  const above = starts.filter((start) => count >= start).length;
  return Math.max(1, above);
}
