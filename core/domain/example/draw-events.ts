import type { Accuracy, EventCandidate, Setting } from "../event.ts";
import { createRandom, type Random, randomLogNormal, weightedIndex } from "../statistics/random.ts";
import { type ClockDraw, createClock, drawMinute, instantOf } from "./example-clock.ts";
import type { ExampleInput } from "./example-input.ts";
import type { ExamplePeriod } from "./example-period.ts";
import type { ExampleCategory, ExampleSource } from "./example-settings.ts";
import { drawInterval } from "./draw-interval.ts";
import { createPlaceDraw, type DrawnPlace } from "./draw-place.ts";
import { HIGHEST_LIKELIHOOD, likelihoodOf } from "./likelihood.ts";
import type { Terrain } from "./terrain.ts";

export type ExampleEvent = Omit<EventCandidate, "externalId">;

interface DrawnCategory {
  readonly key: string;
  readonly groupKey: string;
  readonly foundByControl: boolean;
  readonly interval: string;
  readonly indoors: number;
  readonly drawClock: (random: Random) => ClockDraw;
  readonly drawIndoorPlace: (random: Random) => DrawnPlace;
  readonly drawOutdoorPlace: (random: Random) => DrawnPlace;
}

const HOUR_MS = 3_600_000;
const UNKNOWN_SETTING = 0.08;
/** A fall of this part each year in what is reported, so that years differ. */
const YEARLY_CHANGE = 0.03;

/** Draws `count` events of one source; candidates are thinned by how likely they are where and when they lie. */
export function drawEvents(
  input: ExampleInput,
  {
    terrain,
    period,
    source,
    count,
  }: { terrain: Terrain; period: ExamplePeriod; source: ExampleSource; count: number },
): ExampleEvent[] {
  const random = createRandom(input.seed, source.id);
  const categories = drawnCategories(input, { terrain, period, source });
  const drawCategory = weightedIndex(categories.map(({ key }) => source.categories[key] ?? 0));
  const events: ExampleEvent[] = [];
  while (events.length < count) {
    const category = categories[drawCategory(random)];
    const event = category && drawEvent(random, { input, terrain, period, source, category });
    if (event) events.push(event);
  }
  return events;
}

function drawnCategories(
  { seed, settings, categories }: ExampleInput,
  { terrain, period, source }: { terrain: Terrain; period: ExamplePeriod; source: ExampleSource },
): DrawnCategory[] {
  const drawPlace = createPlaceDraw(settings, terrain, createRandom(seed, "spots"));
  return Object.keys(source.categories).map((key) => {
    const setting = settings.categories[key];
    const category = categories.find((one) => one.key === key);
    const clock = settings.clocks[source.clock ?? setting?.clock ?? ""];
    if (!setting || !category || !clock)
      throw new RangeError(`The example settings know no category "${key}".`);
    return {
      key,
      groupKey: category.parentKey ?? key,
      foundByControl: category.foundByControl,
      interval: source.interval ?? setting.interval,
      indoors: source.indoors ?? setting.indoors,
      drawClock: createClock(clock, settings.seasons[setting.season] ?? [], {
        firstDay: period.firstDay,
        lastDay: period.today - source.lagDays,
      }),
      drawIndoorPlace: drawPlace(habitatOf(source, setting, true)),
      drawOutdoorPlace: drawPlace(habitatOf(source, setting, false)),
    };
  });
}

function habitatOf(source: ExampleSource, setting: ExampleCategory, isIndoors: boolean): string {
  return (isIndoors ? source.habitat : (source.outdoorHabitat ?? source.habitat)) ?? setting.habitat;
}

interface Draw {
  readonly input: ExampleInput;
  readonly terrain: Terrain;
  readonly period: ExamplePeriod;
  readonly source: ExampleSource;
  readonly category: DrawnCategory;
}

