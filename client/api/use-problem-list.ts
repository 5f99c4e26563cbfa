import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { type ProblemItem, problemsPath, problemsSchema } from "#core/contract/cause-analysis.ts";
import { fetchJson } from "./fetch-json.ts";

/** All cause analyses that the role may know of. */
export function useProblemList(): UseQueryResult<ProblemItem[]> {
  return useQuery({
    queryKey: ["problems", "all"],
    queryFn: async ({ signal }) => (await fetchJson(problemsPath, problemsSchema, { signal })).items,
  });
}
