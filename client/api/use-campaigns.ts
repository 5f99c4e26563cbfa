import { useMutation, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import {
  type CampaignChange,
  type CampaignComparison,
  campaignComparisonSchema,
  type Campaigns,
  campaignsPath,
  campaignsSchema,
  type NewCampaign,
} from "#core/contract/campaign.ts";
import { fetchJson, fetchNothing } from "./fetch-json.ts";

const key = ["campaigns"];

/** The campaigns with their places and years. */
export function useCampaigns(isEnabled = true): UseQueryResult<Campaigns> {
  return useQuery({
    enabled: isEnabled,
    queryKey: key,
    queryFn: ({ signal }) => fetchJson(campaignsPath, campaignsSchema, { signal }),
  });
}

/** A campaign's weeks of a year beside the same weeks before. */
export function useCampaignComparison(id: string, year: number): UseQueryResult<CampaignComparison> {
  return useQuery({
    queryKey: [...key, id, year],
    queryFn: ({ signal }) =>
      fetchJson(`${campaignsPath}/${id}/comparison?year=${year}`, campaignComparisonSchema, { signal }),
  });
}

/** Something a planner does to a campaign. */
export type CampaignDeed =
  | { readonly deed: "add"; readonly campaign: NewCampaign }
  | { readonly deed: "change"; readonly id: string; readonly change: CampaignChange }
  | { readonly deed: "remove"; readonly id: string };

/** Adds a campaign, says in which years it is held, or removes it. */
export function useKeepCampaign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (one: CampaignDeed) => send(one),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

function send(one: CampaignDeed): Promise<void> {
  switch (one.deed) {
    case "add":
      return fetchNothing(campaignsPath, { method: "POST", body: one.campaign });
    case "change":
      return fetchNothing(`${campaignsPath}/${one.id}`, { method: "PATCH", body: one.change });
    case "remove":
      return fetchNothing(`${campaignsPath}/${one.id}`, { method: "DELETE" });
  }
}
