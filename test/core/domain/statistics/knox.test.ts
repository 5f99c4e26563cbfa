import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knox, type KnoxPoint, type KnoxSettings } from "#core/domain/statistics/knox.ts";
import { createRandom } from "#core/domain/statistics/random.ts";
import {
  dayOf,
  isMissing,
  nackaJson,
  nackaRows,
  numberIn,
  outsideJson,
  outsideRows,
} from "./method-files.ts";

const SETTINGS: KnoxSettings = {
  metric: "euclidean",
  distanceBands: [0, 100, 400],
  timeBands: [0, 7, 14],
  permutations: 0,
  seed: 1,
};

const points = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 12 }).map((step) => step * 50),
    y: fc.integer({ min: 0, max: 12 }).map((step) => step * 50),
    t: fc.integer({ min: 0, max: 40 }),
  }),
  { minLength: 2, maxLength: 40 },
);
const edgeLists = fc
  .uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 6 })
  .map((edges) => edges.toSorted((a, b) => a - b));

/** The definition, pair by pair. */
function countOneByOne(list: readonly KnoxPoint[], settings: KnoxSettings): number[][] {
  const { metric, distanceBands, timeBands } = settings;
  return distanceBands.slice(1).map((far, row) =>
    timeBands.slice(1).map((late, column) => {
      let pairs = 0;
      list.forEach((a, i) => {
        for (const b of list.slice(0, i)) {
          const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
          const apart = metric === "manhattan" ? dx + dy : Math.hypot(dx, dy);
          const days = Math.abs(a.t - b.t);
          const isNear = apart >= (distanceBands[row] ?? NaN) && apart < far;
          if (isNear && days >= (timeBands[column] ?? NaN) && days < late) pairs += 1;
        }
      });
      return pairs;
    }),
  );
}

const sum = (rows: readonly number[][]) => rows.flat().reduce((total, value) => total + value, 0);

