/** Neighbours from one (inclusive) to another (exclusive). */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Which runs of neighbours are marked 1? */
export function runsOf(isChosen: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < isChosen.length; at++) {
    if (isChosen[at] !== 1) continue;
    const from = at;
    while (isChosen[at] === 1) at++;
    runs.push({ from, to: at });
  }
  return runs;
}
