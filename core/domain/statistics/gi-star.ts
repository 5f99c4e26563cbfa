/**
 * Getis–Ord Gi* for each cell: is its neighbourhood busier than chance would make it? `counts[i]`: events in
 * cell i; `neighbours[i]`: indices of the cells around it, i included, binary weights, in any order. Null
 * hypothesis: the same counts, laid out anyhow. Returns z-scores in the same order, positive where it is
 * busier, negative where it is calmer, 0 for a neighbourhood that is everything. Throws RangeError if the
 * lengths differ, an index names no cell, a neighbourhood is empty, a count is not finite, or all counts are
 * equal. Not to be read without a correction for many tests (`benjaminiHochberg`), nor as normal where the
 * whole neighbourhood expects only an event or two. An even spread is the yardstick, so every centre stands
 * out. Ord & Getis 1995, doi:10.1111/j.1538-4632.1995.tb00912.x.
 */
export function giStar(counts: ArrayLike<number>, neighbours: ArrayLike<ArrayLike<number>>): Float64Array {
  if (counts.length !== neighbours.length)
    throw new RangeError(`There are ${counts.length} counts but ${neighbours.length} lists of neighbours.`);
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < neighbours.length; i++) {
    starts[i + 1] = (starts[i] ?? 0) + (neighbours[i]?.length ?? 0);
  }
  const indices = new Float64Array(starts[counts.length] ?? 0);
  for (let i = 0; i < neighbours.length; i++) indices.set(neighbours[i] ?? [], starts[i]);
  return giStarFlat(counts, starts, indices);
}

/**
 * The same as `giStar`, for neighbourhoods laid out once and used at each change of filter: those of cell i
 * are `indices[starts[i]]` up to but not including `indices[starts[i + 1]]`, so `starts` has one entry more
 * than there are cells. Writes into `out` and returns it, a new array unless given; it must not be `counts`.
 */
export function giStarFlat(
  counts: ArrayLike<number>,
  starts: ArrayLike<number>,
  indices: ArrayLike<number>,
  out: Float64Array = new Float64Array(counts.length),
): Float64Array {
  const cells = counts.length;
  if (starts.length !== cells + 1 || starts[0] !== 0 || starts[cells] !== indices.length)
    throw new RangeError(`The neighbours are not laid out for ${cells} cells.`);
  if (out.length !== cells) throw new RangeError(`Room for ${cells} scores is needed, not ${out.length}.`);
  const { mean, deviation } = moments(counts);
  // Most neighbourhoods are of one size: what depends on it alone is worked out once.
  let [sizeBefore, spread] = [NaN, NaN];
  for (let i = 0; i < cells; i++) {
    const first = starts[i] ?? NaN;
    const end = starts[i + 1] ?? NaN;
    const size = end - first;
    let sum = 0;
    for (let k = first; k < end; k++) sum += counts[indices[k] ?? -1] ?? NaN;
    if (size !== sizeBefore) {
      spread = deviation * Math.sqrt((cells * size - size * size) / (cells - 1));
      sizeBefore = size;
    }
    const score = size === cells ? 0 : (sum - mean * size) / spread;
    if (!Number.isFinite(score))
      throw new RangeError(`The neighbourhood of cell ${i} is empty or names no cell.`);
    out[i] = score;
  }
  return out;
}

function moments(counts: ArrayLike<number>): { mean: number; deviation: number } {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i] ?? NaN;
  const mean = sum / counts.length;
  if (!Number.isFinite(mean))
    throw new RangeError("Gi* needs counts that are finite numbers, of two cells or more.");
  let squares = 0;
  let isEven = true;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? NaN;
    if (count !== counts[0]) isEven = false;
    squares += (count - mean) * (count - mean);
  }
  if (isEven) throw new RangeError("Gi* needs counts that differ: all cells have the same.");
  return { mean, deviation: Math.sqrt(squares / counts.length) };
}
