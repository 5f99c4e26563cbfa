import { createRandom, randomInteger, randomItem, weightedIndex } from "../statistics/random.ts";
import { dateOfDay } from "../time/local-day.ts";
import type { ExampleInput, Point } from "./example-input.ts";
import type { ExamplePeriod } from "./example-period.ts";
import type { Terrain } from "./terrain.ts";

export interface ExamplePartner extends Point {
  /** Invented; says so by its word "Exempel". */
  readonly name: string;
  readonly kind: "property_owner" | "business" | "housing" | "association" | "transport" | "school";
  /** Place of the gazetteer it belongs to. */
  readonly placeName: string;
  readonly owns: string;
  /** Local date, YYYY-MM-DD; null for a key actor that is missing. */
  readonly joinedOn: string | null;
  /** A function, never a person. */
  readonly contact: string;
}

/** Words that no firm of Nacka bears together with "Exempel". */
const WORDS = [
  "Granit",
  "Kopparn",
  "Furan",
  "Ankaret",
  "Lärkan",
  "Svalan",
  "Kompassen",
  "Kvarnen",
  "Gnistan",
  "Bryggan",
  "Lyktan",
  "Hasseln",
  "Rönnen",
  "Seglet",
  "Tornet",
  "Murgrönan",
  "Spaden",
  "Hyveln",
  "Kugghjulet",
  "Väven",
];
const KINDS = [
  {
    kind: "property_owner",
    name: "Exempelfastigheter",
    contact: "Förvaltare",
    owns: ["belysning på gården", "klottersanering av fasad", "lås och passager"],
    weight: 34,
  },
  {
    kind: "business",
    name: "Exempelhandeln",
    contact: "Driftansvarig",
    owns: ["larm och kameror", "upplag utomhus", "öppettider och bemanning"],
    weight: 34,
  },
  {
    kind: "housing",
    name: "Exempelbostäder",
    contact: "Områdesansvarig",
    owns: ["trapphus och garage", "belysning mellan husen"],
    weight: 12,
  },
  {
    kind: "association",
    name: "Exempelföreningen",
    contact: "Styrelsens kontakt",
    owns: ["kvällsaktiviteter", "vuxna på plats"],
    weight: 10,
  },
  {
    kind: "transport",
    name: "Exempeltrafiken",
    contact: "Trygghetssamordnare",
    owns: ["hållplats och väntsal"],
    weight: 5,
  },
  {
    kind: "school",
    name: "Exempelskolan",
    contact: "Fastighetsansvarig",
    owns: ["skolgård och cykelställ"],
    weight: 5,
  },
] as const;
const INDUSTRIAL_SHARE = 0.5;
const INDUSTRIAL = "Kummelbergets industriområde";

/** Draws organisations that take part, half of them in Kummelberget; some key actors are still missing. */
export function drawPartners(
  input: ExampleInput,
  { terrain, period }: { terrain: Terrain; period: ExamplePeriod },
): ExamplePartner[] {
  const random = createRandom(input.seed, "partners");
  const industrial = terrain.sites.filter(({ name }) => name === INDUSTRIAL);
  const centres = terrain.sites.filter(
    ({ kind, name }) => kind === "centrum" && name in input.settings.placeWeights,
  );
  const drawKind = weightedIndex(KINDS.map(({ weight }) => weight));
  return Array.from({ length: input.settings.counts.partners }, (_, index) => {
    const isIndustrial = random() < INDUSTRIAL_SHARE;
    const site = randomItem(random, isIndustrial ? industrial : centres);
    const kind = KINDS[isIndustrial ? drawKind(random) % 2 : drawKind(random)] ?? KINDS[0];
    const point = terrain.drawNear(random, site, isIndustrial ? 130 : 110);
    return {
      name: `${kind.name} ${WORDS[index % WORDS.length] ?? ""} ${Math.floor(index / WORDS.length) + 1}`,
      kind: kind.kind,
      placeName: site.name,
      owns: randomItem(random, kind.owns),
      joinedOn: random() < 0.8 ? dateOfDay(randomInteger(random, period.firstDay, period.today - 30)) : null,
      contact: kind.contact,
      x: Math.round(point.x),
      y: Math.round(point.y),
    };
  });
}