function drawEvent(random: Random, { input, terrain, period, source, category }: Draw): ExampleEvent | null {
  const clock = category.drawClock(random);
  const isIndoors = random() < category.indoors;
  const place = (isIndoors ? category.drawIndoorPlace : category.drawOutdoorPlace)(random);
  const likelihood = likelihoodOf(
    {
      ...clock,
      categoryKey: category.key,
      groupKey: category.groupKey,
      siteName: place.site?.name ?? null,
      siteKind: place.site?.kind ?? null,
      isIndoors,
    },
    period,
  );
  const yearsGone = (clock.day - period.firstDay) / 365;
  if (random() * HIGHEST_LIKELIHOOD > likelihood * (1 - YEARLY_CHANGE) ** yearsGone) return null;
  const time = drawTime(random, { input, period, category, clock });
  if (!time) return null;
  const setting: Setting = isIndoors ? "indoors" : random() < UNKNOWN_SETTING ? "unknown" : "outdoors";
  return {
    categoryKey: category.key,
    ...drawPosition(random, { input, terrain, place }),
    ...time,
    setting: source.indoors === undefined || isIndoors ? setting : "outdoors",
    reportedDuringPresence: random() < presenceShare(source, category.foundByControl),
    isDwelling: place.isDwelling,
    quantity: category.groupKey === "theft" && random() < 0.12 ? 2 + Math.floor(random() * 4) : 1,
    text: null,
    graffiti: null,
  };
}

function presenceShare(source: ExampleSource, foundByControl: boolean): number {
  return foundByControl ? source.foundByControlDuringPresence : (source.duringPresence ?? 0.01);
}

// Nothing begins, ends or is reported later than last midnight.
function drawTime(
  random: Random,
  { input, period, category, clock }: Pick<Draw, "input" | "period" | "category"> & { clock: ClockDraw },
): Pick<ExampleEvent, "fromMs" | "toMs" | "isDateOnly" | "reportedAtMs"> | null {
  const interval = input.settings.intervals[category.interval];
  if (!interval) throw new RangeError(`The example settings know no interval "${category.interval}".`);
  const { lengthMin, isDateOnly } = drawInterval(random, interval);
  const minutes = isDateOnly ? 0 : clock.hour * 60 + drawMinute(random);
  const fromMs = instantOf(clock.day, minutes, input.timeZone);
  const toMs = lengthMin > 0 ? fromMs + lengthMin * 60_000 : null;
  const nowMs = instantOf(period.today, 0, input.timeZone);
  if ((toMs ?? fromMs) >= nowMs) return null;
  const delayMs = Math.round(randomLogNormal(random, 2, 1.2) * 60) * 60_000;
  const reportedAtMs = Math.min(nowMs, (toMs ?? fromMs) + (isDateOnly ? 24 * HOUR_MS : 0) + delayMs);
  return { fromMs, toMs, isDateOnly, reportedAtMs };
}

function drawPosition(
  random: Random,
  { input, terrain, place }: { input: ExampleInput; terrain: Terrain; place: DrawnPlace },
): Pick<ExampleEvent, "x" | "y" | "accuracy" | "placeName"> {
  const accuracy = drawAccuracy(random, input);
  const drawn = place.drawPoint(random);
  const site = place.site ?? terrain.nearestSite(drawn);
  const placeName = place.isDwelling ? null : (site?.name ?? null);
  if (accuracy === "unknown") return { x: null, y: null, accuracy, placeName };
  // A place known only by name stands on the name's own point, as an address look-up would put it.
  const point = accuracy === "area" && site ? { x: site.x, y: site.y } : drawn;
  return { x: point.x, y: point.y, accuracy, placeName };
}

function drawAccuracy(random: Random, { settings }: ExampleInput): Accuracy {
  const { exact, street, area } = settings.accuracies;
  const fate = random();
  if (fate < exact) return "exact";
  if (fate < exact + street) return "street";
  return fate < exact + street + area ? "area" : "unknown";
}
