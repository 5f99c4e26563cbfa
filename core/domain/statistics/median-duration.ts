/** How long something lasted, or has lasted so far. */
export interface Duration {
  readonly length: number;
  readonly isOver: boolean;
}

/**
 * After how long is half of it over, those included that still last? Kaplan–Meier: in the unit of the lengths;
 * null where fewer than half are over by then, or without any. Throws RangeError for a length below 0. Leaving
 * out what still lasts would make it too short. Not to be trusted where what lasts longest is also what is
 * looked at least. Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452.
 */
export function medianDuration(durations: readonly Duration[]): number | null {
  if (durations.some(({ length }) => !(length >= 0)))
    throw new RangeError("A duration must be a number of 0 or more.");
  // Of equal lengths what is over comes first: the others lasted at least as long.
  const sorted = durations.toSorted((a, b) => a.length - b.length || Number(b.isOver) - Number(a.isOver));
  let left = sorted.length;
  let lasting = 1;
  for (const { length, isOver } of sorted) {
    if (isOver) lasting *= (left - 1) / left;
    if (lasting <= 0.5) return length;
    left--;
  }
  return null;
}
