import { useMemo } from "react";
import { usePlaces } from "./use-reference.ts";

/** A place that people call by its name. */
export interface NamedPlace {
  readonly id: number;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

const NOTHING = [] as const;

/** The places that one can choose between, by name; a street is no place. */
export function useNamedPlaces(): readonly NamedPlace[] {
  const { data } = usePlaces();
  return useMemo(
    () =>
      (data?.features ?? NOTHING)
        .filter(({ properties }) => properties.kind !== "gata")
        .map(({ id, properties: { name }, geometry: { coordinates } }) => ({
          id: Number(id),
          name,
          lon: coordinates[0] ?? 0,
          lat: coordinates[1] ?? 0,
        }))
        .toSorted((a, b) => a.name.localeCompare(b.name, "sv")),
    [data],
  );
}
