import { createRandom, randomInteger } from "../statistics/random.ts";
import type { ExampleEvent } from "./draw-events.ts";
import { drawMinute, instantOf } from "./example-clock.ts";
import type { ExampleInput } from "./example-input.ts";
import type { ExamplePeriod } from "./example-period.ts";
import { PLANTED } from "./planted.ts";
import type { Terrain } from "./terrain.ts";

const SCATTER_M = 45;

/** Draws finds and observations that hang together at one place, as where a drug scene comes up that nobody has named. */
export function drawSceneSigns(
  input: ExampleInput,
  { terrain, period }: { terrain: Terrain; period: ExamplePeriod },
): ReadonlyMap<string, ExampleEvent[]> {
  const { place, signs, weeks, fromHour, toHour, sources } = PLANTED.emergingScene;
  const random = createRandom(input.seed, "scene-signs");
  const site = terrain.sites.find(({ name }) => name === place);
  if (!site) throw new RangeError(`The gazetteer does not hold "${place}".`);
  const bySource = new Map<string, ExampleEvent[]>(sources.map((source) => [source, []]));
  for (let sign = 0; sign < signs; sign++) {
    const day = period.today - 4 - Math.floor((sign * weeks * 7) / signs) - randomInteger(random, 0, 5);
    const minute = randomInteger(random, fromHour, toHour) * 60 + drawMinute(random);
    const fromMs = instantOf(day, minute, input.timeZone);
    bySource.get(sources[sign % sources.length] ?? sources[0])?.push({
      categoryKey: "drugs_traces",
      fromMs,
      toMs: null,
      isDateOnly: false,
      reportedAtMs: fromMs,
      ...terrain.drawNear(random, site, SCATTER_M),
      accuracy: "exact",
      placeName: place,
      setting: "outdoors",
      reportedDuringPresence: false,
      isDwelling: false,
      quantity: 1,
      text: null,
      graffiti: null,
    });
  }
  return bySource;
}
