import type { GraffitiDetails } from "../event.ts";
import { createRandom, type Random, randomInteger, randomItem, weightedIndex } from "../statistics/random.ts";
import { dateOfDay, isoWeekday } from "../time/local-day.ts";
import { createPlaceDraw, type DrawnPlace, roundToDecimetre } from "./draw-place.ts";
import type { ExampleEvent } from "./draw-events.ts";
import { createClock, drawMinute, instantOf } from "./example-clock.ts";
import type { ExampleInput } from "./example-input.ts";
import type { ExamplePeriod } from "./example-period.ts";
import { PLANTED } from "./planted.ts";
import type { Terrain } from "./terrain.ts";

const LAG_DAYS = 8;
const GROWING_SCATTER_M = 35;
const MONDAY = 1;
const SOURCE = "klotter";
/** Rounds are made on weekdays; Mondays find what the weekend left. */
const FOUND_CLOCK = {
  days: [34, 17, 17, 16, 16, 0, 0],
  hours: [0, 0, 0, 0, 0, 0, 0, 14, 18, 16, 14, 10, 8, 10, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0],
};
const WARM = [0.75, 0.8, 1, 1.15, 1.25, 1.2, 1, 1.15, 1.15, 1, 0.85, 0.7];
const CATEGORIES = ["graffiti_building", "graffiti_structure", "graffiti_furniture"];
const MOTIFS: readonly GraffitiDetails["motif"][] = ["tag", "message", "sticker", "piece", "unknown"];
const SURFACES = ["betong", "puts", "tegel", "plåt", "elskåp", "glas", "trä", "asfalt"];
const OWNERS = ["kommunen", "regionen", "bostadsbolag", "privat fastighetsägare", "nätbolag"];

/** Draws graffiti reports: from when a surface was last seen clean to when the graffiti was found. */
export function drawGraffiti(
  input: ExampleInput,
  { terrain, period }: { terrain: Terrain; period: ExamplePeriod },
): ExampleEvent[] {
  const random = createRandom(input.seed, SOURCE);
  const drawFound = createClock(FOUND_CLOCK, WARM, {
    firstDay: period.firstDay + 14,
    lastDay: period.today - LAG_DAYS,
  });
  const drawPlace = createGraffitiPlaces(input, terrain);
  const reports: ExampleEvent[] = [];
  while (reports.length < input.settings.counts.graffiti) {
    const { day, hour } = drawFound(random);
    const place = drawPlace(random);
    if (random() > growthFactor(place, day, period)) continue;
    reports.push({
      categoryKey: randomItem(random, CATEGORIES),
      ...drawSpan(random, { day, hour, timeZone: input.timeZone }),
      ...positionOf(random, place, terrain),
      setting: "outdoors",
      reportedDuringPresence: random() < 0.03,
      isDwelling: false,
      quantity: random() < 0.3 ? randomInteger(random, 2, 8) : 1,
      text: null,
      graffiti: drawDetails(random, day, period.today),
    });
  }
  return reports;
}

function createGraffitiPlaces(input: ExampleInput, terrain: Terrain): (random: Random) => DrawnPlace {
  const drawUsual = createPlaceDraw(
    input.settings,
    terrain,
    createRandom(input.seed, "graffiti-spots"),
  )("graffiti");
  const { place: name, share } = PLANTED.growingGraffiti;
  const site = terrain.sites.find((one) => one.name === name);
  if (!site) throw new RangeError(`The gazetteer does not hold "${name}".`);
  const drawGrowing = (random: Random) => roundToDecimetre(terrain.drawNear(random, site, GROWING_SCATTER_M));
  return (random) => {
    if (random() >= share) return drawUsual(random);
    return { site, isDwelling: false, drawPoint: drawGrowing };
  };
}

function growthFactor({ site }: DrawnPlace, day: number, { today }: ExamplePeriod): number {
  const { place, rampWeeks, quietFactor } = PLANTED.growingGraffiti;
  if (site?.name !== place) return 1;
  const grown = 1 - (today - day) / (rampWeeks * 7);
  return Math.max(quietFactor, grown);
}

// A day and a half apart on most weekdays, over the weekend on Mondays; some stood unseen for weeks.
function drawSpan(random: Random, { day, hour, timeZone }: { day: number; hour: number; timeZone: string }) {
  const foundMs = instantOf(day, hour * 60 + drawMinute(random), timeZone);
  const times = { reportedAtMs: foundMs, isDateOnly: false };
  const fate = random();
  if (fate < 0.03) {
    return { ...times, fromMs: instantOf(day, 0, timeZone), toMs: null, isDateOnly: true };
  }
  const cleanDay = day - daysUnseen(random, day, fate);
  return {
    ...times,
    fromMs: instantOf(cleanDay, randomInteger(random, 13, 16) * 60 + drawMinute(random), timeZone),
    toMs: foundMs,
  };
}

function daysUnseen(random: Random, day: number, fate: number): number {
  if (fate < 0.09) return randomInteger(random, 8, 13);
  const isMonday = isoWeekday(day) === MONDAY;
  if (isMonday) return fate < 0.85 ? 3 : 4;
  return weightedIndex([55, 25, 12, 8])(random) + 1;
}

function positionOf(random: Random, place: DrawnPlace, terrain: Terrain) {
  const point = place.drawPoint(random);
  const placeName = (place.site ?? terrain.nearestSite(point))?.name ?? null;
  const fate = random();
  if (fate < 0.02) return { x: null, y: null, accuracy: "unknown" as const, placeName };
  return { ...point, accuracy: fate < 0.85 ? ("exact" as const) : ("street" as const), placeName };
}

function drawDetails(random: Random, foundDay: number, today: number): GraffitiDetails {
  const motif = MOTIFS[weightedIndex([68, 10, 10, 8, 4])(random)] ?? "unknown";
  const removedDay = foundDay + 1 + Math.floor(-Math.log(1 - random()) * 6);
  return {
    motif,
    surface: randomItem(random, SURFACES),
    owner: randomItem(random, OWNERS),
    removedOn: removedDay < today ? dateOfDay(removedDay) : null,
    isReportedToPolice: random() < 0.55,
  };
}
