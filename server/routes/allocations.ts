import { Router } from "express";
import { allocationsPath, newAllocationSchema } from "#core/contract/allocation.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { createAllocationStore } from "../jobs/allocation-store.ts";
import { checkShifts } from "../jobs/check-shifts.ts";
import type { CubeStore } from "../jobs/cube-store.ts";
import { gatherPlanInput } from "../jobs/gather-plan-input.ts";
import { presentAllocation, proposedShifts } from "../present/allocation.ts";
import { requireRole } from "../web/access.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const MOST_DAYS = 8;

/** Proposals of stops for shifts: asked for, followed, broken off. They change nothing by themselves. */
export function allocationRoutes(database: Database, cubes: CubeStore): Router {
  const router = Router();
  const store = createAllocationStore();
  const ownerOf = ({ municipalityId, userId }: Actor) => `${municipalityId}/${userId}`;

  router.post(allocationsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const asked = parseBody(newAllocationSchema, request);
    const days = dayOfDate(asked.to) - dayOfDate(asked.from);
    if (!(days >= 1 && days <= MOST_DAYS))
      throw new Refusal("bad_request", { detail: `Ett förslag gäller 1–${MOST_DAYS} dagar.` });
    const { input, places, shifts, timeZone } = await gatherPlanInput(database, cubes, { actor, asked });
    store.start(asked.id, ownerOf(actor), input, async (found) => {
      const proposed = proposedShifts(found.proposed, { places, shifts, doseMin: asked.doseMin });
      const checked = await withActor(database, actor, (client) => checkShifts(client, proposed, timeZone));
      return presentAllocation(found, checked, places);
    });
    response.status(202).json({ id: asked.id });
  });

  router.get(`${allocationsPath}/:id`, (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const found = store.find(routeId(request), ownerOf(actor));
    if (found === null) throw new Refusal("not_found");
    response.json(found);
  });

  router.delete(`${allocationsPath}/:id`, (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    if (!store.cancel(routeId(request), ownerOf(actor))) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}
