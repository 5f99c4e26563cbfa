import { Router } from "express";
import { exportedFileSchema, exportedFilesPath } from "#core/contract/exported-file.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { noteAudit } from "../queries/audit.ts";
import { requireRole } from "../web/access.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

const LONGEST_FILTER = 500;

/** Notes files that are made in the browser, before they are saved. */
export function exportedFileRoutes(database: Database): Router {
  const router = Router();
  router.post(exportedFilesPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner", "police", "guard");
    const { what, format, rows, question } = parseBody(exportedFileSchema, request);
    const filter = new URLSearchParams(question).toString().slice(0, LONGEST_FILTER);
    await withActor(
      database,
      actor,
      (client) => noteAudit(client, "export.view", what, { format, rows, filter }),
      { access: "write" },
    );
    response.status(204).end();
  });
  return router;
}
