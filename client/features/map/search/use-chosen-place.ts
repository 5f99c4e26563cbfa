import { useMemo } from "react";
import { useDrugScenes, usePartners } from "../../../api/use-layers.ts";
import { useAreas } from "../../../api/use-reference.ts";
import type { PlaceFeature } from "../layers/place-mark-layer.ts";
import type { PlaceArea } from "../ranked/rank-places.ts";
import type { PlaceIndex } from "../use-places.ts";
import { chosenPlace } from "./chosen-place.ts";

/** Which place is chosen, by the key in the address? Fetches the layer it lies in when that is not there. */
export function useChosenPlace(
  key: string | null,
  {
    index,
    places,
    isAllowed,
  }: {
    readonly index: PlaceIndex;
    readonly places: readonly PlaceFeature[] | null;
    readonly isAllowed: boolean;
  },
): PlaceArea | null {
  const [kind] = key?.split(":") ?? [];
  const areas = useAreas().data?.features ?? null;
  const scenes = useDrugScenes({}, isAllowed && kind === "scene").data?.features ?? null;
  const partners = usePartners({}, isAllowed && kind === "partner").data?.features ?? null;
  return useMemo(
    () => chosenPlace(key, { index, places, areas, scenes, partners }),
    [key, index, places, areas, scenes, partners],
  );
}
