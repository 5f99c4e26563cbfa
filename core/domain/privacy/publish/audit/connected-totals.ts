type Total = readonly number[];

/**
 * Which totals hang together? Groups them so that totals in different groups have no cell in common,
 * directly or through others. Totals without a cell are left out, and equal ones kept once.
 */
export function connectedTotals(totals: readonly Total[]): Total[][] {
  let groups: { cells: Set<number>; totals: Total[] }[] = [];
  for (const total of distinctTotals(totals)) {
    const touching = groups.filter(({ cells }) => total.some((cell) => cells.has(cell)));
    const merged = { cells: new Set(total), totals: [total] };
    for (const group of touching) {
      for (const cell of group.cells) merged.cells.add(cell);
      merged.totals.push(...group.totals);
    }
    groups = [...groups.filter((group) => !touching.includes(group)), merged];
  }
  return groups.map((group) => group.totals);
}

function distinctTotals(totals: readonly Total[]): Total[] {
  const sorted = totals.map((total) => [...new Set(total)].sort((a, b) => a - b));
  const byKey = new Map(sorted.map((total) => [total.join(), total]));
  return [...byKey.values()].filter((total) => total.length > 0);
}
