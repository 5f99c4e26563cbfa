import { z } from "zod";
import { fetchJson } from "./fetch-json.ts";

/** Lines or rings of a piece of ground, in degrees. */
export interface GroundGeometry {
  readonly lines: readonly (readonly (readonly number[])[])[];
  readonly isArea: boolean;
}

const position = z.array(z.number());
const geometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("LineString"), coordinates: z.array(position) }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(z.array(position))) }),
]);
const groundSchema = z.object({ features: z.array(z.object({ geometry: geometrySchema })) });

/** The shipped ground of the map by its layers, for a drawing without a map library. */
export function readMapGround<N extends string>(
  names: readonly N[],
): Promise<{ name: N; geometries: GroundGeometry[] }[]> {
  return Promise.all(
    names.map(async (name) => {
      const { features } = await fetchJson(`/basemap/${name}.geojson`, groundSchema);
      return { name, geometries: features.map(({ geometry }) => linesOf(geometry)) };
    }),
  );
}

function linesOf(geometry: z.output<typeof geometrySchema>): GroundGeometry {
  switch (geometry.type) {
    case "LineString":
      return { lines: [geometry.coordinates], isArea: false };
    case "MultiLineString":
      return { lines: geometry.coordinates, isArea: false };
    case "Polygon":
      return { lines: geometry.coordinates, isArea: true };
    case "MultiPolygon":
      return { lines: geometry.coordinates.flat(), isArea: true };
  }
}
