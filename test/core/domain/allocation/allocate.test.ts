import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allocate } from "#core/domain/allocation/allocate.ts";
import type { RouteFrame } from "#core/domain/allocation/choose-route.ts";
import { tightBound } from "#core/domain/allocation/tight-bound.ts";
import { coverageBound } from "#core/domain/allocation/coverage-bound.ts";
import { coveredDemand, type Demand, type PlacedStop } from "#core/domain/allocation/covered-demand.ts";
import { createRandom, type Random } from "#core/domain/statistics/random.ts";
import { loadSolver } from "../../../../server/jobs/solve-program.ts";

const CHECKS = join(process.cwd(), "../shared/checks/methods/allocation");

const oneStop = (places: number): RouteFrame => ({
  minutes: 15,
  slotAt: () => 0,
  doseMin: 15,
  mostAtPlace: 1,
  rest: null,
  places: Array.from({ length: places }, (_, place) => place),
  isAllowed: () => true,
  travelMin: () => 0,
});

interface Golden {
  readonly service_radius: number;
  readonly results: readonly { readonly p: number; readonly mclp_covered_demand: number }[];
}

describe("allocate", () => {
  it.skipIf(!existsSync(CHECKS))(
    "covers at least 0.98 of the published optimum of maximal covering (San Francisco, spopt's example)",
    () => {
      const golden = JSON.parse(
        readFileSync(join(CHECKS, "sf_mclp_pmedian_expected.json"), "utf8"),
      ) as Golden;
      const [, ...rows] = readFileSync(join(CHECKS, "sf_cost_matrix_205x16.csv"), "utf8").trim().split("\n");
      const cells = rows.map((row) => row.split(",").slice(1).map(Number));
      const sites = (cells[0]?.length ?? 1) - 1;
      const demand: Demand = {
        slots: 1,
        reachSlots: 1,
        values: Float64Array.from(cells, ([people = 0]) => people),
        covers: Array.from({ length: sites }, (_, site) =>
          cells.flatMap((row, tract) =>
            (row[site + 1] ?? Infinity) <= golden.service_radius ? [tract] : [],
          ),
        ),
      };
      for (const { p, mclp_covered_demand: optimum } of golden.results) {
        const frames = Array.from({ length: p }, () => oneStop(sites));
        const { covered, routes } = allocate({ demand, frames, floors: [] });
        expect(covered / optimum).toBeGreaterThanOrEqual(0.98);
        expect(covered).toBeLessThanOrEqual(optimum);
        const stops = routes.flatMap((route) => route.stops);
        expect(coverageBound(demand, frames, stops)).toBeGreaterThanOrEqual(optimum);
      }
    },
  );

  it("covers at least 0.98 of the exact optimum of small random shifts, and never more", () => {
    const ratios = Array.from({ length: 40 }, (_, seed) => {
      const { demand, frames } = randomTask(createRandom(seed, "small"), { places: 5, slots: 4, shifts: 2 });
      const { covered, routes } = allocate({ demand, frames, floors: [] });
      const optimum = exactOptimum(demand, frames);
      expect(covered).toBeLessThanOrEqual(optimum + 1e-9);
      expect(
        coverageBound(
          demand,
          frames,
          routes.flatMap((route) => route.stops),
        ),
      ).toBeGreaterThanOrEqual(optimum - 1e-9);
      return covered / optimum;
    });
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.98);
  });

  it("chooses among all shifts at once at least as well, and knows a bound near the optimum", async () => {
    const solve = await loadSolver();
    const effort = { rounds: 12, seconds: 5, nowMs: () => performance.now() };
    const ratios = Array.from({ length: 12 }, (_, seed) => {
      const { demand, frames } = randomTask(createRandom(seed, "small"), { places: 5, slots: 4, shifts: 2 });
      const alone = allocate({ demand, frames, floors: [] });
      const { covered, routes } = allocate({ demand, frames, floors: [], solve });
      expect(covered).toBeGreaterThanOrEqual(alone.covered);
      const optimum = exactOptimum(demand, frames);
      const bound = tightBound(demand, frames, routes, { solve, effort });
      expect(bound).toBeGreaterThanOrEqual(optimum - 1e-6);
      return bound / optimum;
    });
    expect(Math.max(...ratios)).toBeLessThan(1.25);
  });

  it("tells a bound of a week's shifts that is near what the plan covers", async () => {
    const solve = await loadSolver();
    const effort = { rounds: 3, seconds: 5, nowMs: () => performance.now() };
    const { demand, frames } = randomTask(createRandom(1, "week"), { places: 60, slots: 168, shifts: 6 });
    const { covered, routes } = allocate({ demand, frames, floors: [], solve });
    const bound = tightBound(demand, frames, routes, { solve, effort });
    const loose = coverageBound(
      demand,
      frames,
      routes.flatMap(({ stops }) => stops),
    );
    expect(bound).toBeGreaterThan(covered);
    expect(bound / covered).toBeLessThan(1.35);
    expect(bound).toBeLessThan(loose);
  });

  it("keeps floors while it chooses among all shifts at once", async () => {
    const solve = await loadSolver();
    const { demand, frames } = randomTask(createRandom(3, "floors"), { places: 20, slots: 168, shifts: 2 });
    for (let slot = 0; slot < 168; slot++) demand.values[11 * 168 + slot] = 0;
    const floors = [{ places: new Set([11]), slots: null, stops: 2 }];
    expect(allocate({ demand, frames, floors, solve }).isMet).toEqual([true]);
  });

  it("keeps to the frame, the break and the number of stops at a place", () => {
    const { demand, frames } = randomTask(createRandom(7, "rules"), { places: 30, slots: 168, shifts: 4 });
    const { routes } = allocate({ demand, frames, floors: [] });
    for (const { stops, rest } of routes) {
      expect(stops.length).toBeGreaterThan(5);
      expect(rest?.fromMin).toBeLessThanOrEqual(300);
      let minute = 0;
      const counts = new Map<number, number>();
      let before: number | null = null;
      for (const { place, fromMin } of stops) {
        expect(fromMin).toBeGreaterThanOrEqual(minute + (frames[0]?.travelMin(before, place) ?? 0));
        if (rest !== null) expect(fromMin >= rest.toMin || fromMin + 15 <= rest.fromMin).toBe(true);
        counts.set(place, (counts.get(place) ?? 0) + 1);
        minute = fromMin + 15;
        before = place;
      }
      expect(minute).toBeLessThanOrEqual(360);
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(2);
    }
  });

  it("meets floors before the optimum", () => {
    const { demand, frames } = randomTask(createRandom(3, "floors"), { places: 20, slots: 168, shifts: 2 });
    const quiet = 11;
    for (let slot = 0; slot < 168; slot++) demand.values[quiet * 168 + slot] = 0;
    const floors = [{ places: new Set([quiet]), slots: null, stops: 2 }];
    const free = allocate({ demand, frames, floors: [] });
    const bound = allocate({ demand, frames, floors });
    expect(free.routes.flatMap(({ stops }) => stops).filter(({ place }) => place === quiet)).toEqual([]);
    expect(bound.routes.flatMap(({ stops }) => stops).filter(({ place }) => place === quiet)).toHaveLength(2);
    expect(bound.isMet).toEqual([true]);
    expect(bound.covered).toBeLessThan(free.covered);
  });

  it("gives the same answer to the same question", () => {
    const ask = () => {
      const { demand, frames } = randomTask(createRandom(5, "same"), { places: 25, slots: 168, shifts: 3 });
      return allocate({ demand, frames, floors: [] }).routes;
    };
    expect(ask()).toEqual(ask());
  });

  it("plans 20 shifts over 500 places and 168 hours in under three seconds", async () => {
    const solve = await loadSolver();
    const { demand, frames } = randomTask(createRandom(1, "large"), { places: 500, slots: 168, shifts: 20 });
    const before = process.cpuUsage();
    const { routes } = allocate({ demand, frames, floors: [], solve });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(3000);
    expect(routes.every(({ stops }) => stops.length > 5)).toBe(true);
  }, 60_000);
});

