import { createRandom, type Random, randomInteger } from "../statistics/random.ts";
import { dateOfDay } from "../time/local-day.ts";
import type { ExampleInput, Point } from "./example-input.ts";
import type { ExamplePeriod } from "./example-period.ts";
import type { Terrain } from "./terrain.ts";

export interface ExampleDrugScene {
  readonly name: string;
  readonly status: "active" | "resting" | "closed";
  /** Closed ring in metres, counter-clockwise. */
  readonly ring: readonly Point[];
  /** 168 numbers from 0 to 1, Monday 00 first. */
  readonly profile: readonly number[];
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** Where, how it stands, the hour it is busiest, and since how many weeks it has been quiet. */
const SCENES = [
  { name: "Norr om Orminge centrum", place: "Orminge centrum", status: "active", peak: 20, quietWeeks: 1 },
  {
    name: "Parkeringen vid Fisksätra centrum",
    place: "Fisksätra centrum",
    status: "active",
    peak: 19,
    quietWeeks: 1,
  },
  { name: "Bussterminalen vid Nacka Forum", place: "Nacka Forum", status: "active", peak: 17, quietWeeks: 2 },
  {
    name: "Garaget vid Sickla köpkvarter",
    place: "Sickla köpkvarter",
    status: "resting",
    peak: 18,
    quietWeeks: 16,
  },
  {
    name: "Gångtunneln vid Björknäs centrum",
    place: "Björknäs centrum",
    status: "resting",
    peak: 21,
    quietWeeks: 22,
  },
  { name: "Bakom Älta centrum", place: "Älta centrum", status: "closed", peak: 20, quietWeeks: 60 },
  {
    name: "Skogsbrynet vid Ektorps centrum",
    place: "Ektorps centrum",
    status: "closed",
    peak: 16,
    quietWeeks: 90,
  },
] as const;

const CORNERS = 8;

/** Draws open drug scenes beside centres, each with its rhythm over the week. */
export function drawDrugScenes(
  input: ExampleInput,
  { terrain, period }: { terrain: Terrain; period: ExamplePeriod },
): ExampleDrugScene[] {
  const random = createRandom(input.seed, "drug-scenes");
  return SCENES.slice(0, input.settings.counts.drugScenes).map((scene) => {
    const site = terrain.sites.find(({ name }) => name === scene.place);
    if (!site) throw new RangeError(`The gazetteer does not hold "${scene.place}".`);
    const lastDay = period.today - scene.quietWeeks * 7 - randomInteger(random, 0, 4);
    return {
      name: scene.name,
      status: scene.status,
      ring: drawRing(random, terrain, terrain.drawNear(random, site, 90)),
      profile: drawProfile(random, scene.peak),
      firstSeen: dateOfDay(Math.max(period.firstDay, lastDay - randomInteger(random, 120, 600))),
      lastSeen: dateOfDay(lastDay),
    };
  });
}

function drawRing(random: Random, terrain: Terrain, centre: Point): Point[] {
  for (let size = 1; ; size *= 0.7) {
    const corners = Array.from({ length: CORNERS }, (_, corner) => {
      const turn = (2 * Math.PI * corner) / CORNERS;
      const radius = size * (55 + 45 * random());
      return {
        x: Math.round(centre.x + radius * Math.cos(turn)),
        y: Math.round(centre.y + radius * Math.sin(turn)),
      };
    });
    const [first] = corners;
    if (first && corners.every((corner) => terrain.isOnLand(corner))) return [...corners, first];
  }
}

// Quiet before noon, busiest around its peak, more on Thursday to Saturday.
function drawProfile(random: Random, peak: number): number[] {
  const weekdays = [0.55, 0.55, 0.65, 0.85, 1, 0.95, 0.45];
  const raw = Array.from({ length: 168 }, (_, weekhour) => {
    const weekday = weekdays[Math.floor(weekhour / 24)] ?? 0;
    const away = Math.abs((((weekhour % 24) - peak + 36) % 24) - 12);
    return weekday * Math.exp(-((away / 3.2) ** 2)) * (0.85 + 0.3 * random());
  });
  const highest = Math.max(...raw);
  return raw.map((value) => Math.round((value / highest) * 1000) / 1000);
}
