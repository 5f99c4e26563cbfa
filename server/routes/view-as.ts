import { Router } from "express";
import { viewAsPath, viewAsSchema } from "#core/contract/session.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { hasArea } from "../queries/has-area.ts";
import { noteAudit } from "../queries/audit.ts";
import { requireRole } from "../web/access.ts";
import { parseBody } from "../web/parse.ts";
import { saveSession, signedInActor } from "../web/session.ts";

/**
 * "Visa som …": an analyst looks at every page as a role in an area sees it. The session's questions are put to
 * the database as that role until the looking ends, and nothing can be changed meanwhile. Its beginning is logged here, its end by the database, in
 * whatever way the session lets go of it.
 */
export function viewAsRoutes(database: Database): Router {
  const router = Router();

  router.put(viewAsPath, async (request, response) => {
    const actor = requireRole(signedInActor(request), "analyst");
    const { role, areaId } = parseBody(viewAsSchema, request);
    if (request.session.viewAs !== undefined) {
      // The end of the one before is in the log before the next begins.
      request.session.viewAs = undefined;
      await saveSession(request);
    }
    await withActor(
      database,
      actor,
      async (client) => {
        if (areaId !== null && !(await hasArea(client, areaId))) {
          throw new Refusal("bad_request", { detail: "areaId: området finns inte" });
        }
        await noteAudit(client, "view_as.began", role, areaId === null ? {} : { areaId });
      },
      { access: "write" },
    );
    const viewed: Actor = { ...actor, role, areaIds: areaId === null ? [] : [areaId] };
    request.session.viewAs = viewed;
    response.status(204).end();
  });

  router.delete(viewAsPath, async (request, response) => {
    requireRole(signedInActor(request), "analyst");
    if (request.session.viewAs !== undefined) {
      request.session.viewAs = undefined;
      await saveSession(request);
    }
    response.status(204).end();
  });

  return router;
}
