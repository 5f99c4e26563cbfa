import type { Measure, MeasureEffect, MeasureGround } from "#core/contract/measure.ts";
import { type CellCount, countWithin } from "#core/domain/measure/choose-comparison.ts";
import { effectWeeks, judgeEffect } from "#core/domain/measure/judge-effect.ts";
import { MEASURE_LIBRARY } from "#core/domain/measure/measure-library.ts";
import { cellCentre } from "#core/domain/place/hexgrid.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { projectionBetween } from "../imports/mapping/coordinate-system.ts";
import { countByCell, readFirstEventDay } from "../queries/count-by-cell.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { MEASURE_RADIUS_M } from "./choose-grounds.ts";

const CELL_M = 100;
const LEAST_WEEKS = 4;
const WGS_84 = 4326;
/** Places taken by these ways were busy when they were taken. */
const CHOSEN_FOR_BEING_BUSY: ReadonlySet<string> = new Set(["ranking", "analysis"]);

type Judged = Pick<Measure, "startsOn" | "endsOn" | "libraryKey" | "chosenBy" | "lon" | "lat" | "grounds">;

/**
 * What can be said of a measure's effect today? Whole events within its radius, in its comparison and in its buffer,
 * over its whole weeks and the same ISO weeks last year; where there is nothing to say, why.
 */
export async function measureEffect(
  database: Database,
  municipalityId: number,
  measure: Judged,
  today: string,
): Promise<MeasureEffect> {
  const { startsOn, endsOn, libraryKey } = measure;
  if (startsOn === null || startsOn > today) return { kind: "not_started" };
  const period = effectWeeks(
    dayOfDate(startsOn),
    endsOn === null ? null : dayOfDate(endsOn),
    dayOfDate(today),
  );
  const least = Math.max(LEAST_WEEKS, libraryEntry(libraryKey)?.effectWeeks[0] ?? 0);
  if (period.weeks < least)
    return { kind: "too_early", weeks: period.weeks, readableOn: dateOfDay(period.fromDay + least * 7) };
  const comparison = measure.grounds.find(({ kind }) => kind === "comparison");
  if (comparison === undefined || measure.lon === null || measure.lat === null)
    return { kind: "no_comparison" };
  const before = [dateOfDay(period.beforeFromDay), dateOfDay(period.beforeToDay)] as const;
  const after = [dateOfDay(period.fromDay), dateOfDay(period.toDay)] as const;
  return withActor(database, jobActor(municipalityId), async (client) => {
    const first = await readFirstEventDay(client);
    if (first === null || first > before[0]) return { kind: "no_last_year" };
    const toPlane = projectionBetween(WGS_84, (await readMunicipality(client)).srid);
    const counts = { before: await cellCounts(client, before), after: await cellCounts(client, after) };
    const within = ({
      lon,
      lat,
      innerM,
      outerM,
    }: Pick<MeasureGround, "lon" | "lat" | "innerM" | "outerM">) => {
      const [x, y] = toPlane(lon, lat);
      const ring = { innerM, outerM };
      return {
        before: countWithin(counts.before, { x, y }, ring),
        after: countWithin(counts.after, { x, y }, ring),
      };
    };
    const own = { lon: measure.lon ?? 0, lat: measure.lat ?? 0, innerM: 0, outerM: MEASURE_RADIUS_M };
    const buffer = measure.grounds.find(({ kind }) => kind === "buffer");
    const [place, compared] = [within(own), within(comparison)];
    const around = buffer === undefined ? null : within(buffer);
    const found = judgeEffect(place, compared, around ?? { before: 0, after: 0 });
    if (found === null) return { kind: "too_few", place, weeks: period.weeks };
    return {
      kind: "estimated",
      weeks: period.weeks,
      from: after[0],
      to: after[1],
      place,
      comparison: compared,
      buffer: around,
      ...found,
      mayFallByItself: CHOSEN_FOR_BEING_BUSY.has(measure.chosenBy),
      isFixedLate: comparison.frozenAt.slice(0, 10) > startsOn,
    };
  });
}

const libraryEntry = (key: string | null) => MEASURE_LIBRARY.find((entry) => entry.key === key);

async function cellCounts(client: Client, [from, to]: readonly [string, string]): Promise<CellCount[]> {
  const rows = await countByCell(client, from, to);
  return rows.map(({ cell, count }) => ({ ...cellCentre(cell, CELL_M), count }));
}
