import { chooseCampaignGrounds } from "#core/domain/measure/choose-campaign-grounds.ts";
import { mondayOfWeek } from "#core/domain/time/iso-week.ts";
import { dateOfDay } from "#core/domain/time/local-day.ts";
import type { Database } from "../db/database.ts";
import type { CampaignGroundToAdd } from "../queries/campaigns.ts";
import { BUFFER_M, comparisonReason, MEASURE_RADIUS_M, readComparable } from "./choose-grounds.ts";

/** Where and when a campaign is first held. */
export interface CampaignToCompare {
  readonly placeIds: readonly number[];
  readonly firstWeek: number;
  readonly years: readonly number[];
}

/**
 * What is a new campaign to be compared with? One place for each of its own, chosen by the year before its first
 * round, before anything is known of how it goes. Places that are not known are left out.
 */
export async function chooseGroundsOfCampaign(
  database: Database,
  municipalityId: number,
  { placeIds, firstWeek, years }: CampaignToCompare,
): Promise<CampaignGroundToAdd[]> {
  const begins = dateOfDay(mondayOfWeek({ year: Math.min(...years), week: firstWeek }));
  const { asOf, counts, candidates, places } = await readComparable(database, municipalityId, begins);
  const own = placeIds.flatMap((id) => places.get(id) ?? []);
  const found = chooseCampaignGrounds({
    places: own,
    radiusM: MEASURE_RADIUS_M,
    bufferM: BUFFER_M,
    counts,
    candidates,
  });
  return found.map((one) => ({
    name: one.place.name,
    x: one.place.x,
    y: one.place.y,
    reason: `För ${one.besides.name}: ${comparisonReason(one, asOf)}`,
  }));
}
