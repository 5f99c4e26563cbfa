import type { AnalysisQuery, Basis } from "#core/contract/analysis.ts";
import type { Session } from "#core/contract/session.ts";
import type { Cube } from "#core/domain/cube/cube.ts";
import type { CubeFilter } from "#core/domain/cube/filter.ts";
import { createGround, type Ground } from "#core/domain/targets/ground.ts";
import type { DayPeriod } from "#core/domain/time/compared-period.ts";
import { mondayOfDay } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate, dayOfLocal } from "#core/domain/time/local-day.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { listLandCells } from "../queries/list-land-cells.ts";
import { listPlanePlaces } from "../queries/list-plane-places.ts";
import { readCubeFilter } from "../queries/read-cube-filter.ts";
import { countNeverMapped, readLeftOut } from "../queries/read-left-out.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { type ResolvedFilter, resolveFilter } from "../queries/resolve-filter.ts";
import type { CubeStore } from "./cube-store.ts";
import { openedCube } from "./opened-cubes.ts";

/** What a question of statistics is answered from. */
export interface Analysis {
  readonly cube: Cube;
  readonly ground: Ground;
  readonly period: DayPeriod;
  /** With the dates of the period. */
  readonly filter: CubeFilter;
  readonly resolved: ResolvedFilter;
  readonly basis: Basis;
  readonly municipality: Session["municipality"];
}

/** A year of whole weeks. */
const DEFAULT_DAYS = 364;
const DEFAULT_CELL_SIZE = 200;

interface AnalysisOrder {
  readonly actor: Actor;
  readonly query: AnalysisQuery;
}

/**
 * Reads what a question of statistics needs: the cube, the ground, the filter looked up, and what is left out.
 * Without dates the last 52 whole weeks; a period ends today at the latest, since days to come have no events.
 * Throws a 400 for a period that has not begun, and for a filter that is not understood.
 */
export async function openAnalysis(
  database: Database,
  cubes: CubeStore,
  { actor, query }: AnalysisOrder,
): Promise<Analysis> {
  const read = await withActor(database, actor, (client) => readQuestion(client, query));
  const { municipality, cells, places, filter, period, cellSize, bandM } = read;
  const built = await cubes.find(actor.municipalityId, cellSize, municipality.dataVersion);
  return {
    cube: await openedCube(built),
    ground: createGround({ acrossM: cellSize, bandM, cells, places }),
    period,
    filter,
    resolved: read.resolved,
    basis: read.basis,
    municipality,
  };
}

async function readQuestion(client: Client, query: AnalysisQuery) {
  const municipality = await readMunicipality(client);
  const period = periodOf(query, municipality);
  const { band, own, ...given } = query;
  const dates = { from: dateOfDay(period.fromDay), to: dateOfDay(period.toDay) };
  const resolved = await resolveFilter(client, { ...given, ...dates });
  const cellSize = given.cellSize ?? DEFAULT_CELL_SIZE;
  const bandM = band ?? cellSize;
  const filter = await readCubeFilter(client, resolved, { leavesOutOwnPresence: !own });
  const cells = await listLandCells(client, cellSize);
  const { control, ownPresence, poorAccuracy, ...certainty } = await readLeftOut(client, resolved);
  const basis: Basis = {
    ...dates,
    cellSize,
    bandM,
    landCells: cells.length,
    ...certainty,
    leftOut: {
      control: own ? 0 : control,
      ownPresence: own ? 0 : ownPresence,
      poorAccuracy,
      mapRule: await countNeverMapped(client, dates, resolved),
    },
  };
  const places = await listPlanePlaces(client);
  return { municipality, period, resolved, cellSize, bandM, filter, cells, basis, places };
}

function periodOf(
  { from, to }: Pick<AnalysisQuery, "from" | "to">,
  { exampleToday, timeZone }: Session["municipality"],
): DayPeriod {
  const today =
    exampleToday === null ? dayOfLocal(instantToLocal(Date.now(), timeZone)) : dayOfDate(exampleToday);
  const toDay = to === undefined ? mondayOfDay(today) : Math.min(dayOfDate(to), today);
  const fromDay = from === undefined ? toDay - DEFAULT_DAYS : dayOfDate(from);
  if (fromDay >= toDay)
    throw new Refusal("bad_filter", {
      detail: `from: perioden har inte börjat eller är tom; välj en som börjar före ${dateOfDay(toDay)}`,
    });
  return { fromDay, toDay };
}
