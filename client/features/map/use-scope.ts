import { useMemo } from "react";
import type { ChartScope } from "../../state/view-state.ts";
import { askedBounds, type MapBounds } from "./canvas/map-position.ts";
import type { PlaceArea } from "./ranked/rank-places.ts";
import type { Scope } from "./selection/selection-questions.ts";

const ALL: Scope = { kind: "all" };

/** What do the charts speak of: all of the selection, what the map shows, or the chosen place? */
export function useScope(scope: ChartScope, chosen: PlaceArea | null, bounds: MapBounds | null): Scope {
  // Whole hundredths: a small move of the map asks nothing new.
  const bbox = scope === "view" && bounds ? askedBounds(bounds).join(",") : null;
  return useMemo(() => {
    if (scope === "place" && chosen?.areaId !== undefined) return { kind: "area", area: chosen.areaId };
    if (scope === "place" && chosen && chosen.cells.length > 0) return { kind: "cells", cells: chosen.cells };
    return bbox === null ? ALL : { kind: "bbox", bbox };
  }, [scope, chosen, bbox]);
}
