import { isJsonObject } from "./json-values.ts";

/** A GeoJSON geometry whose form is right: known type, positions of finite numbers at the right depth. */
export type CheckedGeometry =
  | { kind: "geometry"; geometry: Record<string, unknown>; isEmpty: boolean; hasZ: boolean }
  | { kind: "fault"; code: "bad_structure" | "bad_position" | "not_a_number"; message: string };

type Fault = Extract<CheckedGeometry, { kind: "fault" }>;

/** How many arrays lie round a position, by geometry type. */
const nesting: ReadonlyMap<string, number> = new Map([
  ["Point", 0],
  ["MultiPoint", 1],
  ["LineString", 1],
  ["MultiLineString", 2],
  ["Polygon", 2],
  ["MultiPolygon", 3],
]);

/** The names of the geometry types in GeoJSON. */
export const geometryTypes: readonly string[] = [...nesting.keys(), "GeometryCollection"];

interface Findings {
  positions: number;
  emptyPositions: number;
  hasZ: boolean;
  fault: Fault | null;
}

/**
 * Is the form of a GeoJSON geometry right (RFC 7946, section 3.1)? Positions come back cut to two numbers.
 * Says nothing of rings, areas or places. Heights and measures may follow, at most four numbers in all.
 */
export function checkGeometry(value: unknown): CheckedGeometry {
  const findings: Findings = { positions: 0, emptyPositions: 0, hasZ: false, fault: null };
  const geometry = readGeometry(value, findings);
  if (geometry === null) return findings.fault ?? structureFault("Geometrin saknar innehåll.");
  if (findings.positions > 0 && findings.emptyPositions > 0)
    return positionFault("En av positionerna är tom, [].");
  return { kind: "geometry", geometry, isEmpty: findings.positions === 0, hasZ: findings.hasZ };
}

function readGeometry(value: unknown, findings: Findings): Record<string, unknown> | null {
  if (!isJsonObject(value))
    return fail(findings, structureFault("Geometrin ska vara ett objekt med type och coordinates."));
  const { type } = value;
  if (type === "GeometryCollection") return readCollection(value.geometries, findings);
  const depth = typeof type === "string" ? nesting.get(type) : undefined;
  if (depth === undefined) return fail(findings, structureFault(typeMessage(type)));
  if (!Array.isArray(value.coordinates))
    return fail(findings, structureFault(`${String(type)} saknar coordinates som lista.`));
  const coordinates = readCoordinates(value.coordinates, depth, findings);
  return findings.fault === null ? { type, coordinates } : null;
}

function readCollection(members: unknown, findings: Findings): Record<string, unknown> | null {
  if (!Array.isArray(members))
    return fail(findings, structureFault("GeometryCollection saknar geometries som lista."));
  const geometries = members.map((member) =>
    findings.fault === null ? readGeometry(member, findings) : null,
  );
  return findings.fault === null ? { type: "GeometryCollection", geometries } : null;
}

/** Nesting is at most that of a MultiPolygon, so this recursion is shallow whatever the file holds. */
function readCoordinates(value: unknown, depth: number, findings: Findings): unknown {
  if (findings.fault !== null) return null;
  if (depth === 0) return readPosition(value, findings);
  if (!Array.isArray(value)) {
    findings.fault = positionFault(`En lista av koordinater väntades men ${shown(value)} kom.`);
    return null;
  }
  return value.map((inner) => readCoordinates(inner, depth - 1, findings));
}

function readPosition(value: unknown, findings: Findings): [number, number] | [] {
  if (Array.isArray(value) && value.length === 0) {
    findings.emptyPositions++;
    return [];
  }
  if (
    !Array.isArray(value) ||
    value.length < 2 ||
    value.length > 4 ||
    !value.every((part) => typeof part === "number")
  ) {
    findings.fault = positionFault(`En position ska vara två tal, [öst, nord], men ${shown(value)} kom.`);
    return [];
  }
  if (!value.every((part) => Number.isFinite(part))) {
    findings.fault = {
      kind: "fault",
      code: "not_a_number",
      message: `Positionen ${shown(value)} innehåller något som inte är ett tal.`,
    };
    return [];
  }
  findings.positions++;
  if (value.length > 2) findings.hasZ = true;
  return [Number(value[0]), Number(value[1])];
}

function typeMessage(type: unknown): string {
  const right = geometryTypes.find(
    (name) => typeof type === "string" && name.toLowerCase() === type.toLowerCase(),
  );
  if (right !== undefined) return `Geometritypen ${shown(type)} ska skrivas ”${right}”.`;
  return `Geometritypen ${shown(type)} finns inte i GeoJSON. Tillåtna: ${geometryTypes.join(", ")}.`;
}

function fail(findings: Findings, fault: Fault): null {
  findings.fault ??= fault;
  return null;
}

function structureFault(message: string): Fault {
  return { kind: "fault", code: "bad_structure", message };
}

function positionFault(message: string): Fault {
  return { kind: "fault", code: "bad_position", message };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "inget";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
