import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import {
  type GroupGrounds,
  groupGroundsPath,
  groupGroundsSchema,
  type GroupPartMoves,
} from "#core/contract/group-grounds.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

/** Which statistical areas each group is made of. */
export function useGroupGrounds(): UseQueryResult<GroupGrounds> {
  return useQuery({
    queryKey: ["groups", "grounds"],
    queryFn: ({ signal }) => fetchJson(groupGroundsPath, groupGroundsSchema, { signal }),
  });
}

/** Moves areas between groups; everything that is counted by group is asked for anew. */
export function useMoveGroupParts() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: GroupPartMoves) => fetchNothing(groupGroundsPath, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries(),
    onError: () => client.invalidateQueries({ queryKey: ["groups", "grounds"] }),
  });
}
