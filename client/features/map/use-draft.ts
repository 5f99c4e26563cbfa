import { useCallback, useMemo, useState } from "react";
import type { PulledAxis } from "../../api/cube/drag-answers.ts";
import type { ViewState } from "../../state/view-state.ts";

/** What a brush makes of the view, ahead of the address; `pulled` until the hand lets go. */
export type OnDraft = (patch: Partial<ViewState>, pulled: PulledAxis | null) => void;

/** The view with what a brush makes of it, which holds until the address has caught up. */
export function useDraft(view: ViewState) {
  const [draft, setDraft] = useState<{ patch: Partial<ViewState>; pulled: PulledAxis | null } | null>(null);
  const [seen, setSeen] = useState(view);
  if (seen !== view) {
    setSeen(view);
    setDraft(null);
  }
  const wanted = useMemo(() => (draft ? { ...view, ...draft.patch } : view), [view, draft]);
  const onDraft = useCallback<OnDraft>((patch, pulled) => setDraft({ patch, pulled }), []);
  return { wanted, pulled: draft?.pulled ?? null, onDraft };
}
