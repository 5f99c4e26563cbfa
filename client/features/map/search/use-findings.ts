import { useMemo } from "react";
import { useDrugScenes, usePartners, useShifts, useWalks } from "../../../api/use-layers.ts";
import { useAreas, usePlaces } from "../../../api/use-reference.ts";
import type { Tour } from "../layers/tour-layers.ts";
import { choosableTours, tourPeriod } from "../layers/tour-choice.ts";
import { findings } from "./findings.ts";
import { indexFindings, type IndexedFinding } from "./search-findings.ts";

const NONE = [] as const;

/**
 * Everything that can be searched, made ready once. Layers that are off are fetched when the search is
 * first used (`isUsed`), never at a key.
 */
export function useFindings({
  today,
  isAllowed,
  isUsed,
}: {
  readonly today: string;
  readonly isAllowed: boolean;
  readonly isUsed: boolean;
}): readonly IndexedFinding[] {
  const isEnabled = isAllowed && isUsed;
  const period = useMemo(() => tourPeriod(today), [today]);
  const places = usePlaces().data?.features ?? NONE;
  const areas = useAreas().data?.features ?? NONE;
  const partners = usePartners({}, isEnabled).data?.features ?? NONE;
  const scenes = useDrugScenes({}, isEnabled).data?.features ?? NONE;
  const shifts = useShifts(period, isEnabled).data?.features ?? NONE;
  const walks = useWalks(period, isEnabled).data?.features ?? NONE;
  return useMemo(() => {
    if (!isUsed) return NONE;
    const tours = comingFirst(choosableTours([...shifts, ...walks]), today);
    return indexFindings(findings({ places, areas, partners, scenes, tours }));
  }, [isUsed, places, areas, partners, scenes, shifts, walks, today]);
}

/** The next tours first, then those that have been, the latest first. */
function comingFirst(tours: readonly Tour[], today: string): Tour[] {
  const isComing = ({ properties }: Tour) => properties.endsAt.slice(0, 10) >= today;
  return [...tours.filter(isComing), ...tours.filter((tour) => !isComing(tour)).toReversed()];
}
