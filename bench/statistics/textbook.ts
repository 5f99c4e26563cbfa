import { cellCentre } from "#core/domain/place/hexgrid.ts";

/**
 * Gi* as the formula stands in Ord & Getis 1995: for each cell a sum over the weights of all others, a weight
 * being 1 where the centres lie within the band. The yardstick of the bench: no neighbour lists, O(cells²).
 */
export function textbookGiStar(
  counts: Float64Array,
  ids: readonly number[],
  { acrossM, bandM }: { readonly acrossM: number; readonly bandM: number },
): Float64Array {
  const n = counts.length;
  const centres = ids.map((id) => cellCentre(id, acrossM));
  const mean = counts.reduce((sum, count) => sum + count, 0) / n;
  const s = Math.sqrt(counts.reduce((sum, count) => sum + count * count, 0) / n - mean * mean);
  return counts.map((_count, i) => {
    const { x = NaN, y = NaN } = centres[i] ?? {};
    let [sum, weights, squares] = [0, 0, 0];
    for (let j = 0; j < n; j++) {
      const other = centres[j];
      const weight = other && Math.hypot(other.x - x, other.y - y) <= bandM + 1e-6 ? 1 : 0;
      sum += weight * (counts[j] ?? 0);
      weights += weight;
      squares += weight * weight;
    }
    return (sum - mean * weights) / (s * Math.sqrt((n * squares - weights * weights) / (n - 1)));
  });
}
