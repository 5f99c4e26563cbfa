import fc from "fast-check";
import { createCubeBuilder, type CubeEvent } from "#core/domain/cube/build/build-cube.ts";
import type { CubeContents } from "#core/domain/cube/cube.ts";
import { type CubeFilter, EVERYTHING } from "#core/domain/cube/filter.ts";
import { createRandom, type Random, randomInteger, randomItem } from "#core/domain/statistics/random.ts";
import { spreadEvent } from "#core/domain/time/event-weight.ts";
import { DAY_MS, dayOfDate } from "#core/domain/time/local-day.ts";
import { calendarWeekhours, weekhourMask } from "#core/domain/time/week-hour.ts";

export const AREA_KINDS = ["kommundel", "regso"];
const TIME_ZONE = "Europe/Stockholm";
const MINUTE_MS = 60_000;
/** From the first Monday to that of the week whose Sunday the clocks go forward on. */
const SPRING_WEEK_MIN = 25 * 10_080;
const FIRST_DAY = dayOfDate("2025-09-29");

const CATEGORIES = ["vald", "klotter", "skadegorelse"];
const SOURCES = ["polis", "kia"];

// Four weeks of autumn 2025 and a week of spring 2026, the nights when the clocks change among them; some
// times are whole hours.
function drawStartMin(random: Random): number {
  if (random() < 0.15) return SPRING_WEEK_MIN + randomInteger(random, 0, 10_079);
  const draw = random();
  if (draw < 0.4) return randomInteger(random, 0, 40_320);
  return draw < 0.7 ? 60 * randomInteger(random, 0, 672) : randomInteger(random, 36_000, 37_800);
}

function drawDurationMin(random: Random): number | null {
  const draw = random();
  if (draw < 0.35) return null;
  if (draw < 0.55) return randomInteger(random, 0, 90);
  return draw < 0.85 ? randomInteger(random, 30, 1_440) : randomInteger(random, 1_440, 10_200);
}

// A dense cube has one kind and few places, so that its prefix counts are worth their memory.
function drawEvent(random: Random, isDense: boolean): CubeEvent {
  const fromMs = FIRST_DAY * DAY_MS + drawStartMin(random) * MINUTE_MS;
  const isDateOnly = random() < 0.1;
  const durationMin = drawDurationMin(random);
  const toMs = durationMin === null || isDateOnly ? null : fromMs + durationMin * MINUTE_MS;
  return {
    ...spreadEvent({ fromMs, toMs, isDateOnly }, TIME_ZONE),
    isDateOnly,
    kind: {
      category: isDense ? "vald" : randomItem(random, CATEGORIES),
      source: isDense ? "kia" : randomItem(random, SOURCES),
      setting: isDense ? "outdoors" : randomItem(random, ["outdoors", "indoors"]),
      isFoundByControl: false,
      isDuringPresence: !isDense && random() < 0.3,
    },
    cell: random() < 0.15 ? null : randomInteger(random, 1, isDense ? 3 : 8),
    areas: [
      isDense || random() < 0.2 ? null : randomInteger(random, 1, 3),
      isDense || random() < 0.2 ? null : randomInteger(random, 4, 5),
    ],
  };
}

interface Drawn {
  readonly seed: number;
  readonly count: number;
  readonly isDense: boolean;
}

function drawEvents({ seed, count, isDense }: Drawn): CubeEvent[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => drawEvent(random, isDense));
}

const drawn = (least: number, most: number, isDense: fc.Arbitrary<boolean>) =>
  fc.record({ seed: fc.nat(), count: fc.integer({ min: least, max: most }), isDense }).map(drawEvents);

/** Few events, so that a failure is told by few, or many. */
export const events = fc.oneof(
  { weight: 4, arbitrary: drawn(0, 30, fc.boolean()) },
  { weight: 1, arbitrary: drawn(30, 1_500, fc.boolean()) },
);

/** So many events of one kind at few places that every prefix count is made. */
export const denseEvents = drawn(1_700, 1_800, fc.constant(true));

const days = fc.option(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: FIRST_DAY - 3, max: FIRST_DAY + 32 }) },
    { weight: 1, arbitrary: fc.integer({ min: FIRST_DAY + 170, max: FIRST_DAY + 184 }) },
  ),
  { freq: 2 },
);

/** The rectangle of some weekdays and clock hours, or any hours, or whole weekdays. */
export const clock = fc.oneof(
  fc
    .record({
      weekday: fc.integer({ min: 1, max: 7 }),
      days: fc.integer({ min: 1, max: 7 }),
      hour: fc.integer({ min: 0, max: 23 }),
      hours: fc.integer({ min: 1, max: 24 }),
    })
    .map((rectangle) => {
      const weekdays = Array.from(
        { length: rectangle.days },
        (_, at) => ((rectangle.weekday + at - 1) % 7) + 1,
      );
      const hours = Array.from({ length: rectangle.hours }, (_, at) => (rectangle.hour + at) % 24);
      return { hours: weekhourMask(calendarWeekhours(weekdays, hours)), needsClockTime: true };
    }),
  fc.uint8Array({ minLength: 168, maxLength: 168, max: 1 }).map((hours) => ({ hours, needsClockTime: true })),
  fc.subarray([1, 2, 3, 4, 5, 6, 7]).map((weekdays) => ({
    hours: weekhourMask(
      calendarWeekhours(
        weekdays,
        Array.from({ length: 24 }, (_, hour) => hour),
      ),
    ),
    needsClockTime: false,
  })),
);

const setOf = <T>(values: T[]) =>
  fc.option(
    fc.subarray(values).map((chosen) => new Set(chosen)),
    { freq: 2 },
  );

export const cells = setOf([1, 2, 3, 4, 5, 6, 7, 8, 99]);
export const categories = setOf(["vald", "klotter", "skadegorelse", "buller"]);

export const areas = fc.tuple(setOf([1, 2, 3, 77]), setOf([4, 5])).map(
  ([first, second]) =>
    new Map(
      AREA_KINDS.flatMap((areaKind, at) => {
        const chosen = [first, second][at];
        return chosen ? [[areaKind, chosen] as const] : [];
      }),
    ),
);

export const filter: fc.Arbitrary<CubeFilter> = fc.record({
  fromDay: days,
  toDay: days,
  categories,
  sources: setOf(["polis", "kia"]),
  settings: setOf(["outdoors" as const, "indoors" as const]),
  leavesOutOwnPresence: fc.boolean(),
  cells,
  areas,
  clock: fc.option(clock, { freq: 3 }),
});

/** A filter by dates, clock and cells only. */
export const wideFilter: fc.Arbitrary<CubeFilter> = fc
  .record({ fromDay: days, toDay: days, cells, clock: fc.option(clock, { freq: 2 }) })
  .map((part) => ({ ...EVERYTHING, ...part }));

/** What the builder makes of events. */
export function contentsOf(added: readonly CubeEvent[]): CubeContents {
  const builder = createCubeBuilder({ cellSizeM: 200, areaKinds: AREA_KINDS });
  added.forEach((one) => builder.add(one));
  return builder.finish();
}
