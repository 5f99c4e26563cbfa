import { forbiddenCharacter } from "./forbidden-character.ts";
import { checkGeometry, geometryTypes } from "./geometry-structure.ts";
import { flattenObject, isJsonObject } from "./json-values.ts";
import type { ImportTarget, ReaderIssue } from "./reader.ts";

/** One feature as far as it could be read. */
export interface ReadFeature {
  cells: [column: string, text: string | null][];
  featureId?: string;
  geometry?: Record<string, unknown>;
  hasZ: boolean;
  /** The row is refused for this. */
  issue?: FeatureIssue;
  /** The issue refuses an area file as a whole. */
  isGrave: boolean;
}

/** An issue whose row is not known yet. */
export type FeatureIssue = Pick<ReaderIssue, "code" | "column" | "message">;

/**
 * Reads one feature, or a bare geometry as a feature without properties.
 * A missing or empty geometry is an issue only for areas: an event may have an address instead.
 */
export function readFeature(value: unknown, target: ImportTarget): ReadFeature {
  const feature: ReadFeature = { cells: [], hasZ: false, isGrave: false };
  const parts = partsOf(value);
  if ("message" in parts)
    return { ...feature, issue: { code: "bad_structure", message: parts.message }, isGrave: true };
  feature.cells = flattenObject(parts.properties);
  if (parts.id !== undefined) feature.featureId = parts.id;
  return readGeometryInto(feature, parts.geometry, target);
}

type Parts =
  | { properties: Record<string, unknown>; geometry: unknown; id: string | undefined }
  | { message: string };

function partsOf(value: unknown): Parts {
  if (!isJsonObject(value)) return { message: "Varje element ska vara ett objekt av typen Feature." };
  if (typeof value.type === "string" && geometryTypes.includes(value.type))
    return { properties: {}, geometry: value, id: undefined };
  if (value.type !== "Feature")
    return { message: `type ska vara ”Feature” men är ${JSON.stringify(value.type) ?? "utelämnad"}.` };
  const { properties, id, geometry } = value;
  if (properties !== null && properties !== undefined && !isJsonObject(properties)) {
    return { message: "properties ska vara ett objekt eller null." };
  }
  if (id !== undefined && id !== null && typeof id !== "string" && typeof id !== "number") {
    return { message: "id ska vara text eller ett tal." };
  }
  return {
    properties: properties ?? {},
    geometry,
    id: id === undefined || id === null ? undefined : String(id).normalize("NFC"),
  };
}

function readGeometryInto(feature: ReadFeature, value: unknown, target: ImportTarget): ReadFeature {
  const checked = value === null || value === undefined ? null : checkGeometry(value);
  if (checked?.kind === "fault") {
    return { ...feature, issue: { code: checked.code, message: checked.message }, isGrave: true };
  }
  const issue = characterIssue(feature);
  if (issue !== undefined) feature.issue = issue;
  if (checked !== null && !checked.isEmpty)
    return { ...feature, geometry: checked.geometry, hasZ: checked.hasZ };
  if (target !== "areas") return feature;
  return {
    ...feature,
    issue: {
      code: "missing_geometry",
      message: "Objektet saknar geometri. Rita området eller ta bort raden.",
    },
  };
}

/** Text the database cannot hold: NUL, and half a surrogate pair. */
function characterIssue(feature: ReadFeature): FeatureIssue | undefined {
  for (const [column, text] of [...feature.cells, ["id", feature.featureId ?? null] as const]) {
    const issue = forbiddenCharacter(column, text);
    if (issue !== undefined) return issue;
  }
  return undefined;
}
