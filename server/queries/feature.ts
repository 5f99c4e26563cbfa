/** A row of a map layer: its id, its properties and its geometry as GeoJSON in degrees. */
export interface FeatureRow<P, G> {
  id: string | number;
  properties: P;
  geometry: G;
}

/** The rows of a layer as a GeoJSON feature collection. */
export function asFeatureCollection<P, G>(rows: readonly FeatureRow<P, G>[]) {
  return {
    type: "FeatureCollection" as const,
    features: rows.map(({ id, properties, geometry }) => ({
      type: "Feature" as const,
      id,
      properties,
      geometry,
    })),
  };
}
