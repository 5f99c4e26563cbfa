import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  campaignComparisonQuerySchema,
  campaignComparisonSchema,
  campaignsPath,
  campaignsSchema,
  changeCampaignSchema,
  newCampaignSchema,
} from "#core/contract/campaign.ts";
import { body, change, get, idParam, json, made, nothing, problem } from "./parts.ts";

/** Campaigns and what became of them. */
export const CAMPAIGN_PATHS: ZodOpenApiPathsObject = {
  [campaignsPath]: {
    get: get("Measures at several places over some weeks, again every year", campaignsSchema),
    post: {
      summary: "Add a campaign",
      requestBody: body(newCampaignSchema),
      responses: { 201: json("Its id", made), default: problem },
    },
  },
  [`${campaignsPath}/{id}`]: {
    patch: {
      ...change("Say in which years it is held; 409 when another change came between", changeCampaignSchema),
      requestParams: idParam,
    },
    delete: {
      summary: "Remove a campaign",
      requestParams: idParam,
      responses: { 204: nothing("Removed"), default: problem },
    },
  },
  [`${campaignsPath}/{id}/comparison`]: {
    get: {
      ...get("Its weeks beside the same ISO weeks before", campaignComparisonSchema),
      requestParams: { ...idParam, query: campaignComparisonQuerySchema },
    },
  },
};
