import { createHash, randomBytes } from "node:crypto";
import { type Request, Router } from "express";
import { crewFeedsPath, newCrewFeedSchema, shiftFeedPath } from "#core/contract/shift-plan.ts";
import { withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { noteAudit } from "../queries/audit.ts";
import { addCrewFeed, listCrewFeeds, revokeCrewFeed } from "../queries/crew-feeds.ts";
import { requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

/** Calendar links of crews, for planners: made with an end, listed and ended. */
export function crewFeedRoutes(database: Database): Router {
  const router = Router();
  const asPlanner = <T>(request: Request, fn: (client: Client) => Promise<T>): Promise<T> =>
    withActor(database, requireRole(actorOf(request), "planner"), fn, { access: "write" });

  router.get(crewFeedsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    response.json({ items: await withActor(database, actor, listCrewFeeds) });
  });
  router.post(crewFeedsPath, async (request, response) => {
    const { crew, days, isTextChecked } = parseBody(newCrewFeedSchema, request);
    checkOwnTexts([{ column: "crew", text: crew }], isTextChecked);
    const token = randomBytes(24).toString("base64url");
    const feed = await asPlanner(request, async (client) => {
      const made = await addCrewFeed(client, {
        crew,
        days,
        tokenHash: createHash("sha256").update(token).digest(),
      });
      await noteAudit(client, "crew_feed.added", made.id);
      return made;
    });
    response.status(201).json({ ...feed, path: `${shiftFeedPath}?key=${token}` });
  });
  router.delete(`${crewFeedsPath}/:id`, async (request, response) => {
    const id = routeId(request);
    const isRevoked = await asPlanner(request, async (client) => {
      const revoked = await revokeCrewFeed(client, id);
      if (revoked) await noteAudit(client, "crew_feed.revoked", id);
      return revoked;
    });
    if (!isRevoked) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}
