import { expect, it } from "vitest";
import { discsApart } from "../../../client/ui/discs-apart.ts";

it("pushes discs apart that would lie on one another, and leaves the others where they are", () => {
  const moved = discsApart(
    [
      [100, 100],
      [100, 100],
      [108, 100],
      [300, 300],
    ],
    26,
  );
  moved.forEach(([x, y], at) => {
    moved.forEach(([otherX, otherY], other) => {
      if (other !== at) expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(22);
    });
  });
  expect(moved[3]).toEqual([300, 300]);
  expect(Math.hypot((moved[0]?.[0] ?? 0) - 100, (moved[0]?.[1] ?? 0) - 100)).toBeLessThan(40);
});
