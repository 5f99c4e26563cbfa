/** How far a value lies from the right one, as a part of the right one; 0 where both are under 1e-290. */
export const relativeError = (value: number, right: number) =>
  Math.max(Math.abs(value), Math.abs(right)) < 1e-290 ? 0 : Math.abs(value - right) / Math.abs(right);
