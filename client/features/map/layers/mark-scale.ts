/**
 * How large are marks drawn at a zoom level, compared with their size at zoom 13? Smaller on the whole
 * municipality, where they would cover what they mark; larger when near.
 */
export function markScale(zoom: number): number {
  return Math.min(1.25, Math.max(0.55, 1 + (zoom - 13) * 0.2));
}
