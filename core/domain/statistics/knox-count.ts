import { slotOf, type BandedPairs } from "./pair-bands.ts";

/** The times of events as places in a table of all pairs of different times. */
export interface TimeTable {
  /** The place of each event's time among the different times. */
  ranks: Uint32Array;
  different: number;
  /** The time slot of each pair of different times. */
  slots: Uint8Array;
  /** Pairs of events in each time slot; dealing out times anew does not change them. */
  totals: Float64Array;
}

/** In which slot of time does each pair of different times lie? `times`: any unit; `edges`: ascending. */
export function timeTable(times: Float64Array, edges: Float64Array): TimeTable {
  const sorted = Float64Array.from(new Set(times)).sort();
  const different = sorted.length;
  const rankOf = new Map(Array.from(sorted, (time, rank) => [time, rank]));
  const ranks = Uint32Array.from(times, (time) => rankOf.get(time) ?? 0);
  const events = new Float64Array(different);
  for (const rank of ranks) events[rank] = (events[rank] ?? 0) + 1;
  const slots = new Uint8Array(different * different);
  const totals = new Float64Array(edges.length + 1);
  for (let a = 0; a < different; a++) {
    const same = events[a] ?? 0;
    for (let b = 0; b <= a; b++) {
      const slot = slotOf((sorted[a] ?? NaN) - (sorted[b] ?? NaN), edges);
      slots[a * different + b] = slot;
      slots[b * different + a] = slot;
      totals[slot] = (totals[slot] ?? 0) + (a === b ? (same * (same - 1)) / 2 : same * (events[b] ?? 0));
    }
  }
  return { ranks, different, slots, totals };
}

/**
 * How many pairs lie in each slot of distance and of time? Returns them row after row, a row for each slot of
 * distance. What the listed slots leave of the totals in time is in the slot that is not listed.
 */
export function countPairs(
  { starts, others, unlisted, totals: rows }: BandedPairs,
  times: TimeTable,
): Float64Array {
  const { ranks, different, slots, totals } = times;
  const width = totals.length;
  const counts = new Float64Array(rows.length * width);
  const inRow = new Uint32Array(width);
  counts.set(totals, unlisted * width);
  for (let row = 0; row < rows.length; row++) {
    inRow.fill(0);
    for (let i = 1; i < ranks.length; i++) {
      const base = (ranks[i] ?? 0) * different;
      const end = starts[row * ranks.length + i + 1] ?? 0;
      for (let k = starts[row * ranks.length + i] ?? 0; k < end; k++) {
        const slot = slots[base + (ranks[others[k] ?? 0] ?? 0)] ?? 0;
        inRow[slot] = (inRow[slot] ?? 0) + 1;
      }
    }
    if (row === unlisted) continue;
    counts.set(inRow, row * width);
    for (let slot = 0; slot < width; slot++) {
      counts[unlisted * width + slot] = (counts[unlisted * width + slot] ?? 0) - (inRow[slot] ?? 0);
    }
  }
  return counts;
}
