import { createRandom, type Random, randomInteger, randomItem, weightedIndex } from "../statistics/random.ts";
import { isoWeekday } from "../time/local-day.ts";
import { instantOf } from "./example-clock.ts";
import type { ExampleInput, Point } from "./example-input.ts";
import type { ExamplePeriod } from "./example-period.ts";
import { type OutingPlan, SHIFT_PLANS, WALK_PLANS, WEEK_FRAMES } from "./outing-plans.ts";
import { distanceM, type Site, type Terrain } from "./terrain.ts";

export interface ExampleStop extends Point {
  readonly name: string;
  readonly plannedFromMs: number;
  readonly plannedToMs: number;
  readonly carriedOutAtMs: number | null;
}

/** A shift or a walk: who walks, when, and by which stops. */
export interface ExampleOuting {
  readonly kind: string;
  readonly name: string;
  readonly status: "planned" | "carried_out" | "cancelled";
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  /** The group area it belongs to. */
  readonly areaKey: string | null;
  readonly stops: readonly ExampleStop[];
}

const STOP_MIN = 15;
const WALKING_M_PER_MIN = 75;
const PAST_WEEKS = 100;
const PLANNED_DAYS = 42;
const CANCELLED = 0.06;
const SKIPPED_STOP = 0.07;

/** Draws the municipality's shifts, carried out and planned, with stops at the busier places. */
export function drawShifts(
  input: ExampleInput,
  ground: { terrain: Terrain; period: ExamplePeriod },
): ExampleOuting[] {
  const { pastShifts, plannedShifts } = input.settings.counts;
  return drawOutings(input, {
    ...ground,
    plans: SHIFT_PLANS,
    past: pastShifts,
    planned: plannedShifts,
    stream: "shifts",
  });
}

/** Draws walks by parents, adults by day, students and youth workers, carried out and planned. */
export function drawWalks(
  input: ExampleInput,
  ground: { terrain: Terrain; period: ExamplePeriod },
): ExampleOuting[] {
  const { pastWalks, plannedWalks } = input.settings.counts;
  return drawOutings(input, {
    ...ground,
    plans: WALK_PLANS,
    past: pastWalks,
    planned: plannedWalks,
    stream: "walks",
  });
}

/**
 * The shifts of the week that begins with `today`: the one on duty today with stops, and frames that the staff
 * system has sent and nobody has planned yet.
 */
export function drawWeekShifts(
  input: ExampleInput,
  { terrain, period }: { terrain: Terrain; period: ExamplePeriod },
): ExampleOuting[] {
  const random = createRandom(input.seed, "week-shifts");
  const { today } = period;
  const common = { terrain, period, past: 0, planned: 0, stream: "week-shifts", plans: SHIFT_PLANS };
  return WEEK_FRAMES.map(({ weekday, plan, isPlanned }) => {
    const day = weekday === null ? today : today + ((weekday - isoWeekday(today) + 7) % 7 || 7);
    const outing = drawOuting(random, input, { ...common, plan, day, isPlanned: true });
    return isPlanned ? outing : { ...outing, stops: [] };
  }).sort((a, b) => a.startsAtMs - b.startsAtMs);
}

interface OutingSettings {
  readonly terrain: Terrain;
  readonly period: ExamplePeriod;
  readonly plans: readonly OutingPlan[];
  readonly past: number;
  readonly planned: number;
  readonly stream: string;
}

function drawOutings(input: ExampleInput, settings: OutingSettings): ExampleOuting[] {
  const random = createRandom(input.seed, settings.stream);
  const drawPlan = weightedIndex(settings.plans.map(({ weight }) => weight));
  const { today } = settings.period;
  const outings = Array.from({ length: settings.past + settings.planned }, (_, index) => {
    const plan = settings.plans[drawPlan(random)] ?? SHIFT_PLANS[0];
    const isPlanned = index >= settings.past;
    const [first, last] = isPlanned ? [today + 1, today + PLANNED_DAYS] : [today - PAST_WEEKS * 7, today - 2];
    return (
      plan &&
      drawOuting(random, input, { ...settings, plan, day: drawWeekday(random, plan, first, last), isPlanned })
    );
  });
  return outings.filter((outing) => outing !== undefined).sort((a, b) => a.startsAtMs - b.startsAtMs);
}

