import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { polygonGeometrySchema } from "#core/contract/reference.ts";
import { fetchJson } from "./fetch-json.ts";

const outlineSchema = z.object({ features: z.array(z.object({ geometry: polygonGeometrySchema })) });

export type OutlineGeometry = z.output<typeof polygonGeometrySchema>;

/** A layer of polygons of our own basemap: the very file that the map draws, which the browser has kept. */
export function useOutline(name: "land" | "lakes") {
  return useQuery({
    staleTime: Number.POSITIVE_INFINITY,
    queryKey: ["outline", name],
    queryFn: async ({ signal }) => {
      const { features } = await fetchJson(`/basemap/${name}.geojson`, outlineSchema, { signal });
      return features.map(({ geometry }) => geometry);
    },
  });
}
