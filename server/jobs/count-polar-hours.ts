import { setTimeout } from "node:timers/promises";
import { analysisQuerySchema } from "#core/contract/analysis.ts";
import { type CoveredPlace, hoursInWindows } from "#core/domain/plan/hours-in-windows.ts";
import { hoursOfWindows } from "#core/domain/statistics/time-windows.ts";
import { findTargets } from "#core/domain/targets/find-targets.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { countUnsafety } from "../queries/count-unsafety.ts";
import { listPolarStops } from "../queries/list-polar-stops.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { readToday } from "../queries/read-today.ts";
import type { CubeStore } from "./cube-store.ts";
import { openAnalysis } from "./open-analysis.ts";

/** As many as the ranked list shows first. */
const PLACES = 50;
const HOURS_PER_WEEK = 12;
const CELL_M = 200;
const LONGEST_WAIT_MS = 200;
const WHAT = "polartimmar på platser att rikta insatser mot, i deras timmar, senaste 12 veckorna";

interface KeptPlaces {
  readonly of: string;
  readonly places: Promise<readonly CoveredPlace[]>;
}

/**
 * Counts how many hours of the last twelve weeks' polar rounds lay at the ranked places, in their windows. The places
 * are worked out once for each version of the data and day, and nobody waits for that: null until it is done, and where
 * there was no round.
 */
export function createPolarCount(database: Database, cubes: CubeStore) {
  const kept = new Map<number, KeptPlaces>();
  return async (
    municipalityId: number,
  ): Promise<{ key: "polar_hours"; count: number; of: number; what: string } | null> => {
    const { times, of } = await withActor(database, jobActor(municipalityId), async (client) => ({
      times: await listPolarStops(client),
      of: `${(await readMunicipality(client)).dataVersion} ${await readToday(client)}`,
    }));
    if (times.length === 0) return null;
    const known = kept.get(municipalityId);
    const places = known?.of === of ? known.places : placesToCover(database, cubes, municipalityId);
    if (known?.of !== of) {
      kept.set(municipalityId, { of, places });
      places.catch(() => kept.delete(municipalityId));
    }
    const ready = await Promise.race([places, setTimeout(LONGEST_WAIT_MS, null)]);
    if (ready === null) return null;
    const { within, all } = hoursInWindows(times, ready, CELL_M);
    return { key: "polar_hours", count: Math.round(within), of: Math.round(all), what: WHAT };
  };
}

async function placesToCover(
  database: Database,
  cubes: CubeStore,
  municipalityId: number,
): Promise<readonly CoveredPlace[]> {
  const actor = jobActor(municipalityId);
  const query = analysisQuerySchema.parse({ setting: "outdoors" });
  const { cube, ground, filter, period, basis } = await openAnalysis(database, cubes, { actor, query });
  const unsafety = await withActor(database, actor, (client) => countUnsafety(client, basis));
  const { targets } = findTargets(cube, {
    filter,
    ground,
    period,
    compared: null,
    unsafety,
    isPaydayWeekend: () => false,
    order: "unusual",
    limit: PLACES,
    windows: { hoursPerWeek: HOURS_PER_WEEK },
    seed: 1,
  });
  return targets.flatMap(({ place, windows }) =>
    windows === null
      ? []
      : [{ cells: new Set(place.cells), hours: new Set(hoursOfWindows(windows.windows)) }],
  );
}