describe("Knox's test", () => {
  const three = [
    { x: 0, y: 0, t: 0 },
    { x: 60, y: 80, t: 7 },
    { x: 0, y: 30, t: 3 },
  ];

  it("counts pairs in bands that hold their lower edge and not their upper", () => {
    // 100 m and 7 days apart: second band of both. 30 m and 3 days: first of both. √6100 m and 4 days: first.
    expect(knox(three, SETTINGS)).toMatchObject({
      pairs: 3,
      observed: [
        [2, 0],
        [0, 1],
      ],
    });
  });

  it("measures along the streets when asked to", () => {
    // 140 m, 30 m and 110 m.
    expect(knox(three, { ...SETTINGS, metric: "manhattan" }).observed).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it("expects what the totals of rows and columns leave to chance", () => {
    expect(knox(three, SETTINGS).expected).toEqual([
      [4 / 3, 2 / 3],
      [2 / 3, 1 / 3],
    ]);
  });

  it("agrees with counting pair by pair, whatever the bands", () => {
    const metrics = fc.constantFrom("manhattan" as const, "euclidean" as const);
    fc.assert(
      fc.property(points, edgeLists, edgeLists, metrics, (list, distances, times, metric) => {
        const settings = {
          ...SETTINGS,
          metric,
          distanceBands: distances.map((edge) => edge * 80),
          timeBands: times.map((edge) => edge * 4),
        };
        expect(knox(list, settings).observed).toEqual(countOneByOne(list, settings));
      }),
    );
  });

  it("keeps all pairs when the bands cover everything, and counts the same in any order", () => {
    fc.assert(
      fc.property(points, (list) => {
        const all = { ...SETTINGS, distanceBands: [0, 100, Infinity], timeBands: [0, 2, 9, Infinity] };
        const result = knox(list, all);
        expect(sum(result.observed)).toBe(result.pairs);
        expect(sum(result.expected)).toBeCloseTo(result.pairs, 8);
        expect(knox(list.toReversed(), all).observed).toEqual(result.observed);
      }),
    );
  });

  it("gives the same p for the same seed and another for another", () => {
    const random = createRandom(3);
    const list = Array.from({ length: 60 }, () => ({
      x: random() * 900,
      y: random() * 900,
      t: random() * 90,
    }));
    const settings = { ...SETTINGS, permutations: 99 };
    expect(knox(list, settings)).toEqual(knox(list, settings));
    expect(knox(list, { ...settings, seed: 2 }).p).not.toEqual(knox(list, settings).p);
    expect(knox(list, SETTINGS).p).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it("finds planted pairs", () => {
    const random = createRandom(8);
    const first = Array.from({ length: 80 }, () => ({
      x: random() * 9e3,
      y: random() * 9e3,
      t: random() * 700,
    }));
    const again = first.slice(0, 20).map(({ x, y, t }) => ({ x: x + 40, y, t: t + 3 }));
    expect(knox([...first, ...again], { ...SETTINGS, permutations: 199 }).p[0]?.[0]).toBe(1 / 200);
  });

  it("calls at most 5 % of patterns without pairs significant", () => {
    let called = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = createRandom(seed, "nothing planted");
      const list = Array.from({ length: 60 }, () => ({
        x: random() * 2e3,
        y: random() * 2e3,
        t: random() * 90,
      }));
      if ((knox(list, { ...SETTINGS, permutations: 99, seed }).p[0]?.[0] ?? 0) <= 0.05) called += 1;
    }
    // 200 tests at 5 %: more than 20 come in fewer than 1 of 500 runs.
    expect(called).toBeLessThanOrEqual(20);
  });

  it("refuses a single event, bands that do not ascend, and permutations that are not whole", () => {
    expect(() => knox(three.slice(1, 2), SETTINGS)).toThrow(RangeError);
    expect(() => knox([...three, { x: NaN, y: 0, t: 0 }], SETTINGS)).toThrow(RangeError);
    expect(() => knox(three, { ...SETTINGS, distanceBands: [100, 0] })).toThrow(RangeError);
    expect(() => knox(three, { ...SETTINGS, timeBands: [0] })).toThrow(RangeError);
    expect(() => knox(three, { ...SETTINGS, timeBands: [-1, 5] })).toThrow(RangeError);
    expect(() => knox(three, { ...SETTINGS, permutations: 1.5 })).toThrow(RangeError);
  });

  // Expected: the counts that come with the data, in whole days between from-dates; p is not compared.
  it("agrees exactly with the golden counts of burglaries in Nacka", () => {
    const golden = (
      nackaJson("expected.json") as {
        knox: {
          s_breaks: string[];
          t_breaks_days: string[];
          observed: number[][];
          expected_margin: number[][];
        };
      }
    ).knox;
    const edges = (texts: readonly string[]) =>
      texts.map((text) => (text === "Inf" ? Infinity : Number(text)));
    const burglaries = nackaRows("incidents.csv")
      .filter(({ type }) => type === "burglary")
      .map((row) => ({ x: numberIn(row, "x_3006"), y: numberIn(row, "y_3006"), t: dayOf(row) }));
    const { observed, expected, p } = knox(burglaries, {
      metric: "euclidean",
      distanceBands: edges(golden.s_breaks),
      timeBands: edges(golden.t_breaks_days),
      permutations: 199,
      seed: 1,
    });
    expect(observed).toEqual(golden.observed);
    expected.forEach((row, i) => {
      row.forEach((value, j) => expect(value).toBeCloseTo(golden.expected_margin[i]?.[j] ?? NaN, 8));
    });
    // 40 near-repeat pairs are planted.
    expect(p[0]?.[1]).toBe(1 / 200);
  });
});

describe.skipIf(isMissing("near_repeat"))("Knox's test beside PySAL pointpats", () => {
  it("agrees with the counts of Burkitt's lymphoma within 20 and within 5", () => {
    const cases = outsideRows("near_repeat/burkitt_input.csv").map((row) => ({
      x: numberIn(row, "x"),
      y: numberIn(row, "y"),
      t: numberIn(row, "t"),
    }));
    const golden = outsideJson("near_repeat/burkitt_knox_expected.json") as {
      observed: number[][];
      recomputed: { expected00: number };
    };
    // Theirs are ≤ 20 and ≤ 5; on whole numbers nothing lies between that and these edges.
    const { observed, expected } = knox(cases, {
      ...SETTINGS,
      distanceBands: [0, 20.001, Infinity],
      timeBands: [0, 5.001, Infinity],
    });
    expect(observed).toEqual(golden.observed);
    expect(expected[0]?.[0]).toBeCloseTo(golden.recomputed.expected00, 9);
  });
});
