import type { SavedMapping } from "#core/contract/import.ts";
import type { SourceKind } from "#core/contract/reference.ts";
import type { MapRule } from "#core/domain/event.ts";
import type { MunicipalityBoundary } from "./checks/municipality-boundary.ts";
import type { Geocoder } from "./mapping/geocoder.ts";
import type { CrsCandidate } from "./mapping/detect-crs.ts";
import type { CategoryMatcher, NamedCategory } from "./mapping/match-category.ts";
import type { PlaceMatcher } from "./mapping/match-place.ts";

export type { SourceKind };

/** Where a file comes from and how its files use to be read. */
export interface ImportSource {
  readonly id: string;
  readonly kind: SourceKind;
  readonly storesText: boolean;
  readonly mapping: SavedMapping | null;
}

export interface ImportCategory extends NamedCategory {
  readonly id: number;
  readonly mapRule: MapRule;
}

/** All that reading a file needs to know of the municipality; nothing in it changes during an import. */
export interface ImportContext {
  readonly municipalityId: number;
  readonly srid: number;
  readonly timeZone: string;
  readonly source: ImportSource;
  readonly categories: ReadonlyMap<string, ImportCategory>;
  readonly matchCategory: CategoryMatcher;
  readonly matchPlace: PlaceMatcher;
  readonly boundary: MunicipalityBoundary;
  /** Null unless the operator has configured one. */
  readonly geocoder: Geocoder | null;
  readonly crsCandidates: readonly CrsCandidate[];
  /** Incidents cannot have happened after this, milliseconds since 1970. */
  readonly nowMs: number;
}
