import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import {
  type PublishedCounts,
  publishedCountsPath,
  publishedCountsSchema,
} from "#core/contract/published.ts";
import { type SceneStatuses, sceneStatusesPath, sceneStatusesSchema } from "#core/contract/presence.ts";
import { fetchJson } from "./fetch-json.ts";

/** All published counts that one may see: area × month × category group. */
export function usePublishedCounts(): UseQueryResult<PublishedCounts> {
  return useQuery({
    queryKey: ["published-counts"],
    queryFn: ({ signal }) => fetchJson(publishedCountsPath, publishedCountsSchema, { signal }),
  });
}

/** Drug scenes by status in one's own areas; for members of authorities. */
export function useSceneStatuses(isEnabled: boolean): UseQueryResult<SceneStatuses["items"]> {
  return useQuery({
    enabled: isEnabled,
    queryKey: ["drug-scene-statuses"],
    queryFn: async ({ signal }) =>
      (await fetchJson(sceneStatusesPath, sceneStatusesSchema, { signal })).items,
  });
}
