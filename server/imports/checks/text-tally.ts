/** Counts how often each of many texts occurs without keeping them: about 20 bytes a text. */
export interface TextTally {
  /** Counts one more and tells how many there have been. */
  add(text: string): number;
  count(text: string): number;
  readonly distinct: number;
}

const FILL = 0.6;

/**
 * A tally of texts by a 53-bit hash. Two different texts may share a hash (five in a hundred thousand
 * tallies of a million texts), so what is counted twice must be looked at again before it is believed.
 */
export function textTally(capacity = 1024): TextTally {
  let keys = new Float64Array(capacity);
  let counts = new Uint32Array(capacity);
  let distinct = 0;

  const slotOf = (table: Float64Array, key: number): number => {
    let slot = key % table.length;
    while (table[slot] !== 0 && table[slot] !== key) slot = slot + 1 === table.length ? 0 : slot + 1;
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldCounts] = [keys, counts];
    keys = new Float64Array(oldKeys.length * 2);
    counts = new Uint32Array(oldKeys.length * 2);
    for (const [index, key] of oldKeys.entries()) {
      if (key === 0) continue;
      const slot = slotOf(keys, key);
      keys[slot] = key;
      counts[slot] = oldCounts[index] ?? 0;
    }
  };
  return {
    add(text) {
      if (distinct >= keys.length * FILL) grow();
      const key = hash53(text);
      const slot = slotOf(keys, key);
      if (keys[slot] === 0) {
        keys[slot] = key;
        distinct++;
      }
      const count = (counts[slot] ?? 0) + 1;
      counts[slot] = count;
      return count;
    },
    count: (text) => counts[slotOf(keys, hash53(text))] ?? 0,
    get distinct() {
      return distinct;
    },
  };
}

/** Two multiplicative 32-bit hashes side by side, never 0. */
function hash53(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 13;
  }
  high ^= high >>> 16;
  high = Math.imul(high, 0x7feb352d);
  high ^= high >>> 15;
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0) + 1;
}
