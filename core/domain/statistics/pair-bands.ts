/** How far apart two points are: along the streets of a grid (|dx| + |dy|) or as the crow flies. */
export type DistanceMetric = "manhattan" | "euclidean";

/** Pairs of points sorted by how far apart they are. */
export interface BandedPairs {
  /** Pairs in each slot: 0 nearer than the first edge, 1 … the bands, the last beyond the last edge. */
  totals: Float64Array;
  /** The slot with the most pairs, which is not listed: its counts follow from the others. */
  unlisted: number;
  /** Pairs of slot s and point i begin at `starts[s * points + i]`; one entry more for the end. */
  starts: Uint32Array;
  /** The other point of each pair, below i. */
  others: Uint32Array;
}

/** What the pairs of points are sorted by; `x`, `y` in metres, of one length, `edges` in metres, ascending. */
export interface PairQuestion {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly edges: Float64Array;
  readonly metric: DistanceMetric;
}

/** In which slot does a value lie: how many of the ascending edges are not above it? */
export function slotOf(value: number, edges: Float64Array): number {
  let slot = edges.length;
  // From the top, since most pairs are far apart.
  while (slot > 0 && value < (edges[slot - 1] ?? NaN)) slot--;
  return slot;
}

/** Which pairs of points lie in which slot of distance? Each pair once; the work is that of all pairs. */
export function pairBands({ x, y, edges, metric }: PairQuestion): BandedPairs {
  const points = x.length;
  const slots = new Uint8Array((points * (points - 1)) / 2);
  const counts = new Uint32Array((edges.length + 1) * points);
  const isGrid = metric === "manhattan";
  for (let i = 1, pair = 0; i < points; i++) {
    for (let j = 0; j < i; j++, pair++) {
      const dx = (x[i] ?? NaN) - (x[j] ?? NaN);
      const dy = (y[i] ?? NaN) - (y[j] ?? NaN);
      const slot = slotOf(isGrid ? Math.abs(dx) + Math.abs(dy) : Math.sqrt(dx * dx + dy * dy), edges);
      slots[pair] = slot;
      counts[slot * points + i] = (counts[slot * points + i] ?? 0) + 1;
    }
  }
  const totals = Float64Array.from({ length: edges.length + 1 }, (_, slot) =>
    counts.subarray(slot * points, (slot + 1) * points).reduce((sum, count) => sum + count, 0),
  );
  const unlisted = totals.indexOf(Math.max(...totals));
  counts.fill(0, unlisted * points, (unlisted + 1) * points);
  return { totals, unlisted, ...list(slots, counts, unlisted) };
}

function list(
  slots: Uint8Array,
  counts: Uint32Array,
  unlisted: number,
): Pick<BandedPairs, "starts" | "others"> {
  const starts = new Uint32Array(counts.length + 1);
  for (let k = 0; k < counts.length; k++) starts[k + 1] = (starts[k] ?? 0) + (counts[k] ?? 0);
  const others = new Uint32Array(starts[counts.length] ?? 0);
  const next = starts.slice();
  const points = pointsOf(slots.length);
  for (let i = 1, pair = 0; i < points; i++) {
    for (let j = 0; j < i; j++, pair++) {
      const slot = slots[pair] ?? 0;
      if (slot === unlisted) continue;
      const run = slot * points + i;
      const place = next[run] ?? 0;
      others[place] = j;
      next[run] = place + 1;
    }
  }
  return { starts, others };
}

function pointsOf(pairs: number): number {
  return Math.round((1 + Math.sqrt(1 + 8 * pairs)) / 2);
}
