import { describe, expect, it } from "vitest";
import type { Position } from "../../../../../client/features/map/canvas/hexagon-geometry.ts";
import { clusterPoints } from "../../../../../client/features/map/layers/cluster-points.ts";

const same = (point: Position) => point;

const grid = Array.from({ length: 200 }, (_, i): Position => [
  18.1 + (i % 20) * 0.0007,
  59.3 + Math.floor(i / 20) * 0.0004,
]);

const pixelsApart = ([lonA, latA]: Position, [lonB, latB]: Position, zoom: number) => {
  const px = (512 * 2 ** zoom) / 360;
  return Math.hypot((lonA - lonB) * px, ((latA - latB) * px) / Math.cos((latA * Math.PI) / 180));
};

describe("clusters of points", () => {
  it("keep every point once", () => {
    for (const zoom of [12, 14, 16, 18]) {
      const clusters = clusterPoints(grid, same, zoom);
      expect(clusters.reduce((sum, cluster) => sum + cluster.members.length, 0)).toBe(200);
    }
  });

  it("never come so near that their numbers overlap", () => {
    for (const zoom of [13, 14, 15, 16]) {
      const clusters = clusterPoints(grid, same, zoom);
      for (const [index, cluster] of clusters.entries()) {
        for (const other of clusters.slice(index + 1)) {
          expect(pixelsApart(cluster.position, other.position, zoom)).toBeGreaterThan(29.5);
        }
      }
    }
  });

  it("grow more as the map comes nearer", () => {
    const points: Position[] = [
      [18.1, 59.3],
      [18.1004, 59.3],
      [18.2, 59.3],
    ];
    expect(clusterPoints(points, same, 12)).toHaveLength(2);
    expect(clusterPoints(points, same, 18)).toHaveLength(3);
  });

  it("stay together on the very same spot however near", () => {
    const spot: Position = [18.1, 59.3];
    expect(clusterPoints([spot, spot], same, 20)).toHaveLength(1);
  });
});
