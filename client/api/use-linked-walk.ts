import { useMutation, useQuery, type UseQueryResult } from "@tanstack/react-query";
import {
  type LinkedPoint,
  type LinkedWalk,
  linkedWalkSchema,
  WALK_KEY_HEADER,
  walkLinkPath,
  walkLinkPointsPath,
} from "#core/contract/safety-walk.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

/** The walk behind a secret link, for whoever has it. */
export function useLinkedWalk(key: string): UseQueryResult<LinkedWalk> {
  return useQuery({
    queryKey: ["walk-link", key],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      fetchJson(walkLinkPath, linkedWalkSchema, { signal, headers: { [WALK_KEY_HEADER]: key } }),
  });
}

/** Writes a point through a secret link; sent again under the same id it is stored once. */
export function useWriteLinkedPoint(key: string) {
  return useMutation({
    mutationFn: (point: LinkedPoint) =>
      fetchNothing(walkLinkPointsPath, {
        method: "POST",
        body: point,
        headers: { [WALK_KEY_HEADER]: key },
      }),
  });
}
