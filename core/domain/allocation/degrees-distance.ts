/** A position in degrees. */
export interface DegreePoint {
  readonly lon: number;
  readonly lat: number;
}

const M_PER_DEGREE = 111_195;

/** How many metres apart are two positions as the crow flies? For some tens of kilometres, within a per mille. */
export function degreesDistanceM(a: DegreePoint, b: DegreePoint): number {
  const narrowing = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return M_PER_DEGREE * Math.hypot((a.lon - b.lon) * narrowing, a.lat - b.lat);
}
