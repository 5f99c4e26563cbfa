/**
 * Which weeks does a key choose? Arrows move the chosen weeks one week, arrows with Shift move their
 * last one; first and last index. Null for other keys and where nothing is chosen.
 */
export function movedWeeks(
  chosen: readonly [number, number] | null,
  key: string,
  isShift: boolean,
  length: number,
): [number, number] | null {
  const step = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : 0;
  if (step === 0 || !chosen) return null;
  const [first, last] = chosen;
  if (isShift) return [first, Math.min(length - 1, Math.max(first, last + step))];
  const by = Math.min(length - 1 - last, Math.max(-first, step));
  return [first + by, last + by];
}
