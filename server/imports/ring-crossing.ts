/** Easting and northing, or longitude and latitude. */
export type Position = readonly [number, number];

/** A closed ring: the last position repeats the first. */
export type Ring = readonly Position[];

/** Where two edges meet that must not; or `undecided` when looking would take too long. */
export type Crossing = { kind: "none" | "undecided" } | { kind: "crossing"; at: Position };

/** Pairs of edges compared at most, a quarter of a second. */
const maxPairs = 10_000_000;

interface Edge {
  ring: number;
  index: number;
  /** Edges of its ring. */
  count: number;
  a: Position;
  b: Position;
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
}

/**
 * Do the edges of an area's rings cross, overlap, or touch within one ring? The first such place by easting.
 * Different rings may touch in points. Sweeps over the edges by their least easting; plain doubles, so that a near miss
 * of the last digit is left to PostGIS.
 */
export function findCrossing(rings: readonly Ring[]): Crossing {
  const edges = rings.flatMap(edgesOf).sort((first, second) => first.minX - second.minX);
  let pairs = 0;
  for (const [index, edge] of edges.entries()) {
    for (let next = index + 1; next < edges.length; next++) {
      const other = edges[next];
      if (other === undefined || other.minX > edge.maxX) break;
      if (++pairs > maxPairs) return { kind: "undecided" };
      if (other.minY > edge.maxY || other.maxY < edge.minY) continue;
      const at = forbiddenMeeting(edge, other);
      if (at !== null) return { kind: "crossing", at };
    }
  }
  return { kind: "none" };
}

/** Twice the signed area of the triangle: positive when it turns left. */
export function turn(a: Position, b: Position, c: Position): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function edgesOf(ring: Ring, ringNumber: number): Edge[] {
  const count = ring.length - 1;
  return ring.slice(0, -1).map((a, index) => {
    const b = ring[index + 1] ?? a;
    return {
      ring: ringNumber,
      index,
      count,
      a,
      b,
      minX: Math.min(a[0], b[0]),
      maxX: Math.max(a[0], b[0]),
      minY: Math.min(a[1], b[1]),
      maxY: Math.max(a[1], b[1]),
    };
  });
}

function forbiddenMeeting(first: Edge, second: Edge): Position | null {
  if (first.ring === second.ring) {
    if ((first.index + 1) % first.count === second.index) return foldsBack(first, second) ? first.b : null;
    if ((second.index + 1) % first.count === first.index) return foldsBack(second, first) ? second.b : null;
    return meeting(first, second, true);
  }
  return meeting(first, second, false);
}

/** Does the ring turn on its heel where `next` follows `edge`? */
function foldsBack(edge: Edge, next: Edge): boolean {
  const along =
    (edge.b[0] - edge.a[0]) * (next.b[0] - next.a[0]) + (edge.b[1] - edge.a[1]) * (next.b[1] - next.a[1]);
  return along < 0 && turn(edge.a, edge.b, next.b) === 0;
}

function meeting(first: Edge, second: Edge, countsTouching: boolean): Position | null {
  const { a, b } = first;
  const { a: c, b: d } = second;
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc === 0 && abd === 0) return overlap(first, second, countsTouching);
  if (abc * abd < 0 && cda * cdb < 0) return crossPoint(abc, abd, c, d);
  if (!countsTouching) return null;
  const touching = [
    { side: abc, at: c, edge: first },
    { side: abd, at: d, edge: first },
    { side: cda, at: a, edge: second },
    { side: cdb, at: b, edge: second },
  ];
  return touching.find(({ side, at, edge }) => side === 0 && isWithin(at, edge))?.at ?? null;
}

/** Edges on one line: where they share a stretch, or a point if that counts. */
function overlap(first: Edge, second: Edge, countsTouching: boolean): Position | null {
  const axis = first.maxX - first.minX >= first.maxY - first.minY ? 0 : 1;
  const [low, high] = axis === 0 ? (["minX", "maxX"] as const) : (["minY", "maxY"] as const);
  const start = Math.max(first[low], second[low]);
  const end = Math.min(first[high], second[high]);
  if (start > end || (start === end && !countsTouching)) return null;
  return [first.a, first.b, second.a, second.b].find((position) => position[axis] === start) ?? null;
}

function crossPoint(abc: number, abd: number, c: Position, d: Position): Position {
  const share = abc / (abc - abd);
  return [c[0] + share * (d[0] - c[0]), c[1] + share * (d[1] - c[1])];
}

function isWithin(position: Position, edge: Edge): boolean {
  return (
    position[0] >= edge.minX &&
    position[0] <= edge.maxX &&
    position[1] >= edge.minY &&
    position[1] <= edge.maxY
  );
}
