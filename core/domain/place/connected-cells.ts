import { cellNeighbours } from "./hexgrid.ts";

/**
 * Which cells hang together, edge to edge? `ids`: cells of one size, in any order. Returns the groups, the
 * largest first and of equal ones that with the lowest id, each in ascending order. O(cells).
 */
export function connectedCells(ids: Iterable<number>): number[][] {
  const left = new Set(ids);
  const groups: number[][] = [];
  for (const id of left) {
    left.delete(id);
    const group = [id];
    for (let next = 0; next < group.length; next++) {
      for (const neighbour of cellNeighbours(group[next] ?? id)) {
        if (left.delete(neighbour)) group.push(neighbour);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
