import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import {
  madeWalkLinkSchema,
  type NewSafetyWalk,
  type NewWalkPoint,
  type SafetyWalkChange,
  type SafetyWalks,
  safetyWalksPath,
  safetyWalksSchema,
  type WalkPoint,
  type WalkPointChange,
  walkPointsSchema,
} from "#core/contract/safety-walk.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

const key = ["safety-walks"];

/** The safety walks, coming ones first. */
export function useSafetyWalks(): UseQueryResult<SafetyWalks> {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchJson(safetyWalksPath, safetyWalksSchema, { signal }),
  });
}

/** The protocol of a walk; read again while the walk goes on, when others write in it. */
export function useWalkPoints(walkId: string, isGoingOn: boolean): UseQueryResult<WalkPoint[]> {
  return useQuery({
    queryKey: [...key, walkId],
    refetchInterval: isGoingOn ? 15_000 : false,
    queryFn: async ({ signal }) =>
      (await fetchJson(`${safetyWalksPath}/${walkId}/points`, walkPointsSchema, { signal })).items,
  });
}

/** Something a planner does to a walk or its protocol. */
export type WalkDeed =
  | { readonly deed: "add"; readonly walk: NewSafetyWalk }
  | { readonly deed: "change"; readonly walkId: string; readonly change: SafetyWalkChange }
  | { readonly deed: "write"; readonly walkId: string; readonly point: NewWalkPoint }
  | {
      readonly deed: "act";
      readonly walkId: string;
      readonly pointId: string;
      readonly change: WalkPointChange;
    }
  | { readonly deed: "erase"; readonly walkId: string; readonly pointId: string }
  | { readonly deed: "revoke"; readonly walkId: string };

/** Keeps walks and their protocols. */
export function useKeepWalk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (one: WalkDeed) => send(one),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: key });
      await client.invalidateQueries({ queryKey: ["layer"] });
    },
  });
}

function send(one: WalkDeed): Promise<void> {
  if (one.deed === "add") return fetchNothing(safetyWalksPath, { method: "POST", body: one.walk });
  const walk = `${safetyWalksPath}/${one.walkId}`;
  switch (one.deed) {
    case "change":
      return fetchNothing(walk, { method: "PATCH", body: one.change });
    case "write":
      return fetchNothing(`${walk}/points`, { method: "POST", body: one.point });
    case "act":
      return fetchNothing(`${walk}/points/${one.pointId}`, { method: "PATCH", body: one.change });
    case "erase":
      return fetchNothing(`${walk}/points/${one.pointId}`, { method: "DELETE" });
    case "revoke":
      return fetchNothing(`${walk}/link`, { method: "DELETE" });
  }
}

/** Makes a walk's secret link; the one before it ends. */
export function useMakeWalkLink(walkId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => fetchJson(`${safetyWalksPath}/${walkId}/link`, madeWalkLinkSchema, { method: "PUT" }),
    onSuccess: () => client.invalidateQueries({ queryKey: key, exact: true }),
  });
}
