import { savedMappingSchema } from "#core/contract/import.ts";
import { type Actor, withActor } from "../../db/actor.ts";
import type { Database } from "../../db/database.ts";
import { Refusal } from "../../errors.ts";
import { type ImportSetting, readImportSetting } from "../../queries/import-context.ts";
import { municipalityBoundary } from "../checks/municipality-boundary.ts";
import type { ImportContext } from "../import-context.ts";
import { boundsOf } from "../mapping/bounds.ts";
import { projectionBetween } from "../mapping/coordinate-system.ts";
import { crsCandidates } from "../mapping/crs-candidates.ts";
import { type Geocoder, nominatimGeocoder } from "../mapping/geocoder.ts";
import { categoryMatcher } from "../mapping/match-category.ts";
import { placeMatcher } from "../mapping/match-place.ts";

export interface ContextQuestion {
  readonly database: Database;
  readonly actor: Actor;
  readonly sourceId: string;
  readonly nowMs: number;
  /** A service such as Nominatim, or null. */
  readonly geocoderUrl: string | null;
}

/** All that reading a file of a source needs to know. Throws a 404 for an unknown source. */
export async function makeContext({
  database,
  actor,
  sourceId,
  nowMs,
  geocoderUrl,
}: ContextQuestion): Promise<ImportContext> {
  const setting = await withActor(database, actor, (client) => readImportSetting(client, sourceId));
  if (setting === null) throw new Refusal("not_found", { detail: "Källan finns inte." });
  const saved = savedMappingSchema.safeParse(setting.source.mapping);
  return {
    municipalityId: actor.municipalityId,
    srid: setting.srid,
    timeZone: setting.timeZone,
    source: { ...setting.source, mapping: saved.success ? saved.data : null },
    categories: new Map(setting.categories.map((category) => [category.key, category])),
    matchCategory: categoryMatcher(setting.categories),
    matchPlace: placeMatcher(setting.places),
    boundary: municipalityBoundary(setting.rings, setting.toleranceM),
    geocoder: geocoderUrl === null ? null : geocoderFor(geocoderUrl, setting),
    crsCandidates: crsCandidates(setting.rings.flat(), setting.srid),
    nowMs,
  };
}

function geocoderFor(url: string, { srid, rings }: ImportSetting): Geocoder {
  const project = projectionBetween(srid, 4326);
  return nominatimGeocoder({
    url,
    srid,
    bounds: boundsOf(
      rings.flat().map(([x, y]) => project(x, y)),
      0,
    ),
  });
}
