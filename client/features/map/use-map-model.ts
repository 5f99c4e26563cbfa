import { useMemo, useState } from "react";
import { AREA_KINDS, type AreaKind } from "#core/contract/reference.ts";
import { useConfig } from "../../api/use-config.ts";
import { useCategories, useCells, usePlaces, useSources } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { canSeeEvents } from "../../state/access.ts";
import { hasClock } from "../../state/filter-query.ts";
import { useToday } from "../../state/use-filter.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { classBreaks } from "./canvas/class-breaks.ts";
import type { MapBounds } from "./canvas/map-position.ts";
import { useChange } from "./change/use-change.ts";
import { useElevated, useLand } from "./elevated/use-elevated.ts";
import type { PlaceArea } from "./ranked/rank-places.ts";
import { useChosenPlace } from "./search/use-chosen-place.ts";
import { useDraft } from "./use-draft.ts";
import { useFirstNumbers } from "./use-first-numbers.ts";
import { useMapLayers } from "./use-map-layers.ts";
import { usePlaceIndex } from "./use-places.ts";
import { useScope } from "./use-scope.ts";
import { useSelection } from "./use-selection.ts";

const NOTHING = [] as const;
const NO_COUNTS: ReadonlyMap<number, number> = new Map();

/** Everything the parts of the map screen share: the view, its numbers, its layers and what is pointed at. */
export function useMapModel() {
  const { municipality, role } = useSession();
  const today = useToday();
  const [view, update] = useViewState();
  const { wanted, pulled, onDraft } = useDraft(view);
  const [bounds, setBounds] = useState<MapBounds | null>(null);
  const [hoveredKey, setHoveredKey] = useState<string | null>(null);
  const isAllowed = canSeeEvents(role);

  const { data: config } = useConfig();
  const { data: sources = NOTHING } = useSources();
  const { data: categories = NOTHING } = useCategories();
  const { data: cells } = useCells(view.cellSize, isAllowed);
  const { data: places } = usePlaces();
  const index = usePlaceIndex(cells, places?.features ?? null);
  const found = useChosenPlace(view.place, { index, places: places?.features ?? null, isAllowed });
  const hovered = (hoveredKey !== null && index.areaByKey.get(hoveredKey)) || null;

  const land = useLand(view, index, isAllowed);
  const scope = useScope(view.scope, found, bounds);
  const selection = useSelection(wanted, {
    today,
    sources,
    categories,
    scope,
    isEnabled: isAllowed,
    pulled,
    areaKind: areaKindOf(found),
    land,
  });
  const elevated = useElevated(selection, view, isAllowed);
  const change = useChange(selection, view, isAllowed);
  const chosen = useCountedPlace(found, selection.areas.data);
  const shown = selection.view;
  const hasFirstNumbers = useFirstNumbers(selection.cells, isAllowed);
  const data = useMapLayers(shown, selection.questions, {
    today,
    isEnabled: isAllowed && hasFirstNumbers,
    isPulled: pulled !== null,
  });
  const counts = elevated
    ? (elevated.found?.counts ?? NO_COUNTS)
    : (selection.cells.data?.counts ?? NO_COUNTS);
  const breaks = useMemo(() => classBreaks(counts.values(), view.breaks), [counts, view.breaks]);

  return {
    municipality,
    role,
    isAllowed,
    today,
    /** The view of the address. */
    view,
    /** The same with the brush that is being pulled, as far as it is answered. */
    shown,
    update,
    onDraft,
    /** What the map shows; null where there is none. */
    bounds,
    setBounds,
    hoveredKey,
    hovered,
    setHoveredKey,
    chosen,
    isWholeScope: scope.kind === "all",
    // The operator's own basemap names its sources on the map itself.
    isOwnBasemap: !config?.basemapStyleUrl && !config?.basemapPmtilesUrl,
    sources,
    categories,
    index,
    selection,
    isPulled: pulled !== null,
    data,
    hasFirstNumbers,
    counts,
    /** Null while the map shows something else. */
    elevated,
    change,
    breaks,
    isWeighted: hasClock(shown),
  };
}

function areaKindOf(place: PlaceArea | null): AreaKind | null {
  return (place?.areaId !== undefined && AREA_KINDS.find((kind) => kind === place.kind)) || null;
}

/** An area with its own count: more than its hexagons hold, because not every event in it has one. */
function useCountedPlace(
  place: PlaceArea | null,
  areas: ReadonlyMap<number, number> | null,
): PlaceArea | null {
  return useMemo(
    () => (place?.areaId === undefined || !areas ? place : { ...place, count: areas.get(place.areaId) ?? 0 }),
    [place, areas],
  );
}

export type MapModel = ReturnType<typeof useMapModel>;
