import type { CubeEvent } from "#core/domain/cube/build/build-cube.ts";
import type { CubeKind } from "#core/domain/cube/cube.ts";
import { createRandom, type Random, randomLogNormal, weightedIndex } from "#core/domain/statistics/random.ts";
import { HOUR_MS } from "#core/domain/time/elapsed-by-weekhour.ts";
import { spreadEvent } from "#core/domain/time/event-weight.ts";
import { DAY_MS } from "#core/domain/time/local-day.ts";
import {
  categoryWeights,
  cellWeights,
  CATEGORIES,
  DAYS,
  dayWeight,
  FIRST_DAY,
  hourWeights,
  SEED,
} from "./city.ts";

const NO_AREAS: readonly number[] = [];
const MINUTE_MS = 60_000;
const WEEK_MINUTES = 10_080;
/** Median 8 h; the deviation puts 5 % of the intervals at 168 h or more. */
const MEDIAN_MIN = 480;
const SIGMA = Math.log(WEEK_MINUTES / MEDIAN_MIN) / 1.6449;

export interface DrawSettings {
  readonly events: number;
  /** The share of events that are known as an interval. */
  readonly intervalShare: number;
}

/** The kind of event that stands for a category. */
export function kindOf(category: number): CubeKind {
  return {
    category: categoryKey(category),
    source: "polis",
    setting: "outdoors",
    isFoundByControl: false,
    isDuringPresence: false,
  };
}

/** The key of a category. */
export function categoryKey(category: number): string {
  return `category-${String(category).padStart(2, "0")}`;
}

export interface DrawnEvent extends CubeEvent {
  readonly category: number;
}

/** Draws events in order of day, and takes them one by one; the same each time. */
export function drawEvents({ events, intervalShare }: DrawSettings, take: (event: DrawnEvent) => void): void {
  const random = createRandom(SEED, "events");
  const drawCell = weightedIndex(cellWeights());
  const drawCategory = weightedIndex(categoryWeights());
  const drawHour = Array.from({ length: CATEGORIES }, (_, category) => hoursByWeekday(category));
  const kinds = Array.from({ length: CATEGORIES }, (_, category) => kindOf(category));
  for (const [day, count] of eventsByDay(events).entries()) {
    for (let drawn = 0; drawn < count; drawn++) {
      const category = drawCategory(random);
      const hour = drawHour[category]?.[day % 7]?.(random) ?? 0;
      const cell = drawCell(random);
      const time = timeOf(random, { day, hour, intervalShare });
      const kind = kinds[category] ?? kindOf(category);
      const { startDay, grade, weekhours, units } = spreadEvent(time, "Europe/Stockholm");
      take({ startDay, grade, weekhours, units, isDateOnly: false, category, kind, cell, areas: NO_AREAS });
    }
  }
}

// Normal time all year round: in summer the events lie an hour later, which is no less realistic.
function timeOf(
  random: Random,
  { day, hour, intervalShare }: { day: number; hour: number; intervalShare: number },
) {
  const minute = Math.floor(random() * 60);
  const fromMs = (FIRST_DAY + day) * DAY_MS + (hour - 1) * HOUR_MS + minute * MINUTE_MS;
  const isInterval = random() < intervalShare;
  const durationMin = isInterval ? Math.max(1, Math.round(randomLogNormal(random, MEDIAN_MIN, SIGMA))) : null;
  return { fromMs, toMs: durationMin === null ? null : fromMs + durationMin * MINUTE_MS, isDateOnly: false };
}

// Weekdays differ in when things happen, not in how much: how much is the day's own draw.
function hoursByWeekday(category: number): ((random: Random) => number)[] {
  const weights = hourWeights(category);
  return Array.from({ length: 7 }, (_, weekday) =>
    weightedIndex(weights.slice(weekday * 24, weekday * 24 + 24)),
  );
}

function eventsByDay(events: number): number[] {
  const byWeekday = Array.from({ length: 7 }, (_, weekday) => weekdayWeight(weekday));
  const weights = Array.from({ length: DAYS }, (_, day) => dayWeight(day) * (byWeekday[day % 7] ?? 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let given = 0;
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    const until = Math.round((events * sum) / total);
    const count = until - given;
    given = until;
    return count;
  });
}

function weekdayWeight(weekday: number): number {
  let weight = 0;
  for (let category = 0; category < CATEGORIES; category++) {
    const hours = hourWeights(category).slice(weekday * 24, weekday * 24 + 24);
    weight += (hours.reduce((sum, hour) => sum + hour, 0) * (categoryWeights()[category] ?? 0)) / 168;
  }
  return weight;
}
