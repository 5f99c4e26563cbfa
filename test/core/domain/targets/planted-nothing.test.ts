import { describe, expect, it } from "vitest";
import { createCubeBuilder } from "#core/domain/cube/build/build-cube.ts";
import { EVERYTHING } from "#core/domain/cube/filter.ts";
import { openCube } from "#core/domain/cube/open.ts";
import { cellAt, cellCentre } from "#core/domain/place/hexgrid.ts";
import { createRandom, randomInteger, weightedIndex } from "#core/domain/statistics/random.ts";
import { findPlaces, type PlacesFound } from "#core/domain/targets/find-places.ts";
import { createGround } from "#core/domain/targets/ground.ts";
import { comparedPeriods } from "#core/domain/time/compared-period.ts";
import { spreadEvent } from "#core/domain/time/event-weight.ts";
import { DAY_MS } from "#core/domain/time/local-day.ts";

const SIDE = 24;
const FIRST_DAY = 20_051;
const YEAR = 364;
const SEEDS = 200;
const CELLS = Array.from({ length: SIDE * SIDE }, (_, i) =>
  cellAt({ column: 3700 + Math.floor(i / SIDE), row: 32_000 + (i % SIDE) }),
);
// Twelve places on the patch; three of each kind.
const PLACES = Array.from({ length: 12 }, (_, i) => ({
  id: `plats-${i}`,
  name: `Plats ${i}`,
  kind: ["centrum", "station", "skola", "park"][i % 4] ?? "centrum",
  rank: 3,
  position: cellCentre(CELLS[SIDE * (2 + 6 * Math.floor(i / 3)) + 3 + 8 * (i % 3)] ?? 0, 200),
}));
const GROUND = createGround({ acrossM: 200, bandM: 200, cells: CELLS, places: PLACES });

/** Two years in which nothing changes: each cell draws as many of the events in the one as in the other. */
function stillMunicipality(seed: number, weightOf: (cell: number) => number): PlacesFound {
  const random = createRandom(seed, "still");
  const drawCell = weightedIndex(CELLS.map(weightOf));
  const builder = createCubeBuilder({ cellSizeM: 200, areaKinds: [] });
  for (let event = 0; event < 1600; event++) {
    const fromMs = (FIRST_DAY + randomInteger(random, 0, 2 * YEAR - 1)) * DAY_MS + 12 * 3_600_000;
    builder.add({
      ...spreadEvent({ fromMs, toMs: null, isDateOnly: false }, "UTC"),
      isDateOnly: false,
      kind: {
        category: "damage",
        source: "polis",
        setting: "outdoors",
        isFoundByControl: false,
        isDuringPresence: false,
      },
      cell: CELLS[drawCell(random)] ?? 0,
      areas: [],
    });
  }
  const period = { fromDay: FIRST_DAY + YEAR, toDay: FIRST_DAY + 2 * YEAR };
  return findPlaces(openCube(builder.finish()), {
    filter: { ...EVERYTHING, ...period },
    ground: GROUND,
    period,
    compared: comparedPeriods(period, "lastYear"),
    unsafety: new Map(),
    isPaydayWeekend: (day) => day % 28 < 7,
  });
}

const share = (found: readonly PlacesFound[], isWrong: (places: PlacesFound) => boolean) =>
  found.filter(isWrong).length / found.length;

describe("a municipality where nothing was planted, over 200 seeds", { timeout: 240_000 }, () => {
  it("has no elevated place, and no place unlike its like, more often than promised", () => {
    const found = Array.from({ length: SEEDS }, (_, seed) => stillMunicipality(seed + 1, () => 1));
    expect(share(found, ({ elevated }) => elevated.elevated > 0)).toBeLessThanOrEqual(0.025);
    const likes = found.flatMap(({ places }) => places.flatMap(({ like }) => like ?? []));
    const outside = likes.filter(({ low, high }) => low > 1 || high < 1).length / likes.length;
    // Exact intervals of 95 % leave out at most one in twenty.
    expect(outside).toBeLessThanOrEqual(0.05);
    expect(likes.length).toBeGreaterThan(2000);
  });

  it("has no new, growing or fading place and no pay days in more than one of twenty lists", () => {
    const busy = new Set(PLACES.flatMap(({ id }) => GROUND.areas.find(({ key }) => key === id)?.cells ?? []));
    const found = Array.from({ length: SEEDS }, (_, seed) =>
      stillMunicipality(seed + 1, (cell) => (busy.has(cell) ? 8 : 1)),
    );
    const isChanged = ({ places }: PlacesFound) =>
      places.some(({ development }) => development !== null && development !== "persistent");
    expect(share(found, isChanged)).toBeLessThanOrEqual(0.085);
    expect(
      share(found, ({ places }) => places.some(({ payday }) => payday?.verdict === "more")),
    ).toBeLessThanOrEqual(0.085);
    // Busy all the time, so elevated and persistent.
    expect(share(found, ({ places }) => places.some(({ development }) => development === "persistent"))).toBe(
      1,
    );
  });
});
