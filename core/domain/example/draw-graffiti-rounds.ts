import { createRandom } from "../statistics/random.ts";
import { roundToDecimetre } from "./draw-place.ts";
import type { ExampleInput, Point } from "./example-input.ts";
import type { Terrain } from "./terrain.ts";

/** How a surface was last seen, in days before today. */
export interface ExampleLook {
  readonly daysAgo: number;
  readonly kind: "clean" | "graffiti";
  readonly motif: "tag" | "piece" | "message" | null;
  readonly isThreat: boolean;
  readonly size: "small" | "medium" | null;
  readonly isReportedToPolice: boolean;
}

export interface ExampleSurface extends Point {
  readonly round: string;
  readonly name: string;
  readonly kind: "building" | "structure" | "furniture";
  readonly owner: string;
  readonly looks: readonly ExampleLook[];
}

const CLEAN = {
  kind: "clean",
  motif: null,
  isThreat: false,
  size: null,
  isReportedToPolice: false,
} as const;
const TAG = { ...CLEAN, kind: "graffiti", motif: "tag", size: "small" } as const;
const HATE = {
  ...CLEAN,
  kind: "graffiti",
  motif: "message",
  isThreat: true,
  size: "medium",
  isReportedToPolice: true,
} as const;
const looked = (daysAgo: number, look: Omit<ExampleLook, "daysAgo"> = CLEAN) => ({ daysAgo, ...look });
const USUAL = [looked(6), looked(3)];

const ROUNDS = [
  {
    round: "Orminge",
    site: "Orminge centrum",
    surfaces: [
      { name: "Elskåpet vid bussarna", kind: "furniture", owner: "nätbolag", looks: USUAL },
      {
        name: "Gångtunneln under Mensättravägen",
        kind: "structure",
        owner: "kommunen",
        looks: [looked(6), looked(3, HATE)],
      },
      { name: "Bibliotekets gavel", kind: "building", owner: "kommunen", looks: USUAL },
      {
        name: "Centrumhusets baksida",
        kind: "building",
        owner: "bostadsbolag",
        looks: [looked(6), looked(3, TAG)],
      },
      { name: "Hållplatsens väderskydd", kind: "furniture", owner: "regionen", looks: USUAL },
      { name: "Bron över Ormingeleden", kind: "structure", owner: "kommunen", looks: [looked(6)] },
    ],
  },
  {
    round: "Fisksätra",
    site: "Fisksätra centrum",
    surfaces: [
      { name: "Stationens trappa", kind: "structure", owner: "regionen", looks: USUAL },
      { name: "Skolans elskåp", kind: "furniture", owner: "kommunen", looks: [looked(5), looked(2, TAG)] },
      { name: "Garagets port", kind: "building", owner: "bostadsbolag", looks: USUAL },
    ],
  },
] as const;
const SCATTER_M = 140;

/** Two rounds of surfaces as they were last seen; those whose place the gazetteer does not have are left out. */
export function drawGraffitiRounds(input: ExampleInput, terrain: Terrain): ExampleSurface[] {
  const random = createRandom(input.seed, "rounds");
  return ROUNDS.flatMap(({ round, site: name, surfaces }) => {
    const site = terrain.sites.find((one) => one.name === name);
    if (site === undefined) return [];
    return surfaces.map((surface) => ({
      ...surface,
      round,
      ...roundToDecimetre(terrain.drawNear(random, site, SCATTER_M)),
    }));
  });
}
