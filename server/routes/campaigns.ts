import { Router } from "express";
import {
  campaignComparisonQuerySchema,
  type Campaigns,
  campaignsPath,
  changeCampaignSchema,
  newCampaignSchema,
} from "#core/contract/campaign.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { type Actor, jobActor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { chooseGroundsOfCampaign } from "../jobs/choose-campaign-grounds.ts";
import { compareCampaign } from "../jobs/compare-campaign.ts";
import {
  addCampaign,
  changeCampaign,
  freezeCampaignGrounds,
  listCampaignGrounds,
  listCampaigns,
  readCampaignGround,
  removeCampaign,
} from "../queries/campaigns.ts";
import { readToday } from "../queries/read-today.ts";
import { requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody, parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const MOST_WEEKS = 16;

/** Who counts events, and may know what a campaign is compared with. */
const COUNTERS = ["analyst", "planner", "police"] as const;

/**
 * Campaigns and their weeks beside the same weeks before. Planners keep them, analysts and the police read them, the
 * authorities of a group those at its own places, without numbers: the database decides.
 */
export function campaignRoutes(database: Database): Router {
  const router = Router();
  const one = `${campaignsPath}/:id`;

  router.get(campaignsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), ...COUNTERS, "group_authority");
    response.json(await withActor(database, actor, (client) => readCampaigns(client, actor)));
  });

  router.get(`${one}/comparison`, async (request, response) => {
    const actor = requireRole(actorOf(request), ...COUNTERS);
    const id = routeId(request);
    const { year } = parseQuery(campaignComparisonQuerySchema, request);
    const campaign = await withActor(database, actor, (client) => readCampaignGround(client, id));
    if (campaign === null || !campaign.years.includes(year)) throw new Refusal("not_found");
    const answer = await withActor(database, jobActor(actor.municipalityId), async (client) =>
      compareCampaign(client, campaign, { year, today: await readToday(client) }),
    );
    response.json(answer);
  });

  router.post(campaignsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const { isTextChecked, ...given } = parseBody(newCampaignSchema, request);
    const campaign = { ...given, title: toStoredText(given.title), owner: toStoredText(given.owner) };
    checkOwnTexts(
      [
        { column: "title", text: campaign.title },
        { column: "owner", text: campaign.owner },
      ],
      isTextChecked,
    );
    const length = campaign.lastWeek - campaign.firstWeek + 1;
    if (length < 1 || length > MOST_WEEKS)
      throw new Refusal("bad_request", {
        detail: "Sista veckan ska komma efter den första, inom sexton veckor.",
      });
    const grounds = await chooseGroundsOfCampaign(database, actor.municipalityId, campaign);
    const became = await withActor(
      database,
      actor,
      async (client) => {
        const done = await addCampaign(client, campaign);
        if (done === "added") await freezeCampaignGrounds(client, campaign.id, grounds);
        return done;
      },
      { access: "write" },
    );
    if (became === "no_place") throw new Refusal("bad_request", { detail: "Välj platser som finns." });
    response.status(201).json({ id: campaign.id });
  });

  router.patch(one, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const id = routeId(request);
    const change = parseBody(changeCampaignSchema, request);
    const isChanged = await withActor(database, actor, (client) => changeCampaign(client, id, change), {
      access: "write",
    });
    if (!isChanged)
      throw new Refusal("conflict", {
        detail: "Kampanjen har ändrats eller tagits bort sedan du läste in den. Läs in på nytt.",
      });
    response.status(204).end();
  });

  router.delete(one, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const id = routeId(request);
    const isGone = await withActor(database, actor, (client) => removeCampaign(client, id), {
      access: "write",
    });
    if (!isGone) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}

async function readCampaigns(client: Client, { role }: Actor): Promise<Campaigns> {
  const { today, items } = await listCampaigns(client);
  const canCompare = COUNTERS.some((one) => one === role);
  const grounds = canCompare ? await listCampaignGrounds(client) : new Map<string, never>();
  return {
    today,
    canCompare,
    items: items.map((campaign) => ({ ...campaign, grounds: grounds.get(campaign.id) ?? [] })),
  };
}
