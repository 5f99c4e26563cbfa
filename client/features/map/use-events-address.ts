import { useCallback } from "react";
import { printView } from "../../state/print-view.ts";
import { useViewState } from "../../state/use-view-state.ts";
import type { ViewState } from "../../state/view-state.ts";
import { useSources } from "../../api/use-reference.ts";
import { eventSources } from "../../state/counted-filter.ts";

/**
 * Where are the rows behind a number? Gives the address of the event list for the view with a narrowing
 * of its own, graffiti left out as it is in the numbers.
 */
export function useEventsAddress(): (narrowing?: Partial<ViewState>) => string {
  const [view] = useViewState();
  const { data: sources } = useSources();
  return useCallback(
    (narrowing = {}) => {
      const source = view.source.length > 0 ? view.source : eventSources(sources ?? []).map(({ id }) => id);
      return `/handelser?${printView({ ...view, source, ...narrowing })}`;
    },
    [view, sources],
  );
}
