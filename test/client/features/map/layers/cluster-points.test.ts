import { describe, expect, it } from "vitest";
import { clusterPoints } from "../../../../../client/features/map/layers/cluster-points.ts";
import type { Position } from "../../../../../client/features/map/canvas/hexagon-geometry.ts";

const same = (point: Position) => point;

describe("clusters of points", () => {
  it("keep every point once", () => {
    const points = Array.from({ length: 200 }, (_, i): Position => [
      18.1 + (i % 20) * 0.0007,
      59.3 + Math.floor(i / 20) * 0.0004,
    ]);
    for (const zoom of [12, 14, 16, 18]) {
      const clusters = clusterPoints(points, same, zoom);
      expect(clusters.reduce((sum, cluster) => sum + cluster.members.length, 0)).toBe(200);
    }
  });

  it("grow fewer as the map is nearer", () => {
    const points: Position[] = [
      [18.1, 59.3],
      [18.1004, 59.3],
      [18.2, 59.3],
    ];
    expect(clusterPoints(points, same, 12)).toHaveLength(2);
    expect(clusterPoints(points, same, 18)).toHaveLength(3);
  });

  it("stay together on the very same spot however near", () => {
    expect(
      clusterPoints(
        [
          [18.1, 59.3],
          [18.1, 59.3],
        ],
        same,
        20,
      ),
    ).toHaveLength(1);
  });
});