function randomTask(
  random: Random,
  { places, slots, shifts }: { places: number; slots: number; shifts: number },
): { demand: Demand; frames: RouteFrame[] } {
  const at = Array.from({ length: places }, () => [random() * 6000, random() * 6000] as const);
  const isWeek = slots === 168;
  const values = Float64Array.from({ length: places * slots }, () => random() ** 4);
  const travelMin = (from: number | null, to: number) => {
    const [a, b] = [at[from ?? to], at[to]];
    if (a === undefined || b === undefined) return 0;
    return isWeek ? Math.ceil(Math.hypot(a[0] - b[0], a[1] - b[1]) / 100) : 15;
  };
  const frames = Array.from({ length: shifts }, (_, shift): RouteFrame => {
    const first = isWeek ? Math.floor(random() * 160) : shift;
    return {
      minutes: isWeek ? 360 : 75,
      slotAt: (minute) => (first + Math.floor(minute / (isWeek ? 60 : 30))) % slots,
      doseMin: 15,
      mostAtPlace: 2,
      rest: isWeek ? { minutes: 30, earliest: 90, latest: 300 } : null,
      places: [...at.keys()],
      isAllowed: () => true,
      travelMin,
    };
  });
  const covers = at.map((_, place) => (isWeek ? [place] : [place, (place + 1) % places]));
  return { demand: { slots, values, covers, reachSlots: isWeek ? 2 : 1 }, frames };
}

// Every route of every shift on the same five-minute clock, and every pair of them.
function exactOptimum(demand: Demand, frames: readonly RouteFrame[]): number {
  const routes = frames.map((frame) => allRoutes(frame));
  let best = 0;
  const tryFrom = (at: number, stops: readonly PlacedStop[]) => {
    const own = routes[at];
    if (own === undefined) {
      best = Math.max(best, coveredDemand(demand, stops));
      return;
    }
    for (const route of own) tryFrom(at + 1, [...stops, ...route]);
  };
  tryFrom(0, []);
  return best;
}

function allRoutes(frame: RouteFrame): PlacedStop[][] {
  const found = new Map<string, PlacedStop[]>();
  const go = (minute: number, stops: PlacedStop[]) => {
    const key = stops
      .map(({ place, slot }) => `${place}@${slot}`)
      .toSorted()
      .join();
    found.set(key, stops);
    for (const place of frame.places) {
      const before = stops.at(-1)?.place ?? null;
      if (before === place || stops.filter((stop) => stop.place === place).length >= frame.mostAtPlace)
        continue;
      for (
        let from = minute + frame.travelMin(before, place);
        from + frame.doseMin <= frame.minutes;
        from += 15
      ) {
        go(from + frame.doseMin, [...stops, { place, slot: frame.slotAt(from) }]);
      }
    }
  };
  go(0, []);
  const keys = [...found.keys()];
  const isPart = (key: string, other: string) =>
    other !== key && key.split(",").every((part) => other.split(",").includes(part));
  return keys.filter((key) => !keys.some((other) => isPart(key, other))).map((key) => found.get(key) ?? []);
}
