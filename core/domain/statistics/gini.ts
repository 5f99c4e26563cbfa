/**
 * How unequal are the values, from 0 (all the same) to 1 − 1/n (one has everything)? `values`: 0 or more, in
 * any order, of one unit. Throws RangeError without values, for one below 0 or not finite, or when all are 0.
 * Not corrected for few values, and high by chance alone where there are fewer events than places: see
 * `concentration`. Gini 1912, "Variabilità e mutabilità".
 */
export function gini(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const places = sorted.length;
  let sum = 0;
  let ranked = 0;
  for (let i = 0; i < places; i++) {
    const value = sorted[i] ?? NaN;
    sum += value;
    ranked += value * (2 * i + 1 - places);
  }
  if (!(sum > 0 && Number.isFinite(sum) && (sorted[0] ?? -1) >= 0))
    throw new RangeError("Gini needs finite values of 0 or more, and one above 0.");
  return ranked / (places * sum);
}
