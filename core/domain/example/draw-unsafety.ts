import type { Accuracy } from "../event.ts";
import { createRandom, type Random, randomInteger, randomItem, weightedIndex } from "../statistics/random.ts";
import { dateOfDay } from "../time/local-day.ts";
import { createPlaceDraw, type DrawnPlace } from "./draw-place.ts";
import type { ExampleInput } from "./example-input.ts";
import type { ExamplePeriod } from "./example-period.ts";
import type { Site, Terrain } from "./terrain.ts";

export interface ExampleUnsafetyPoint {
  readonly kind: "safety_walk" | "lighting" | "litter" | "citizen_view";
  /** Local date, YYYY-MM-DD. */
  readonly observedOn: string;
  readonly x: number;
  readonly y: number;
  readonly accuracy: Accuracy;
  readonly placeName: string | null;
}

const KINDS = ["safety_walk", "lighting", "litter", "citizen_view"] as const;
/** Calm places that feel unsafe: points gather there though little happens. */
const CALM_BUT_UNSAFE = ["Kolarängen", "Tollare", "Alphyddan", "Nacka kyrka"];
const CALM_SHARE = 0.3;
const SCATTER_M = 70;

/** Draws points where people feel unsafe: some at busy places, some at calm ones. */
export function drawUnsafety(
  input: ExampleInput,
  { terrain, period }: { terrain: Terrain; period: ExamplePeriod },
): ExampleUnsafetyPoint[] {
  const random = createRandom(input.seed, "otrygghet");
  const drawBusy = createPlaceDraw(
    input.settings,
    terrain,
    createRandom(input.seed, "unsafe-spots"),
  )("unsafe");
  const calm = terrain.sites.filter(({ name }) => CALM_BUT_UNSAFE.includes(name));
  const drawKind = weightedIndex([40, 25, 13, 22]);
  return Array.from({ length: input.settings.counts.unsafety }, () => {
    const site = random() < CALM_SHARE ? randomItem(random, calm) : null;
    const { point, name } = site
      ? pointNear(random, terrain, site)
      : pointOf(random, terrain, drawBusy(random));
    return {
      kind: KINDS[drawKind(random)] ?? "citizen_view",
      observedOn: dateOfDay(randomInteger(random, period.firstDay, period.today - 8)),
      x: Math.round(point.x),
      y: Math.round(point.y),
      accuracy: random() < 0.7 ? "exact" : "street",
      placeName: name,
    };
  });
}

function pointNear(random: Random, terrain: Terrain, site: Site) {
  return { point: terrain.drawNear(random, site, SCATTER_M), name: site.name };
}

function pointOf(random: Random, terrain: Terrain, place: DrawnPlace) {
  const point = place.drawPoint(random);
  return { point, name: (place.site ?? terrain.nearestSite(point))?.name ?? null };
}