function drawOuting(
  random: Random,
  { timeZone, settings }: ExampleInput,
  { terrain, plan, day, isPlanned }: OutingSettings & { plan: OutingPlan; day: number; isPlanned: boolean },
): ExampleOuting {
  const startMin = randomItem(random, plan.startHours) * 60;
  const centres = terrain.sites.filter(
    ({ kind, name }) => kind === "centrum" && (settings.placeWeights[name] ?? 0) > 1,
  );
  const bases = plan.bases.length > 0 ? centres.filter(({ name }) => plan.bases.includes(name)) : centres;
  const base =
    bases[weightedIndex(bases.map(({ name }) => settings.placeWeights[name] ?? 1))(random)] ??
    randomItem(random, centres);
  const status = isPlanned ? "planned" : random() < CANCELLED ? "cancelled" : "carried_out";
  const endMin = startMin + plan.hours * 60;
  const places = chooseStops(random, {
    terrain,
    base,
    count: randomInteger(random, ...plan.stops),
    reachM: plan.reachM,
  });
  const minutes = layOut(places, startMin, endMin);
  return {
    kind: plan.kind,
    name:
      plan.bases.length > 0
        ? `${randomItem(random, plan.names)} ${base.name}`
        : randomItem(random, plan.names),
    status,
    startsAtMs: instantOf(day, startMin, timeZone),
    endsAtMs: instantOf(day, endMin, timeZone),
    areaKey: terrain.groupAreaOf(base),
    stops: places.map((place, index) => {
      const plannedMin = minutes[index] ?? startMin;
      const isVisited = status === "carried_out" && random() >= SKIPPED_STOP;
      return {
        name: place.name,
        x: Math.round(place.x),
        y: Math.round(place.y),
        plannedFromMs: instantOf(day, plannedMin, timeZone),
        plannedToMs: instantOf(day, plannedMin + STOP_MIN, timeZone),
        carriedOutAtMs: isVisited ? instantOf(day, plannedMin + randomInteger(random, 0, 9), timeZone) : null,
      };
    }),
  };
}

function drawWeekday(random: Random, plan: OutingPlan, first: number, last: number): number {
  for (;;) {
    const day = randomInteger(random, first, last);
    if (plan.weekdays.includes(isoWeekday(day))) return day;
  }
}

// The base first, then others within reach, each nearest to the one before.
function chooseStops(
  random: Random,
  { terrain, base, count, reachM }: { terrain: Terrain; base: Site; count: number; reachM: number },
): Site[] {
  const area = terrain.groupAreaOf(base);
  const pool = terrain.sites.filter(
    (site) =>
      site.name !== base.name &&
      site.kind !== "gata" &&
      distanceM(site, base) < reachM &&
      terrain.groupAreaOf(site) === area,
  );
  const chosen = Array.from({ length: Math.min(count - 1, pool.length) }, () => {
    const [site] = pool.splice(Math.floor(random() * pool.length), 1);
    return site ?? base;
  });
  const route = [base];
  while (chosen.length > 0) {
    const last = route.at(-1) ?? base;
    chosen.sort((a, b) => distanceM(b, last) - distanceM(a, last));
    const next = chosen.pop();
    if (next) route.push(next);
  }
  return route;
}

function layOut(places: readonly Site[], startMin: number, endMin: number): number[] {
  const walks = places.map((place, index) => {
    const before = places[index - 1];
    return before ? Math.ceil(distanceM(before, place) / WALKING_M_PER_MIN / 5) * 5 : 15;
  });
  const needed = walks.reduce((sum, walk) => sum + walk + STOP_MIN, 0);
  const squeeze = Math.min(1, (endMin - startMin) / needed);
  const slack = Math.max(0, (endMin - startMin - needed) / places.length);
  let minute = startMin;
  return walks.map((walk) => {
    minute += (walk + slack) * squeeze;
    const at = Math.min(endMin - STOP_MIN, Math.round(minute / 5) * 5);
    minute += STOP_MIN * squeeze;
    return at;
  });
}
