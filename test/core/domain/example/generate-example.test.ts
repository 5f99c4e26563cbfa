import { beforeAll, describe, expect, it } from "vitest";
import type { EventCandidate } from "#core/domain/event.ts";
import { type ExampleData, generateExample } from "#core/domain/example/generate-example.ts";
import { PLANTED } from "#core/domain/example/planted.ts";
import { createTerrain, distanceM, type Terrain } from "#core/domain/example/terrain.ts";
import { isoWeekday } from "#core/domain/time/local-day.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";
import { paydayWeekend } from "#core/domain/time/payday.ts";
import { testExampleInput } from "./example-input.ts";

const ZONE = "Europe/Stockholm";
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const NOW_MS = Date.parse("2026-11-23T00:00:00+01:00");

const input = await testExampleInput();
const groups = new Map(input.categories.map(({ key, parentKey }) => [key, parentKey ?? key]));
let data: ExampleData;
let terrain: Terrain;
let events: readonly EventCandidate[];

beforeAll(() => {
  data = generateExample(input);
  terrain = createTerrain(input);
  events = [...data.events].flatMap(([source, rows]) => (source === "klotter" ? [] : rows));
}, 30_000);

const of = (source: string) => data.events.get(source) ?? [];
const share = <T>(items: readonly T[], test: (item: T) => boolean) =>
  items.filter(test).length / items.length;
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const weeksAgo = ({ fromMs }: EventCandidate) => Math.floor((NOW_MS - fromMs) / WEEK_MS);
const groupOf = ({ categoryKey }: EventCandidate) => groups.get(categoryKey) ?? "";
const hasClock = ({ isDateOnly }: EventCandidate) => !isDateOnly;

/** The day a moment counts to, 06 to 06, and its hour, 24 and up being those after midnight. */
function nightClock({ fromMs }: EventCandidate): { day: number; weekday: number; hour: number } {
  const local = instantToLocal(fromMs, ZONE);
  const hour = Math.floor((local % DAY_MS) / 3_600_000);
  const day = Math.floor(local / DAY_MS) - (hour < 6 ? 1 : 0);
  return { day, weekday: isoWeekday(day), hour: hour < 6 ? hour + 24 : hour };
}

function near(name: string, radiusM: number): EventCandidate[] {
  const site = terrain.sites.find((one) => one.name === name);
  if (!site) throw new Error(name);
  return events.filter(
    ({ x, y, accuracy }) =>
      x !== null && y !== null && accuracy !== "area" && distanceM(site, { x, y }) <= radiusM,
  );
}

