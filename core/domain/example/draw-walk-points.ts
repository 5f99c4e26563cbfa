import { createRandom, randomInteger, randomItem } from "../statistics/random.ts";
import { dateOfDay } from "../time/local-day.ts";
import type { ExampleOuting } from "./draw-shifts.ts";

/** A point of an invented protocol. */
export interface ExampleWalkPoint {
  readonly kind: string;
  readonly body: string;
  readonly placeName: string;
  /** Metres of the municipality's coordinate system. */
  readonly x: number;
  readonly y: number;
  readonly isUnsafety: boolean;
  readonly action: string | null;
  readonly owner: string | null;
  /** YYYY-MM-DD. */
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

/** A protocol, by the walk's start and name. */
export interface ExampleProtocol {
  readonly name: string;
  readonly startsAtMs: number;
  readonly ledBy: "students" | "residents" | "staff";
  readonly points: readonly ExampleWalkPoint[];
}

const KIND = "trygghetsvandring";
const LEADERS = ["students", "staff", "students", "residents"] as const;
const DAY_MS = 86_400_000;
const SCATTER_M = 45;

const FOUND = [
  {
    kind: "lighting",
    body: "Två lyktor släckta vid trappan.",
    action: "Byt ljuskälla i två armaturer",
    owner: "Gata och park",
  },
  {
    kind: "sight",
    body: "Höga buskar skymmer gångvägen mot parkeringen.",
    action: "Klipp ned buskarna till knähöjd",
    owner: "Gata och park",
  },
  { kind: "good", body: "Öppet café och folk i rörelse, ljust hela vägen.", action: null, owner: null },
  {
    kind: "litter",
    body: "Klotter på elskåpet, skräp runt bänkarna.",
    action: "Sanera elskåpet",
    owner: "Nätägaren",
  },
  { kind: "empty", body: "Ingen passerar efter att butikerna stängt.", action: null, owner: null },
  {
    kind: "damage",
    body: "Trasigt räcke vid undergången.",
    action: "Laga räcket",
    owner: "Fastighetsägaren",
  },
  {
    kind: "bad",
    body: "Mörk nisch bakom kiosken där man inte ser vem som står där.",
    action: "Lys upp nischen eller stäng den",
    owner: "Fastighetsägaren",
  },
  { kind: "traffic", body: "Mopeder på gångbanan, ingen avgränsning.", action: null, owner: null },
  { kind: "good", body: "Fri sikt över torget från hållplatsen.", action: null, owner: null },
] as const;

const UNSAFE: ReadonlySet<string> = new Set(["bad", "empty", "lighting", "sight"]);

/** Protocols of the example's safety walks that have been walked: one or two points at each stop. */
export function drawWalkPoints(
  { seed, today }: { readonly seed: number; readonly today: number },
  walks: readonly ExampleOuting[],
): ExampleProtocol[] {
  const random = createRandom(seed, "walk points");
  const own = walks.filter(({ kind }) => kind === KIND);
  return own.map(({ name, startsAtMs, stops, status }, index): ExampleProtocol => {
    const day = Math.floor(startsAtMs / DAY_MS);
    const points = stops.flatMap((stop) =>
      Array.from({ length: randomInteger(random, 1, 2) }, () => {
        const found = randomItem(random, FOUND);
        const isActed = found.action !== null && random() < 0.7;
        const dueOn = day + randomInteger(random, 21, 60);
        const isDone = isActed && (dueOn < today - 20 || random() < 0.3) && random() < 0.8;
        return {
          kind: found.kind,
          body: found.body,
          placeName: stop.name,
          x: Math.round(stop.x + (random() - 0.5) * 2 * SCATTER_M),
          y: Math.round(stop.y + (random() - 0.5) * 2 * SCATTER_M),
          isUnsafety: UNSAFE.has(found.kind) && random() < 0.6,
          action: isActed ? found.action : null,
          owner: isActed ? found.owner : null,
          dueOn: isActed ? dateOfDay(dueOn) : null,
          doneOn: isDone ? dateOfDay(Math.min(dueOn - 3, today - 1)) : null,
        };
      }),
    );
    return {
      name,
      startsAtMs,
      ledBy: LEADERS[index % LEADERS.length] ?? "staff",
      points: status === "carried_out" ? points : [],
    };
  });
}
