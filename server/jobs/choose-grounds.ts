import {
  type CandidatePlace,
  type CellCount,
  chooseComparison,
  type ChosenComparison,
} from "#core/domain/measure/choose-comparison.ts";
import { cellCentre, type PlanePoint } from "#core/domain/place/hexgrid.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { countByCell } from "../queries/count-by-cell.ts";
import { listPlanePlaces } from "../queries/list-plane-places.ts";
import type { KnownPlace } from "../queries/read-place.ts";
import { listTreatedPlaces } from "../queries/treated-places.ts";
import { readToday } from "../queries/read-today.ts";
import type { GroundToAdd } from "../queries/save-measure.ts";

/** How far a measure is taken to reach, and how far out a move of what it stops is looked for, metres. */
export const MEASURE_RADIUS_M = 200;
export const BUFFER_M = 500;
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
  const { asOf, counts, candidates } = await readComparable(database, municipalityId, startsOn);
  const chosen = chooseComparison({
    centre: place.position,
    kind: place.kind,
    radiusM: MEASURE_RADIUS_M,
    bufferM: BUFFER_M,
    counts,
    candidates,
  });
  return [bufferOf(place), ...(chosen === null ? [] : [comparisonOf(chosen, asOf)])];
}

/** What comparisons are chosen from. */
export interface Comparable {
  /** The year before this date is counted. */
  readonly asOf: string;
  readonly counts: readonly CellCount[];
  /** Places of a kind that can be compared, clear of what is done elsewhere; and all there are by id. */
  readonly candidates: readonly CandidatePlace[];
  readonly places: ReadonlyMap<number, CandidatePlace>;
}

/** Reads the year before a measure or campaign starts, or before today where it has not, and the places there are. */
export async function readComparable(
  database: Database,
  municipalityId: number,
  startsOn: string | null,
): Promise<Comparable> {
  return withActor(database, jobActor(municipalityId), async (client) => {
    const today = await readToday(client);
    const asOf = startsOn !== null && startsOn < today ? startsOn : today;
    const from = dateOfDay(dayOfDate(asOf) - YEAR_DAYS);
    const counted = await countByCell(client, from, asOf);
    const listed = await listPlanePlaces(client);
    const treated = await listTreatedPlaces(client, asOf);
    const isClear = ({ x, y }: PlanePoint) =>
      treated.every((one) => Math.hypot(one.x - x, one.y - y) > one.radiusM + MEASURE_RADIUS_M);
    const plain = ({ name, kind, position }: (typeof listed)[number]) => ({ name, kind, ...position });
    return {
      asOf,
      counts: counted.map(({ cell, count }) => ({ ...cellCentre(cell, CELL_M), count })),
      candidates: listed.filter(({ kind, position }) => COMPARABLE.has(kind) && isClear(position)).map(plain),
      places: new Map(listed.map((place) => [Number(place.id), plain(place)])),
    };
  });
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

function comparisonOf(chosen: ChosenComparison, asOf: string): GroundToAdd {
  const { name, x, y } = chosen.place;
  const reason = comparisonReason(chosen, asOf);
  return { kind: "comparison", name, x, y, innerM: 0, outerM: MEASURE_RADIUS_M, reason };
}

/** Why a place was taken to compare with, in Swedish, as it is stored. */
export function comparisonReason(
  { events, ownEvents, isSameKind, distanceM }: ChosenComparison,
  asOf: string,
): string {
  const kind = isSameKind ? "Samma slags plats" : "Annan slags plats";
  const away = (distanceM / 1000).toFixed(1).replace(".", ",");
  return `${kind}, ${events} händelser mot ${ownEvents} året före ${asOf}, ${away} km bort`;
}