describe("example data", () => {
  it("is the same for the same seed and day, another for another seed", () => {
    expect(generateExample(input)).toEqual(data);
    const other = generateExample({ ...input, seed: 7 });
    expect(other.events.get("polis")?.[0]).not.toEqual(of("polis")[0]);
  }, 30_000);

  it("has the agreed counts and shares of the sources", () => {
    expect(events.length).toBe(9_000);
    expect(["polis", "kia", "felanmalan", "observation"].map((source) => of(source).length)).toEqual([
      4_950, 2_250, 1_350, 450,
    ]);
    expect(of("klotter").length).toBe(2_000);
    expect(data.unsafety.length).toBe(400);
    expect(data.drugScenes.length).toBe(7);
    expect(data.partners.length).toBe(45);
    expect(data.shifts.filter(({ status }) => status !== "planned").length).toBe(600);
    expect(data.shifts.filter(({ status }) => status === "planned").length).toBe(60);
  });

  it("runs over three years and never into the future, but for plans", () => {
    const all = [...events, ...of("klotter")];
    expect(Math.min(...all.map(({ fromMs }) => fromMs))).toBeGreaterThanOrEqual(
      Date.parse("2023-11-23T00:00:00+01:00") - WEEK_MS,
    );
    expect(Math.max(...all.map(({ fromMs, toMs }) => toMs ?? fromMs))).toBeLessThan(NOW_MS);
    expect(Math.max(...all.map(({ reportedAtMs }) => reportedAtMs ?? 0))).toBeLessThanOrEqual(NOW_MS);
    expect(all.every(({ fromMs, toMs }) => toMs === null || toMs > fromMs)).toBe(true);
    for (const { status, startsAtMs } of [...data.shifts, ...data.walks]) {
      expect(startsAtMs > NOW_MS).toBe(status === "planned");
    }
  });

  it("gives every report an id of its own", () => {
    const ids = [...events, ...of("klotter"), ...data.unsafety].map(({ externalId }) => externalId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("puts every known point on land inside the municipality, none twice as a dwelling", () => {
    const located = [...events, ...of("klotter")].filter(({ x }) => x !== null);
    expect(located.filter(({ x, y }) => !terrain.isOnLand({ x: x ?? 0, y: y ?? 0 }))).toEqual([]);
    const homes = located
      .filter(({ isDwelling, accuracy }) => isDwelling && accuracy !== "area")
      .map(({ x, y }) => `${x} ${y}`);
    expect(homes.length).toBeGreaterThan(100);
    expect(new Set(homes).size).toBe(homes.length);
  });

  it("mixes accuracies, settings and intervals as real files do", () => {
    expect(share(events, ({ accuracy }) => accuracy === "exact")).toBeCloseTo(0.6, 1);
    expect(share(events, ({ accuracy }) => accuracy === "area")).toBeCloseTo(0.1, 1);
    expect(share(events, ({ x }) => x === null)).toBeGreaterThan(0.01);
    expect(share(events, ({ isDateOnly }) => isDateOnly)).toBeGreaterThan(0.01);
    const lengths = of("polis").flatMap(({ fromMs, toMs }) =>
      toMs === null ? [] : [(toMs - fromMs) / 3_600_000],
    );
    expect(median(lengths)).toBeGreaterThan(2);
    expect(median(lengths)).toBeLessThan(24);
    expect(share(lengths, (hours) => hours >= 168)).toBeGreaterThan(0.01);
    expect(share(lengths, (hours) => hours >= 168)).toBeLessThan(0.08);
    expect(share(events, ({ reportedDuringPresence }) => reportedDuringPresence)).toBeGreaterThan(0.02);
  });

  it("lets KIA report on Monday to Friday 07–17, two thirds indoors", () => {
    for (const event of of("kia").filter(hasClock)) {
      const { weekday, hour } = nightClock(event);
      expect(weekday <= 5 && hour >= 7 && hour < 17).toBe(true);
    }
    expect(share(of("kia"), ({ setting }) => setting === "indoors")).toBeCloseTo(2 / 3, 1);
  });

  it("lets violence and disorder of the police happen in the evening and on weekends", () => {
    const rows = of("polis").filter(
      (event) => hasClock(event) && ["violence", "disorder"].includes(groupOf(event)),
    );
    const isNight = (event: EventCandidate) => nightClock(event).hour >= 18;
    const isWeekend = (event: EventCandidate) => [5, 6].includes(nightClock(event).weekday);
    expect(share(rows, isNight)).toBeGreaterThan(0.5);
    expect(share(rows, isWeekend)).toBeGreaterThan(0.45);
  });

  it("names organisations that are plainly invented and functions instead of persons", () => {
    expect(data.partners.every(({ name }) => name.startsWith("Exempel"))).toBe(true);
    expect(new Set(data.partners.map(({ name }) => name)).size).toBe(45);
    expect(share(data.partners, ({ placeName }) => placeName.startsWith("Kummelberget"))).toBeGreaterThan(
      0.3,
    );
  });

  it("gives each drug scene a week of 168 hours and a ring on land", () => {
    for (const { ring, profile, firstSeen, lastSeen } of data.drugScenes) {
      expect(profile.length).toBe(168);
      expect(Math.max(...profile)).toBe(1);
      expect(ring.at(0)).toEqual(ring.at(-1));
      expect(ring.every((point) => terrain.isOnLand(point))).toBe(true);
      expect(firstSeen < lastSeen).toBe(true);
    }
    expect(new Set(data.drugScenes.map(({ status }) => status)).size).toBe(3);
  });

  it("keeps a shift's stops inside its hours and its group area", () => {
    for (const { stops, startsAtMs, endsAtMs, areaKey } of data.shifts) {
      expect(stops.length).toBeGreaterThan(1);
      for (const stop of stops) {
        expect(stop.plannedFromMs >= startsAtMs && stop.plannedToMs <= endsAtMs).toBe(true);
        expect(terrain.groupAreaOf(stop)).toBe(areaKey);
      }
    }
  });
});

describe("planted truths", () => {
  it("graffiti grows at one place and nowhere else", () => {
    const { place, rampWeeks } = PLANTED.growingGraffiti;
    const monthly = (weeks: number, isThere: boolean) =>
      of("klotter").filter(
        (event) =>
          (event.placeName === place) === isThere && weeksAgo(event) >= weeks && weeksAgo(event) < weeks + 13,
      ).length;
    expect(monthly(0, true)).toBeGreaterThan(25);
    expect(monthly(13, true)).toBeLessThan(monthly(0, true));
    expect(monthly(rampWeeks + 26, true)).toBeLessThan(6);
    expect(monthly(0, false) / monthly(52, false)).toBeGreaterThan(0.6);
    expect(monthly(0, false) / monthly(52, false)).toBeLessThan(1.4);
  });

  it("pay day weekends are busier at one place", () => {
    const { place, fromHour, toHour, categories } = PLANTED.paydayWeekend;
    const paydays = new Set<number>();
    for (let year = 2023; year <= 2026; year++) {
      for (let month = 1; month <= 12; month++) paydays.add(paydayWeekend(year, month).firstDay);
    }
    const ratioAt = (name: string) => {
      const nights = events
        .filter(
          (event) =>
            event.placeName === name &&
            categories.some((key) => key === event.categoryKey) &&
            hasClock(event),
        )
        .map(nightClock)
        .filter(({ weekday, hour }) => (weekday === 5 || weekday === 6) && hour >= fromHour && hour < toHour);
      const onPayday = nights.filter(({ day, weekday }) => paydays.has(weekday === 5 ? day : day - 1)).length;
      // 36 of 157 weekends are pay day weekends.
      return onPayday / 36 / ((nights.length - onPayday) / 121);
    };
    expect(ratioAt(place)).toBeGreaterThan(2.5);
    expect(ratioAt("Orminge centrum")).toBeLessThan(1.8);
  });

  it("the bathing place is busy only in summer", () => {
    const { place, months } = PLANTED.bathingSeason;
    const rows = events.filter(({ placeName }) => placeName === place);
    const isSummer = ({ fromMs }: EventCandidate) =>
      months.some((month) => month === new Date(instantToLocal(fromMs, ZONE)).getUTCMonth() + 1);
    expect(rows.length).toBeGreaterThan(60);
    expect(share(rows, isSummer)).toBeGreaterThan(0.9);
  });

  it("one measure helped, the other did not, and the places they are compared with stayed", () => {
    const yearsAt = (
      name: string,
      {
        radiusM,
        groups: of_,
        startWeeksAgo,
      }: typeof PLANTED.effectiveMeasure | typeof PLANTED.ineffectiveMeasure,
    ) => {
      const rows = near(name, radiusM).filter(
        (event) => of_.some((key) => key === groupOf(event)) && event.setting !== "indoors",
      );
      const after = rows.filter((event) => weeksAgo(event) < startWeeksAgo).length;
      const before = rows.filter(
        (event) => weeksAgo(event) >= startWeeksAgo && weeksAgo(event) < 2 * startWeeksAgo,
      ).length;
      return { before, ratio: after / before };
    };
    const helped = yearsAt(PLANTED.effectiveMeasure.place, PLANTED.effectiveMeasure);
    const failed = yearsAt(PLANTED.ineffectiveMeasure.place, PLANTED.ineffectiveMeasure);
    expect(helped.before).toBeGreaterThan(60);
    expect(helped.ratio).toBeLessThan(0.6);
    expect(failed.ratio).toBeGreaterThan(0.8);
    for (const place of PLANTED.effectiveMeasure.comparisonPlaces) {
      expect(yearsAt(place, PLANTED.effectiveMeasure).ratio).toBeGreaterThan(0.7);
      expect(yearsAt(place, PLANTED.effectiveMeasure).ratio).toBeLessThan(1.4);
    }
  });
});
