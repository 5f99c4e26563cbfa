import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { ViewState } from "../../../state/view-state.ts";
import { type Answer, useAnswer } from "../selection/answer.ts";
import type { MapOutcome } from "./load-outcome.ts";

/** What was done and what is unsafe for a while; fetched, with the code that draws it, when it is chosen or told as a table. */
export function useOutcome(
  { outcome, table, weekhour }: ViewState,
  period: FilterQuery,
  isEnabled: boolean,
): Answer<MapOutcome> {
  const isWanted = outcome.length > 0 || table === "done" || table === "unsafePlaces";
  const query = useQuery({
    queryKey: ["map-outcome", period, weekhour],
    enabled: isEnabled && isWanted,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { loadOutcome } = await import("./load-outcome.ts");
      return loadOutcome(period, { weekhour, signal });
    },
  });
  return useAnswer(query, query.data ?? null);
}
