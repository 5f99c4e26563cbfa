import { Router } from "express";
import {
  placeSheetDraftPath,
  placeSheetRequestSchema,
  placeSheetsPath,
  withdrawSheetSchema,
} from "#core/contract/place-sheet.ts";
import type { Role } from "#core/contract/session.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { draftSheet, presentDraft } from "../jobs/place-sheet/draft-sheet.ts";
import { insertSheet, listSheets, readSheet, withdrawSheet } from "../queries/place-sheets.ts";
import { requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const READERS: readonly Role[] = [
  "analyst",
  "planner",
  "group_authority",
  "group_external",
  "guard",
  "partner",
  "police",
];
// What the database itself refuses of a sheet: a check, or a second one in the month.
const REFUSED_BY_DATABASE = new Set(["23514", "23505"]);

/** Place sheets: listed and read by those they are for; drafted, published and withdrawn by the analyst. */
export function placeSheetRoutes(database: Database): Router {
  const router = Router();

  router.get(placeSheetsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), ...READERS);
    response.json({ items: await withActor(database, actor, listSheets) });
  });

  router.post(placeSheetDraftPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst");
    const wanted = parseBody(placeSheetRequestSchema, request);
    response.json(presentDraft(await withActor(database, actor, (client) => draftSheet(client, wanted))));
  });

  router.post(placeSheetsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst");
    const wanted = parseBody(placeSheetRequestSchema, request);
    const publish = withActor(
      database,
      actor,
      async (client) => {
        const { ground, sheet, reasons } = await draftSheet(client, wanted);
        if (sheet === null) throw againstRules(reasons);
        const { groupAreaId, meetingOn } = wanted;
        const { shape, areaIds } = ground;
        return insertSheet(client, { sheet, shape, groupAreaId, areaIds, meetingOn });
      },
      { access: "write" },
    );
    response.status(201).json({ id: await publish.catch(explained) });
  });

  router.get(`${placeSheetsPath}/:id`, async (request, response) => {
    const actor = requireRole(actorOf(request), ...READERS);
    const id = routeId(request);
    const sheet = await withActor(database, actor, (client) => readSheet(client, id));
    if (sheet === null) throw new Refusal("not_found");
    response.json(sheet);
  });

  router.post(`${placeSheetsPath}/:id/withdrawal`, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst");
    const id = routeId(request);
    const { reason } = parseBody(withdrawSheetSchema, request);
    checkOwnTexts([{ column: "reason", text: reason }], false);
    const isGone = await withActor(database, actor, (client) => withdrawSheet(client, id, reason), {
      access: "write",
    });
    if (!isGone) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}

function againstRules(reasons: readonly { readonly code: string; readonly message: string }[]): Refusal {
  return new Refusal("conflict", {
    detail: reasons.map(({ message }) => message).join(" "),
    issues: reasons.map(({ code, message }) => ({ code, message, severity: "error" as const })),
  });
}

function explained(error: unknown): never {
  const code = error instanceof Error ? (error as { code?: string }).code : undefined;
  if (code === undefined || !REFUSED_BY_DATABASE.has(code)) throw error;
  throw new Refusal("conflict", {
    detail: "Platsen har redan ett platsblad den här månaden, eller överlappar en plats som har ett.",
    cause: error,
  });
}
