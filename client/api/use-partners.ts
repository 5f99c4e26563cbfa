import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import {
  type NewPartner,
  type OwnedByPartner,
  type PartnerBook,
  partnerBookPath,
  partnerBookSchema,
  type PartnerChange,
} from "#core/contract/partner.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

const key = ["partner-book"];

/** The organisations that take part, and what lies open where they are. */
export function usePartnerBook(): UseQueryResult<PartnerBook> {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => fetchJson(partnerBookPath, partnerBookSchema, { signal }),
  });
}

/** Something a planner does to an organisation. */
export type PartnerDeed =
  | { readonly deed: "add"; readonly partner: NewPartner }
  | { readonly deed: "change"; readonly id: string; readonly partner: PartnerChange }
  | { readonly deed: "remove"; readonly id: string }
  | { readonly deed: "own"; readonly id: string; readonly owned: OwnedByPartner };

/** Adds, changes or removes an organisation, or says what it owns. */
export function useKeepPartner() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (one: PartnerDeed) => send(one),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: key });
      await client.invalidateQueries({ queryKey: ["layer"] });
    },
  });
}

function send(one: PartnerDeed): Promise<void> {
  switch (one.deed) {
    case "add":
      return fetchNothing(partnerBookPath, { method: "POST", body: one.partner });
    case "change":
      return fetchNothing(`${partnerBookPath}/${one.id}`, { method: "PUT", body: one.partner });
    case "remove":
      return fetchNothing(`${partnerBookPath}/${one.id}`, { method: "DELETE" });
    case "own":
      return fetchNothing(`${partnerBookPath}/${one.id}/owned`, { method: "PUT", body: one.owned });
  }
}
