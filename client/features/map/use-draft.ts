import { useCallback, useMemo, useState } from "react";
import type { ViewState } from "../../state/view-state.ts";

/** The view with what a brush makes of it, which holds until the address has caught up. */
export function useDraft(view: ViewState) {
  const [draft, setDraft] = useState<{ patch: Partial<ViewState>; isPulled: boolean } | null>(null);
  const [seen, setSeen] = useState(view);
  if (seen !== view) {
    setSeen(view);
    setDraft(null);
  }
  const shown = useMemo(() => (draft ? { ...view, ...draft.patch } : view), [view, draft]);
  const onDraft = useCallback(
    (patch: Partial<ViewState>, isPulled: boolean) => setDraft({ patch, isPulled }),
    [],
  );
  return { shown, isPulled: draft?.isPulled ?? false, onDraft };
}
