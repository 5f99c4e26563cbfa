import { useMemo } from "react";
import type { FilterQuery } from "#core/contract/filter.ts";
import { useSignedIn } from "../api/use-session.ts";
import { filterQuery } from "./filter-query.ts";
import { todayOf } from "./period.ts";
import { useViewState } from "./use-view-state.ts";

/** Which date counts as today for the one signed in? */
export function useToday(): string {
  const { session, answeredAtMs } = useSignedIn();
  return todayOf(session.municipality, new Date(answeredAtMs));
}

/** What does the view in the address ask the API for? */
export function useFilter(): FilterQuery {
  const [view] = useViewState();
  const today = useToday();
  return useMemo(() => filterQuery(view, today), [view, today]);
}
