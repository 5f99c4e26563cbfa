import { useMemo } from "react";
import {
  useDrugScenes,
  useGraffiti,
  usePartners,
  useShifts,
  useUnsafety,
  useWalks,
} from "../../api/use-layers.ts";
import { useOccasions } from "../../api/use-occasions.ts";
import { useAreas, usePlaces } from "../../api/use-reference.ts";
import { useSettled } from "../../api/use-settled.ts";
import type { Occasion } from "#core/contract/occasion.ts";
import type { LayerId, ViewState } from "../../state/view-state.ts";
import { asPosition } from "./canvas/hexagon-geometry.ts";
import type { GraffitiFeature } from "./layers/graffiti-layer.ts";
import type { AreaFeature, PartnerFeature } from "./layers/industrial-layers.ts";
import { onDay } from "./layers/occasion-layer.ts";
import type { PlaceFeature } from "./layers/place-mark-layer.ts";
import { inAreas } from "./layers/points-in-areas.ts";
import type { SceneFeature } from "./layers/scene-layers.ts";
import { choosableTours, drawnTour, tourPeriod } from "./layers/tour-choice.ts";
import type { Tour } from "./layers/tour-layers.ts";
import type { UnsafetyFeature } from "./layers/unsafety-layer.ts";
import { useOutcome } from "./outcome/use-outcome.ts";
import type { MapOutcome } from "./outcome/load-outcome.ts";
import { type Answer, useAnswer, useSameWhileEqual } from "./selection/answer.ts";
import type { SelectionQuestions } from "./selection/selection-questions.ts";

export interface TourChoice {
  readonly all: readonly Tour[];
  readonly drawn: Tour | null;
}

/** What lies on the map beside the counts of events. */
export interface MapLayersData {
  readonly graffiti: Answer<readonly GraffitiFeature[]>;
  readonly scenes: Answer<readonly SceneFeature[]>;
  readonly industrial: Answer<readonly AreaFeature[]>;
  readonly partners: Answer<readonly PartnerFeature[]>;
  readonly unsafety: Answer<readonly UnsafetyFeature[]>;
  readonly tours: Answer<TourChoice>;
  /** What goes on at a place today. */
  readonly occasions: Answer<readonly Occasion[]>;
  /** What was done and what is unsafe for a while; null while neither is chosen. */
  readonly outcome: Answer<MapOutcome>;
  readonly areas: Answer<readonly AreaFeature[]>;
  readonly places: Answer<readonly PlaceFeature[]>;
}

export interface MapLayersOptions {
  readonly today: string;
  readonly isEnabled: boolean;
  /** While a brush is pulled, what the server must be asked for waits until the hand rests. */
  readonly isPulled: boolean;
}

const PULL_PAUSE_MS = 110;

/** Fetches the layers that are on; what has been fetched stays while its layer is off. */
export function useMapLayers(
  view: ViewState,
  questions: SelectionQuestions,
  { today, isEnabled, isPulled }: MapLayersOptions,
): MapLayersData {
  const isOn = (id: LayerId) => isEnabled && view.layers.some((layer) => layer.id === id && layer.isOn);
  const graffitiLayer = useSettled(questions.graffitiLayer, isPulled ? PULL_PAUSE_MS : 0);
  const graffiti = useGraffiti(graffitiLayer, isOn("graffiti"));
  const period = useSettled(questions.period, isPulled ? PULL_PAUSE_MS : 0);
  const scenes = useDrugScenes({}, isOn("scenes"));
  const partners = usePartners({}, isOn("partners"));
  const unsafety = useUnsafety(period, isEnabled);
  const toursWithin = useMemo(() => tourPeriod(today), [today]);
  const shifts = useShifts(toursWithin, isOn("shifts"));
  const walks = useWalks(toursWithin, isOn("shifts"));
  const occasions = useOccasions(isOn("shifts"));
  const areas = useAreas();
  const places = usePlaces();
  const industrial = useMemo(
    () => areas.data?.features.filter((area) => area.properties.kind === "industrial") ?? null,
    [areas.data],
  );
  const unsafe = useMemo(() => {
    if (!unsafety.data) return null;
    const chosen = areas.data?.features.filter((area) => view.area.includes(Number(area.id))) ?? [];
    return inAreas(unsafety.data.features, ({ geometry }) => asPosition(geometry.coordinates), chosen);
  }, [unsafety.data, areas.data, view.area]);
  const tours = useMemo((): TourChoice | null => {
    if (!shifts.data && !walks.data) return null;
    const all = choosableTours([...(shifts.data?.features ?? []), ...(walks.data?.features ?? [])]);
    return { all, drawn: drawnTour(all, view.tour, today) };
  }, [shifts.data, walks.data, view.tour, today]);
  const todays = useMemo(
    () => (occasions.data ? onDay(occasions.data.items, today) : null),
    [occasions.data, today],
  );
  const answers: MapLayersData = {
    graffiti: useAnswer(graffiti, graffiti.data?.features ?? null),
    scenes: useAnswer(scenes, scenes.data?.features ?? null),
    partners: useAnswer(partners, partners.data?.features ?? null),
    unsafety: useAnswer(unsafety, unsafe),
    industrial: useAnswer(areas, industrial),
    tours: useAnswer(shifts.error ? shifts : walks, tours),
    occasions: useAnswer(occasions, todays),
    outcome: useOutcome(view, period, isEnabled),
    areas: useAnswer(areas, areas.data?.features ?? null),
    places: useAnswer(places, places.data?.features ?? null),
  };
  return useSameWhileEqual(answers);
}
