import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { readMapGround } from "../api/map-ground.ts";
import { drawingOf } from "./map-drawing.ts";
import styles from "./stop-map.module.css";

interface Place {
  readonly lon: number;
  readonly lat: number;
}

export interface GroundMapProps {
  /** What has to be in the picture; it is framed round them. */
  readonly places: readonly Place[];
  /** What the map shows, read aloud. */
  readonly label: string;
  readonly height: number;
  /** What lies on the ground, by where a place is in the picture. */
  readonly children: (pointOf: (place: Place) => readonly [number, number]) => ReactNode;
}

/** How wide a drawing of the ground is, in its own units. */
export const GROUND_WIDTH = 390;
const LAYERS = ["land-outside", "land", "built-up", "lakes", "roads", "railways"] as const;

/** A plain ground that the phone keeps, with what is put on it: works without coverage. */
export function GroundMap({ places, label, height, children }: GroundMapProps) {
  const { data: ground } = useQuery({
    queryKey: ["map-ground"],
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => readMapGround(LAYERS),
  });
  const { pathOf, pointOf } = drawingOf(places, { width: GROUND_WIDTH, height });
  return (
    <svg viewBox={`0 0 ${GROUND_WIDTH} ${height}`} className={styles.map} role="img" aria-label={label}>
      <rect width="100%" height="100%" className={styles.water} />
      {ground?.map(({ name, geometries }) => (
        <path key={name} d={geometries.map(pathOf).join("")} className={styles[name] ?? ""} />
      ))}
      {children(pointOf)}
    </svg>
  );
}
