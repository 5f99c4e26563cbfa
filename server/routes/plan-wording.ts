import { type Request, Router } from "express";
import {
  activitiesRoot,
  changeActivitySchema,
  changeGoalSchema,
  changePlanAreaSchema,
  goalsRoot,
  planAreasRoot,
} from "#core/contract/plan.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import {
  changeActivity,
  readWordedActivity,
  saveOwners,
  type StoredActivityChange,
} from "../queries/keep-plan.ts";
import { changeGoal, changePlanArea, readWordedArea, readWordedGoal } from "../queries/word-plan.ts";
import { requireRole } from "../web/access.ts";
import { cameBetween } from "../web/came-between.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { asOutsideOwnGroup } from "../web/outside-own-group.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const ACTIVITY_PARTS = ["name", "challenge", "actions", "responsible", "dueOn"] as const;

/** How the plan is worded: its areas, goals and activities. The second of two who change the same is told. */
export function planWordingRoutes(database: Database): Router {
  const router = Router();
  const write = <T>(actor: Actor, fn: (client: Client) => Promise<T>) =>
    withActor(database, actor, fn, { access: "write" }).catch(asOutsideOwnGroup);

  router.patch(`${activitiesRoot}/:id`, async (request, response) => {
    const actor = keeperOf(request);
    const { owners, version, isTextChecked, ...given } = parseBody(changeActivitySchema, request);
    const change = storedActivity(given);
    const { name = "", challenge = "", actions = [], responsible = [] } = change;
    checkOwnTexts(
      [
        { column: "name", text: name },
        { column: "challenge", text: challenge },
        ...actions.map((text) => ({ column: "actions", text })),
        ...responsible.map((text) => ({ column: "responsible", text })),
      ],
      isTextChecked,
    );
    const which = { id: routeId(request), version };
    await write(actor, async (client) => {
      if (!(await changeActivity(client, which, change))) {
        const now = await readWordedActivity(client, which.id);
        throw now === null ? new Refusal("not_found") : cameBetween(now, ACTIVITY_PARTS);
      }
      if (owners !== undefined) await saveOwners(client, which.id, owners);
    });
    response.status(204).end();
  });

  router.patch(`${planAreasRoot}/:id`, async (request, response) => {
    const actor = keeperOf(request);
    const { version, isTextChecked, purpose, goal } = parseBody(changePlanAreaSchema, request);
    const change = { purpose: stored(purpose), goal: stored(goal) };
    checkOwnTexts(
      [
        { column: "purpose", text: change.purpose ?? "" },
        { column: "goal", text: change.goal ?? "" },
      ],
      isTextChecked,
    );
    const which = { id: routeId(request), version };
    await write(actor, async (client) => {
      if (await changePlanArea(client, which, change)) return;
      const now = await readWordedArea(client, which.id);
      throw now === null ? new Refusal("not_found") : cameBetween(now, ["purpose", "goal"]);
    });
    response.status(204).end();
  });

  router.patch(`${goalsRoot}/:id`, async (request, response) => {
    const actor = keeperOf(request);
    const { version, isTextChecked, text, activityId } = parseBody(changeGoalSchema, request);
    checkOwnTexts([{ column: "text", text: text ?? "" }], isTextChecked);
    const which = { id: routeId(request), version };
    await write(actor, async (client) => {
      if (await changeGoal(client, which, { text: stored(text), activityId })) return;
      const now = await readWordedGoal(client, which.id);
      throw now === null ? new Refusal("not_found") : cameBetween(now, ["text", "activityId"]);
    });
    response.status(204).end();
  });

  return router;
}

const keeperOf = (request: Request): Actor => requireRole(actorOf(request), "analyst", "planner");

const stored = (text: string | undefined) => (text === undefined ? undefined : toStoredText(text));

function storedActivity(given: StoredActivityChange): StoredActivityChange {
  return {
    ...given,
    name: stored(given.name),
    challenge: stored(given.challenge),
    actions: given.actions?.map(toStoredText),
    responsible: given.responsible?.map(toStoredText),
  };
}
