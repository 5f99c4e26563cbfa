import { type Random, weightedIndex } from "../statistics/random.ts";
import type { Point } from "./example-input.ts";
import type { ExampleSettings } from "./example-settings.ts";
import type { Site, Terrain } from "./terrain.ts";

/** Where a drawn event lies: at a named place, or somewhere in built-up land. */
export interface DrawnPlace {
  readonly site: Site | null;
  readonly isDwelling: boolean;
  /** Where exactly; drawn apart, because most candidates are never kept. */
  drawPoint(random: Random): Point;
}

/** Spots within a place where most of its events gather, such as an entrance or a stop. */
const SPOTS_PER_SITE = 6;
const SPOT_SCATTER_M = 14;

/** Draws places of a habitat: a kind, then a place of that kind by its weight, then a spot in it. */
export function createPlaceDraw(
  settings: ExampleSettings,
  terrain: Terrain,
  spotRandom: Random,
): (habitat: string) => (random: Random) => DrawnPlace {
  const drawSpotOf = createSpots(settings, terrain, spotRandom);
  const drawStreet = (random: Random) => roundToDecimetre(terrain.drawBuiltUp(random));
  return (habitat) => {
    const mix = Object.entries(settings.habitats[habitat] ?? {});
    const drawKind = weightedIndex(mix.map(([, weight]) => weight));
    const drawSiteOf = new Map(mix.map(([kind]) => [kind, createSiteDraw(settings, terrain, kind)]));
    return (random) => {
      const kind = mix[drawKind(random)]?.[0] ?? "street";
      const site = drawSiteOf.get(kind)?.(random);
      if (site) return { site, isDwelling: false, drawPoint: drawSpotOf(site, kind) };
      return { site: null, isDwelling: kind === "home", drawPoint: drawStreet };
    };
  };
}

function createSiteDraw(settings: ExampleSettings, terrain: Terrain, kind: string) {
  const kinds = settings.habitatKinds[kind];
  if (!kinds) return undefined;
  const sites = terrain.sites.filter((site) => kinds.includes(site.kind));
  const draw = weightedIndex(sites.map(({ name }) => settings.placeWeights[name] ?? 1));
  return (random: Random): Site | undefined => sites[draw(random)];
}

function createSpots(settings: ExampleSettings, terrain: Terrain, spotRandom: Random) {
  const drawers = new Map<string, (random: Random) => Point>();
  const drawSpot = weightedIndex(Array.from({ length: SPOTS_PER_SITE }, (_, index) => 1 / (index + 1)));
  for (const [kind, kinds] of Object.entries(settings.habitatKinds)) {
    for (const site of terrain.sites.filter((one) => kinds.includes(one.kind))) {
      const spread = settings.scatterM[kind] ?? 60;
      const spots = Array.from({ length: SPOTS_PER_SITE }, () => terrain.drawNear(spotRandom, site, spread));
      drawers.set(`${kind}/${site.name}`, (random) =>
        roundToDecimetre(terrain.drawNear(random, spots[drawSpot(random)] ?? site, SPOT_SCATTER_M)),
      );
    }
  }
  return (site: Site, kind: string) => drawers.get(`${kind}/${site.name}`) ?? (() => site);
}

/** A point to the decimetre, so that engines whose logarithms differ in the last bit agree. */
export function roundToDecimetre({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
