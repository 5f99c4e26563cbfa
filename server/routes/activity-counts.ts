import { Router } from "express";
import {
  activityCountsPath,
  activityCountsQuerySchema,
  newActivityCountSchema,
} from "#core/contract/activity-count.ts";
import { ENTERED_PARTS, faultOfEntered } from "#core/domain/plan/entered-counts.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { addActivityCount, listActivityCounts, removeActivityCount } from "../queries/activity-counts.ts";
import { readToday } from "../queries/read-today.ts";
import { requirePoints, requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { asOutsideOwnGroup } from "../web/outside-own-group.ts";
import { parseBody, parseQuery } from "../web/parse.ts";
import { routeId } from "../web/route-id.ts";
import { actorOf } from "../web/session.ts";

const READERS = ["analyst", "planner", "group_authority", "group_external", "partner", "police"] as const;
const FAULTS = {
  group: "Välj grupp där talet är per grupp, och ingen annars.",
  out_of: "Säg av hur många där det behövs, och inget annars.",
  more_than_all: "Antalet kan inte vara större än alla.",
} as const;

/** What is counted by hand for the plan: entered by whoever keeps it or tells of the activity. */
export function activityCountRoutes(database: Database): Router {
  const router = Router();

  router.get(activityCountsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), ...READERS);
    const { kind } = parseQuery(activityCountsQuerySchema, request);
    const items = await withActor(database, actor, (client) => listActivityCounts(client, kind));
    response.json({ items });
  });

  router.post(activityCountsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), ...READERS);
    const { isTextChecked, ...given } = parseBody(newActivityCountSchema, request);
    const source = toStoredText(given.source);
    checkOwnTexts([{ column: "source", text: source }], isTextChecked);
    const fault = faultOfEntered(given.kind, given);
    if (fault !== null) throw new Refusal("bad_request", { detail: FAULTS[fault] });
    const row = { ...given, source, activityKey: ENTERED_PARTS[given.kind].activityKey };
    await withActor(
      database,
      actor,
      async (client) => {
        if (row.countedOn > (await readToday(client)))
          throw new Refusal("bad_request", { detail: "Dagen har inte varit än." });
        await addActivityCount(client, row);
      },
      { access: "write" },
    ).catch(asOutsideOwnGroup);
    response.status(201).json({ id: row.id });
  });

  router.delete(`${activityCountsPath}/:id`, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const id = routeId(request);
    const isGone = await withActor(database, actor, (client) => removeActivityCount(client, id), {
      access: "write",
    });
    if (!isGone) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}
