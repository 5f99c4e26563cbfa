/** More cells than any municipality has at 100 m; a longer list is a mistake. */
const MOST_CELLS = 100_000;

const LARGEST_ID = 2_147_483_647;

/**
 * Which cells does a text such as `511705088-511705094,511836160` name? Runs with both ends included, or
 * single ids, by comma; ascending, each once. Throws RangeError for anything else, for ids outside of
 * 0 … 2,147,483,647 and for more than 100,000 cells.
 */
export function parseCellRanges(text: string): number[] {
  const cells = new Set<number>();
  for (const part of text.split(",")) {
    const [first, last] = parseRun(part.trim());
    if (last - first >= MOST_CELLS - cells.size) throw new RangeError(`At most ${MOST_CELLS} cells.`);
    for (let cell = first; cell <= last; cell++) cells.add(cell);
  }
  return [...cells].sort((a, b) => a - b);
}

/**
 * How are cells written short? As runs of ids: those of one column of the grid follow each other, so that
 * a shape takes about one run for each column it spans.
 */
export function printCellRanges(cells: Iterable<number>): string {
  const sorted = [...new Set(cells)].sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === cell - 1) run[1] = cell;
    else runs.push([cell, cell]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(",");
}

function parseRun(part: string): [number, number] {
  const match = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(part);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (!match || first > last || last > LARGEST_ID) {
    throw new RangeError(`Cells as 511705088-511705094,511836160 were expected, not "${part}".`);
  }
  return [first, last];
}
