import { Router } from "express";
import {
  campaignComparisonQuerySchema,
  campaignsPath,
  changeCampaignSchema,
  newCampaignSchema,
} from "#core/contract/campaign.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { compareCampaign } from "../jobs/compare-campaign.ts";
import {
  addCampaign,
  changeCampaign,
  listCampaigns,
  readCampaignGround,
  removeCampaign,
} from "../queries/campaigns.ts";
import { readToday } from "../queries/read-today.ts";
import { requirePoints, requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody, parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const MOST_WEEKS = 16;

/** Campaigns and their weeks beside the same weeks before: planners keep them, analysts read them. */
export function campaignRoutes(database: Database): Router {
  const router = Router();
  const one = `${campaignsPath}/:id`;

  router.get(campaignsPath, async (request, response) => {
    response.json(await withActor(database, requirePoints(actorOf(request)), listCampaigns));
  });

  router.get(`${one}/comparison`, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const id = routeId(request);
    const { year } = parseQuery(campaignComparisonQuerySchema, request);
    const answer = await withActor(database, actor, async (client) => {
      const campaign = await readCampaignGround(client, id);
      if (campaign === null || !campaign.years.includes(year)) throw new Refusal("not_found");
      return compareCampaign(client, campaign, { year, today: await readToday(client) });
    });
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
    const isAdded = await withActor(database, actor, (client) => addCampaign(client, campaign), {
      access: "write",
    });
    if (!isAdded) throw new Refusal("bad_request", { detail: "Välj platser som finns." });
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
