import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { ROOT } from "../../../scripts/repository.ts";
import { boundsOf, placeOf, readAreaShape, repeatedIds } from "../../../server/imports/area-geometry.ts";
import { readAll } from "./readers/read-all.ts";

type XY = [number, number];

const square = (x: number, y: number, size: number): XY[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const hole = (x: number, y: number, size: number) => square(x, y, size).toReversed();
const polygon = (...rings: XY[][]) => readAreaShape({ type: "Polygon", coordinates: rings });
const multi = (...polygons: XY[][][]) => readAreaShape({ type: "MultiPolygon", coordinates: polygons });
const fault = (result: ReturnType<typeof readAreaShape>) => ("fault" in result ? result.fault.code : null);
const shape = (result: ReturnType<typeof readAreaShape>) => {
  if ("fault" in result) throw new Error(result.fault.message);
  return result.shape;
};

describe("shapes that are taken", () => {
  it("takes a right polygon as it is", () => {
    expect(shape(polygon(square(0, 0, 10), hole(2, 2, 3)))).toEqual({
      polygons: [[square(0, 0, 10), hole(2, 2, 3)]],
      normalised: [],
    });
  });

  it("rewinds outlines and holes", () => {
    expect(shape(polygon(hole(0, 0, 10), square(2, 2, 3)))).toEqual({
      polygons: [[square(0, 0, 10), hole(2, 2, 3)]],
      normalised: ["rewound"],
    });
  });

  it("closes rings and removes repeated positions, and says so", () => {
    const open: XY[] = [
      [0, 0],
      [0, 0],
      [10, 0],
      [10, 10],
      [10, 10],
    ];
    expect(shape(polygon(open))).toEqual({
      polygons: [
        [
          [
            [0, 0],
            [10, 0],
            [10, 10],
            [0, 0],
          ],
        ],
      ],
      normalised: ["repeated_points_removed", "ring_closed"],
    });
  });

  it("takes parts and holes that touch in a point, and an island in a lake", () => {
    expect(fault(multi([square(0, 0, 10)], [square(10, 10, 5)]))).toBeNull();
    const touching: XY[] = [
      [0, 5],
      [2, 7],
      [2, 3],
      [0, 5],
    ];
    expect(fault(polygon(square(0, 0, 10), touching))).toBeNull();
    expect(fault(multi([square(0, 0, 10), hole(2, 2, 6)], [square(4, 4, 1)]))).toBeNull();
  });

  it("takes a detailed coast of 20,000 vertices in degrees", () => {
    const coast = Array.from({ length: 20_000 }, (_, index): XY => {
      const angle = (2 * Math.PI * index) / 20_000;
      const radius = 0.1 * (1 + 0.2 * Math.sin(9 * angle) + 0.01 * Math.sin(300 * angle));
      return [18.2 + radius * Math.cos(angle), 59.3 + radius * Math.sin(angle)];
    });
    expect(shape(polygon([...coast])).normalised).toEqual(["ring_closed"]);
  });
});

describe("shapes that are refused", () => {
  it.each<[string, ReturnType<typeof readAreaShape>, string]>([
    [
      "a bow-tie",
      polygon([
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
        [0, 0],
      ]),
      "self_intersection",
    ],
    [
      "a spike",
      polygon([
        [0, 0],
        [10, 0],
        [20, 0],
        [10, 0],
        [10, 10],
        [0, 0],
      ]),
      "self_intersection",
    ],
    [
      "a ring that touches itself",
      polygon([
        [0, 0],
        [10, 0],
        [5, 5],
        [10, 10],
        [0, 10],
        [5, 5],
        [0, 0],
      ]),
      "self_intersection",
    ],
    [
      "a ring that runs back along itself",
      polygon([
        [0, 0],
        [10, 0],
        [10, 10],
        [4, 10],
        [4, 0],
        [2, 0],
        [2, 10],
        [0, 10],
        [0, 0],
      ]),
      "self_intersection",
    ],
    ["a hole that crosses the outline", polygon(square(0, 0, 10), hole(8, 8, 5)), "self_intersection"],
    ["a hole along the outline", polygon(square(0, 0, 10), hole(0, 2, 3)), "self_intersection"],
    ["a hole outside", polygon(square(0, 0, 10), hole(20, 20, 3)), "hole_outside"],
    ["parts that overlap", multi([square(0, 0, 10)], [square(5, 5, 10)]), "self_intersection"],
    ["a part inside a part", multi([square(0, 0, 10)], [square(2, 2, 3)]), "self_intersection"],
    ["the same part twice", multi([square(0, 0, 10)], [square(0, 0, 10)]), "self_intersection"],
    [
      "two corners",
      polygon([
        [0, 0],
        [10, 0],
        [0, 0],
      ]),
      "degenerate_ring",
    ],
    [
      "one point",
      polygon([
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
      "degenerate_ring",
    ],
    [
      "a slanting line",
      polygon([
        [0.1, 0.1],
        [0.2, 0.3],
        [0.3, 0.5],
        [0.1, 0.1],
      ]),
      "degenerate_ring",
    ],
    ["an empty hole", polygon(square(0, 0, 10), []), "degenerate_ring"],
    ["no rings", multi([]), "degenerate_ring"],
    ["a point", readAreaShape({ type: "Point", coordinates: [1, 2] }), "bad_structure"],
    ["a collection", readAreaShape({ type: "GeometryCollection", geometries: [] }), "bad_structure"],
    ["nothing", readAreaShape(undefined), "bad_structure"],
  ])("%s", (_, result, code) => {
    expect(fault(result)).toBe(code);
  });

  it("names the place of a crossing", () => {
    const result = polygon([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
      [0, 0],
    ]);
    expect("fault" in result && result.fault.message).toContain("vid 5, 5");
  });

  it("gives up on 100,000 long edges in under two seconds", () => {
    const comb = Array.from({ length: 50_000 }, (_, index): XY[] => [
      [0, index],
      [1_000, index + 0.4],
    ]).flat();
    const started = performance.now();
    expect(fault(polygon([...comb, [-5, 50_000], [-5, 0]]))).toBe("too_complex");
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("where an area lies", () => {
  const home = { minX: 18.08, minY: 59.22, maxX: 18.48, maxY: 59.43 };
  const box = (x: number, y: number) => ({ minX: x, minY: y, maxX: x + 0.01, maxY: y + 0.01 });

  it("is inside, swapped or outside", () => {
    expect(placeOf(box(18.2, 59.3), home, 0)).toBe("inside");
    expect(placeOf(box(59.3, 18.2), home, 0)).toBe("swapped");
    expect(placeOf(box(11.9, 57.7), home, 0)).toBe("outside");
    expect(placeOf(box(18.479, 59.3), home, 0)).toBe("outside");
    expect(placeOf(box(18.479, 59.3), home, 0.01)).toBe("inside");
  });

  it("is bounded by all its parts", () => {
    expect(boundsOf(shape(multi([square(0, 0, 1)], [square(5, -3, 1)])))).toEqual({
      minX: 0,
      minY: -3,
      maxX: 6,
      maxY: 1,
    });
  });

  it("finds ids that come back", () => {
    expect(repeatedIds(["a", undefined, "b", "a", undefined, "a", "b"])).toEqual(["a", "b"]);
  });
});

const folder = join(ROOT, "../shared/data/bad-inputs");
const isMissing = !existsSync(folder);
const nacka = { minX: 18.08, minY: 59.22, maxX: 18.48, maxY: 59.43 };

describe.skipIf(isMissing)(
  `area files of ../shared/data/bad-inputs${isMissing ? " (SKIPPED: folder missing)" : ""}`,
  () => {
    const rowsOf = async (file: string) =>
      (await readAll(readFileSync(join(folder, file)), file, { target: "areas" })).rows;

    it.each([
      ["gj-02-bowtie.geojson", "self_intersection"],
      ["gj-04-too-few-points.geojson", "degenerate_ring"],
      ["gj-29-zero-area.geojson", "degenerate_ring"],
    ])("%s is refused with %s", async (file, code) => {
      expect(fault(readAreaShape((await rowsOf(file))[0]?.geometry))).toBe(code);
    });

    it.each([
      ["gj-05-clockwise.geojson", ["rewound"], "inside"],
      ["gj-07-3d.geojson", [], "inside"],
      ["gj-10-swapped.geojson", ["rewound"], "swapped"],
      ["gj-28-world-polygon.geojson", [], "outside"],
      ["gj-31-bom.geojson", [], "inside"],
    ] as const)("%s is a shape: %j, %s", async (file, normalised, place) => {
      const read = shape(readAreaShape((await rowsOf(file))[0]?.geometry));
      expect(read.normalised).toEqual(normalised);
      expect(placeOf(boundsOf(read), nacka, 0.005)).toBe(place);
    });

    it("gj-25-duplicate-feature-ids.geojson repeats an id", async () => {
      expect(
        repeatedIds((await rowsOf("gj-25-duplicate-feature-ids.geojson")).map(({ featureId }) => featureId)),
      ).toEqual(["7"]);
    });
  },
);

describe("shapes that would take too long", () => {
  it("refuses an area of more than 20,000 corners before it looks at them", () => {
    const circle = (corners: number) =>
      Array.from({ length: corners }, (_, index): XY => {
        const angle = (index / corners) * 2 * Math.PI;
        return [Math.cos(angle), Math.sin(angle)];
      });
    expect(fault(polygon(circle(20_001)))).toBe("too_complex");
    expect(fault(polygon(circle(5000)))).toBeNull();
  });
});
