import { EXAMPLE_CAMPAIGNS } from "#core/domain/example/example-campaigns.ts";
import { mondayOfWeek } from "#core/domain/time/iso-week.ts";
import { dateOfDay } from "#core/domain/time/local-day.ts";
import { jobActor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { freezeCampaignGrounds } from "../queries/campaigns.ts";
import { backdateExampleGrounds, insertExampleCampaigns } from "../queries/example-campaigns.ts";
import { chooseGroundsOfCampaign } from "./choose-campaign-grounds.ts";

const DAYS_FIXED_BEFORE = 14;

/** Loads the example's campaigns, each compared with places that were fixed before its first round. */
export async function loadExampleCampaigns(database: Database, municipalityId: number): Promise<void> {
  const write = <T>(fn: (client: Client) => Promise<T>) =>
    withActor(database, jobActor(municipalityId), fn, { access: "write" });
  const campaigns = await write((client) => insertExampleCampaigns(client, EXAMPLE_CAMPAIGNS));
  for (const { id, ...campaign } of campaigns) {
    const grounds = await chooseGroundsOfCampaign(database, municipalityId, campaign);
    const begins = mondayOfWeek({ year: Math.min(...campaign.years), week: campaign.firstWeek });
    await write(async (client) => {
      await freezeCampaignGrounds(client, id, grounds);
      await backdateExampleGrounds(client, id, dateOfDay(begins - DAYS_FIXED_BEFORE));
    });
  }
}
