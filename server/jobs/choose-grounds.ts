import { chooseComparison, type ChosenComparison } from "#core/domain/measure/choose-comparison.ts";
import { cellCentre } from "#core/domain/place/hexgrid.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { countByCell } from "../queries/count-by-cell.ts";
import { listPlanePlaces } from "../queries/list-plane-places.ts";
import type { KnownPlace } from "../queries/read-place.ts";
import { readToday } from "../queries/read-today.ts";
import type { GroundToAdd } from "../queries/save-measure.ts";

/** How far a measure is taken to reach, and how far out a move of what it stops is looked for, metres. */
export const MEASURE_RADIUS_M = 200;
const BUFFER_M = 500;
const YEAR_DAYS = 364;
const CELL_M = 100;
const COMPARABLE: ReadonlySet<string> = new Set([
  "centrum",
  "station",
  "skola",
  "industriomrade",
  "park",
  "idrott",
  "bad",
]);

export interface MeasureToCompare {
  readonly place: KnownPlace;
  /** What has happened since then does not count. */
  readonly startsOn: string | null;
}

/** What is a new measure to be compared with, and where is a move looked for? Chosen before anything is known of it. */
export async function chooseGrounds(
  database: Database,
  municipalityId: number,
  { place, startsOn }: MeasureToCompare,
): Promise<GroundToAdd[]> {
  const { asOf, counted, places } = await withActor(database, jobActor(municipalityId), async (client) => {
    const today = await readToday(client);
    const now = startsOn !== null && startsOn < today ? startsOn : today;
    const from = dateOfDay(dayOfDate(now) - YEAR_DAYS);
    return {
      asOf: now,
      counted: await countByCell(client, from, now),
      places: await listPlanePlaces(client),
    };
  });
  const chosen = chooseComparison({
    centre: place.position,
    kind: place.kind,
    radiusM: MEASURE_RADIUS_M,
    bufferM: BUFFER_M,
    counts: counted.map(({ cell, count }) => ({ ...cellCentre(cell, CELL_M), count })),
    candidates: places
      .filter(({ kind }) => COMPARABLE.has(kind))
      .map(({ name, kind, position }) => ({ name, kind, ...position })),
  });
  return [bufferOf(place), ...(chosen === null ? [] : [comparisonOf(chosen, asOf)])];
}

function bufferOf({ name, position }: KnownPlace): GroundToAdd {
  return {
    kind: "buffer",
    name,
    ...position,
    innerM: MEASURE_RADIUS_M,
    outerM: BUFFER_M,
    reason: `${MEASURE_RADIUS_M}–${BUFFER_M} m från platsens mitt`,
  };
}

function comparisonOf(
  { place, events, ownEvents, isSameKind, distanceM }: ChosenComparison,
  asOf: string,
): GroundToAdd {
  const kind = isSameKind ? "Samma slags plats" : "Annan slags plats";
  const away = (distanceM / 1000).toFixed(1).replace(".", ",");
  return {
    kind: "comparison",
    name: place.name,
    x: place.x,
    y: place.y,
    innerM: 0,
    outerM: MEASURE_RADIUS_M,
    reason: `${kind}, ${events} händelser mot ${ownEvents} året före ${asOf}, ${away} km bort`,
  };
}
