type Point = readonly [x: number, y: number];

const ROUNDS = 24;
const TURN = 2.4;

/**
 * Where do discs stand that would lie on one another? Each is pushed from those nearer than `leastPx`, a little at a
 * time, so that all stay near their places and can be read. The same points give the same answer.
 */
export function discsApart(points: readonly Point[], leastPx: number): Point[] {
  let moved = points.map(([x, y]): Point => [x, y]);
  for (let round = 0; round < ROUNDS; round++) {
    let isStill = true;
    moved = moved.map(([x, y], at): Point => {
      let [dx, dy] = [0, 0];
      moved.forEach(([otherX, otherY], other) => {
        if (other === at) return;
        const far = Math.hypot(x - otherX, y - otherY);
        if (far >= leastPx) return;
        isStill = false;
        const push = (leastPx - far) / 2 + 0.1;
        // On the very same point each goes its own way.
        const [towardsX, towardsY] =
          far > 0.01 ? [(x - otherX) / far, (y - otherY) / far] : [Math.cos(at * TURN), Math.sin(at * TURN)];
        dx += towardsX * push;
        dy += towardsY * push;
      });
      return [x + dx, y + dy];
    });
    if (isStill) break;
  }
  return moved;
}
