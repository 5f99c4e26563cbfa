import { useMemo } from "react";
import { useDrugScenes, usePartners, useShifts, useWalks } from "../../../api/use-layers.ts";
import { useAreas, usePlaces } from "../../../api/use-reference.ts";
import type { Tour } from "../layers/tour-layers.ts";
import { choosableTours, tourPeriod } from "../layers/tour-choice.ts";
import { findings } from "./findings.ts";
import { indexFindings, type IndexedFinding } from "./search-findings.ts";

const NONE = [] as const;

/**
 * Everything that can be searched, made ready once. Layers that are off are fetched when this is first
 * used, never at a key.
 */
export function useFindings({
  today,
  isAllowed,
}: {
  readonly today: string;
  readonly isAllowed: boolean;
}): readonly IndexedFinding[] {
  const period = useMemo(() => tourPeriod(today), [today]);
  const places = usePlaces().data?.features ?? NONE;
  const areas = useAreas().data?.features ?? NONE;
  const partners = usePartners({}, isAllowed).data?.features ?? NONE;
  const scenes = useDrugScenes({}, isAllowed).data?.features ?? NONE;
  const shifts = useShifts(period, isAllowed).data?.features ?? NONE;
  const walks = useWalks(period, isAllowed).data?.features ?? NONE;
  return useMemo(() => {
    const tours = comingFirst(choosableTours([...shifts, ...walks]), today);
    return indexFindings(findings({ places, areas, partners, scenes, tours }));
  }, [places, areas, partners, scenes, shifts, walks, today]);
}

/** The next tours first, then those that have been, the latest first. */
function comingFirst(tours: readonly Tour[], today: string): Tour[] {
  const isComing = ({ properties }: Tour) => properties.endsAt.slice(0, 10) >= today;
  return [...tours.filter(isComing), ...tours.filter((tour) => !isComing(tour)).toReversed()];
}
