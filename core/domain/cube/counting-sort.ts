/** A key of each item, a whole number from 0 to `limit` (exclusive). */
export interface SortKey {
  readonly keys: ArrayLike<number>;
  readonly limit: number;
}

const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/**
 * In which order do items stand by several keys, the first the most important? Returns their numbers; equal
 * ones keep their order. Counting sort, 16 bits at a time: O(items × keys).
 */
export function orderByKeys(count: number, keys: readonly SortKey[]): Uint32Array {
  let order = Uint32Array.from({ length: count }, (_, item) => item);
  for (const key of keys.toReversed()) {
    order = orderByDigit(order, key, 0);
    if (key.limit > DIGITS) order = orderByDigit(order, key, DIGIT_BITS);
  }
  return order;
}

function orderByDigit(
  order: Uint32Array<ArrayBuffer>,
  { keys }: SortKey,
  shift: number,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(DIGITS + 1);
  const digitOf = (item: number) => ((keys[item] ?? 0) >>> shift) & (DIGITS - 1);
  for (const item of order) {
    const after = digitOf(item) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let digit = 0; digit + 1 < starts.length; digit++) {
    starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
  }
  const sorted = new Uint32Array(order.length);
  for (const item of order) {
    const digit = digitOf(item);
    const at = starts[digit] ?? 0;
    starts[digit] = at + 1;
    sorted[at] = item;
  }
  return sorted;
}
