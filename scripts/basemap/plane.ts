export type Position = readonly [lon: number, lat: number];
export type Ring = readonly Position[];
export type Polygon = readonly Ring[];

const M_PER_DEGREE = 111_320;
const MIDDLE_LAT = 59.31;
const LON_SHRINK = Math.cos((MIDDLE_LAT * Math.PI) / 180);

/** Where is a position in metres on a plane laid over Nacka? Off by less than 1 % within 20 km. */
export function toPlane([lon, lat]: Position): readonly [x: number, y: number] {
  return [lon * M_PER_DEGREE * LON_SHRINK, lat * M_PER_DEGREE];
}

/** How large is a ring in square metres? Positive when it runs counter-clockwise. */
export function ringAreaM2(ring: Ring): number {
  const points = ring.map(toPlane);
  let twice = 0;
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}

/** Which points of a line are needed to stay within `toleranceM` of it? Douglas & Peucker 1973; the ends stay. */
export function simplifyLine(line: readonly Position[], toleranceM: number): Position[] {
  const points = line.map(toPlane);
  const isKept = new Array<boolean>(line.length).fill(false);
  isKept[0] = true;
  isKept[line.length - 1] = true;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [first, last] = span;
    let farthest = -1;
    let distance = toleranceM;
    for (let index = first + 1; index < last; index++) {
      const away = distanceToSegment(points[index], points[first], points[last]);
      if (away > distance) {
        farthest = index;
        distance = away;
      }
    }
    if (farthest < 0) continue;
    isKept[farthest] = true;
    stack.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, index) => isKept[index]);
}

/** The same for a closed ring (first point repeated last): it is cut at its two points farthest apart. */
export function simplifyRing(ring: Ring, toleranceM: number): Position[] {
  const open = ring.slice(0, -1);
  const [start] = open;
  if (!start) return [];
  const [startX, startY] = toPlane(start);
  const away = open.map((point) => Math.hypot(toPlane(point)[0] - startX, toPlane(point)[1] - startY));
  const opposite = away.indexOf(Math.max(...away));
  const there = simplifyLine(open.slice(0, opposite + 1), toleranceM);
  const back = simplifyLine([...open.slice(opposite), start], toleranceM);
  return [...there, ...back.slice(1)];
}

/** Rounds the corners of a ring once, as Chaikin 1974 does: for shapes drawn with few points. */
export function roundCorners(ring: Ring): Position[] {
  const open = ring.slice(0, -1);
  const rounded = open.flatMap((point, index): Position[] => {
    const next = open[(index + 1) % open.length] ?? point;
    const at = (part: number): Position => [
      point[0] + (next[0] - point[0]) * part,
      point[1] + (next[1] - point[1]) * part,
    ];
    return [at(0.25), at(0.75)];
  });
  const [first] = rounded;
  return first ? [...rounded, first] : [];
}

function distanceToSegment(
  point: readonly [number, number] = [0, 0],
  from: readonly [number, number] = [0, 0],
  to: readonly [number, number] = [0, 0],
): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length2;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - from[0] - part * dx, point[1] - from[1] - part * dy);
}
