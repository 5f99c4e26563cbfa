const MOST_POSITIONS = 1_000;

/** The first positions of a polygon or multipolygon, as a survey of a file needs them. */
export function areaPositions(geometry: unknown): readonly (readonly [number, number])[] {
  const positions: [number, number][] = [];
  const waiting: unknown[] = [(geometry as { coordinates?: unknown } | null)?.coordinates];
  while (waiting.length > 0 && positions.length < MOST_POSITIONS) {
    const part = waiting.pop();
    if (!Array.isArray(part)) continue;
    const [x, y] = part as unknown[];
    if (typeof x === "number" && typeof y === "number") positions.push([x, y]);
    else waiting.push(...(part as unknown[]).slice(0, MOST_POSITIONS));
  }
  return positions;
}
