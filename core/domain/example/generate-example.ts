import type { EventCandidate } from "../event.ts";
import { drawDrugScenes, type ExampleDrugScene } from "./draw-drug-scenes.ts";
import { drawEvents, type ExampleEvent } from "./draw-events.ts";
import { drawGraffiti } from "./draw-graffiti.ts";
import { drawGraffitiRounds, type ExampleSurface } from "./draw-graffiti-rounds.ts";
import { drawPartners, type ExamplePartner } from "./draw-partners.ts";
import { drawSceneSigns } from "./draw-scene-signs.ts";
import { drawShifts, drawWalks, drawWeekShifts, type ExampleOuting } from "./draw-shifts.ts";
import { drawUnsafePlaces, type ExampleUnsafePlace } from "./draw-unsafe-places.ts";
import { drawUnsafety, type ExampleUnsafetyPoint } from "./draw-unsafety.ts";
import type { ExampleInput } from "./example-input.ts";
import { examplePeriod } from "./example-period.ts";
import { createTerrain } from "./terrain.ts";

export interface ExampleData {
  /** Events by source id, klotter included, each in order of its start. */
  readonly events: ReadonlyMap<string, readonly EventCandidate[]>;
  readonly unsafety: readonly (ExampleUnsafetyPoint & { readonly externalId: string })[];
  readonly drugScenes: readonly ExampleDrugScene[];
  readonly partners: readonly ExamplePartner[];
  readonly shifts: readonly ExampleOuting[];
  readonly walks: readonly ExampleOuting[];
  /** Today's shift, and frames of the days to come. */
  readonly weekShifts: readonly ExampleOuting[];
  readonly unsafePlaces: readonly ExampleUnsafePlace[];
  /** Surfaces of graffiti rounds, in the order of each round. */
  readonly surfaces: readonly ExampleSurface[];
}

/**
 * Invented but plausible data over some years up to `today`, with the truths of `planted.ts` in them.
 * Pure: the same input gives the same data. Throws RangeError where settings and gazetteer do not fit.
 */
export function generateExample(input: ExampleInput): ExampleData {
  const ground = { terrain: createTerrain(input), period: examplePeriod(input) };
  const { sources, counts } = input.settings;
  const signs = drawSceneSigns(input, ground);
  const events = new Map(
    countsByShare(
      counts.events,
      sources.map(({ share }) => share),
    ).map((count, index): [string, EventCandidate[]] => {
      const source = sources[index];
      if (!source) throw new RangeError("The example settings name no source.");
      const planted = signs.get(source.id) ?? [];
      const drawn = drawEvents(input, { ...ground, source, count: count - planted.length });
      return [source.id, numbered(source.id, [...drawn, ...planted])];
    }),
  );
  events.set("klotter", numbered("klotter", drawGraffiti(input, ground)));
  return {
    events,
    unsafety: drawUnsafety(input, ground)
      .sort((a, b) => (a.observedOn < b.observedOn ? -1 : a.observedOn > b.observedOn ? 1 : 0))
      .map((point, index) => ({ ...point, externalId: externalIdOf("otrygghet", index) })),
    drugScenes: drawDrugScenes(input, ground),
    partners: drawPartners(input, ground),
    shifts: drawShifts(input, ground),
    walks: drawWalks(input, ground),
    weekShifts: drawWeekShifts(input, ground),
    unsafePlaces: drawUnsafePlaces(ground),
    surfaces: drawGraffitiRounds(input, ground.terrain),
  };
}

function countsByShare(total: number, shares: readonly number[]): number[] {
  let given = 0;
  let sum = 0;
  return shares.map((share) => {
    sum += share;
    const count = Math.round(total * sum) - given;
    given += count;
    return count;
  });
}

function numbered(source: string, events: readonly ExampleEvent[]): EventCandidate[] {
  return events
    .toSorted((a, b) => a.fromMs - b.fromMs)
    .map((event, index) => ({ ...event, externalId: externalIdOf(source, index) }));
}

function externalIdOf(source: string, index: number): string {
  return `EX-${source}-${String(index + 1).padStart(5, "0")}`;
}
