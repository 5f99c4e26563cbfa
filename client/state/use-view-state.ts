import { useCallback, useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import { parseView } from "./parse-view.ts";
import { printView } from "./print-view.ts";
import type { ViewState } from "./view-state.ts";

export interface UpdateOptions {
  /** True for steps that "back" should pass over, such as moving the map. */
  readonly replace?: boolean;
}

export type UpdateView = (patch: Partial<ViewState>, options?: UpdateOptions) => void;

/** What view does the address speak of, and how is it changed? The address is the only state. */
export function useViewState(): [ViewState, UpdateView] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const view = useMemo(() => parseView(new URLSearchParams(search)), [search]);
  const update = useCallback<UpdateView>(
    (patch, { replace = false } = {}) => {
      // The address may have moved on since this render, as when two changes follow at once.
      const current = parseView(new URLSearchParams(window.location.search));
      void navigate({ search: printView({ ...current, ...patch }) }, { replace });
    },
    [navigate],
  );
  return [view, update];
}
