import { distanceToEdges, type Edge, edgesOf, type Ring } from "./ring.ts";

const TOLERANCE_M = 1;

/** Are two outlines the same line on the ground? Every corner of each within `toleranceM` (1) of the other. */
export function isSameOutline(a: readonly Ring[], b: readonly Ring[], toleranceM = TOLERANCE_M): boolean {
  const [edgesOfA, edgesOfB] = [a.flatMap(edgesOf), b.flatMap(edgesOf)];
  const isNear = (edges: readonly Edge[], others: readonly Edge[]) =>
    edges.every(([corner]) => distanceToEdges(corner, others) <= toleranceM);
  return isNear(edgesOfA, edgesOfB) && isNear(edgesOfB, edgesOfA);
}
