import { Router } from "express";
import {
  newOwnReportSchema,
  ownReportsPath,
  ownReportsSummaryPath,
  reviewReportSchema,
} from "#core/contract/own-report.ts";
import type { Role } from "#core/contract/session.ts";
import { maskText } from "#core/domain/privacy/mask-text.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { admitTold } from "../jobs/admit-told.ts";
import { cleanText } from "../imports/mapping/clean-text.ts";
import {
  deleteOwnReport,
  insertOwnReport,
  listOwnReports,
  reviewOwnReport,
  summariseOwnReports,
} from "../queries/own-reports.ts";
import { requireRole } from "../web/access.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const REPORTERS: readonly Role[] = ["group_authority", "group_external", "guard", "partner"];
const SUMMARY_WEEKS = 8;
const AHEAD_MS = 5 * 60_000;

/**
 * What guards, partners and group members tell: they write and read their own, the analyst and the planner read
 * all. Personal data in a text, doubtful ones too, are masked before it is stored.
 */
export function ownReportRoutes(database: Database): Router {
  const router = Router();

  router.get(ownReportsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner", ...REPORTERS);
    const items = await withActor(database, actor, (client) =>
      listOwnReports(client, {
        withText: actor.role !== "planner",
        withCategory: actor.role === "planner" || actor.role === "analyst",
      }),
    );
    response.json({ items });
  });

  router.get(ownReportsSummaryPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner");
    response.json({
      weeks: await withActor(database, actor, (client) => summariseOwnReports(client, SUMMARY_WEEKS)),
    });
  });

  router.post(ownReportsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), ...REPORTERS);
    const report = parseBody(newOwnReportSchema, request);
    if (!actor.areaIds.includes(report.areaId)) throw refused("areaId", "området är inte ditt");
    if (Date.parse(report.from) > Date.now() + AHEAD_MS) throw refused("from", "tiden har inte varit än");
    const text = storableText(report.text);
    await withActor(database, actor, (client) => insertOwnReport(client, { ...report, text }), {
      access: "write",
    }).catch(explained);
    response.status(201).json({ id: report.id });
  });

  router.post(`${ownReportsPath}/:id/review`, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const id = routeId(request);
    const review = parseBody(reviewReportSchema, request);
    const isJudged = await withActor(database, actor, (client) => reviewOwnReport(client, id, review), {
      access: "write",
    });
    if (!isJudged) throw new Refusal("not_found");
    await admitTold(database, actor.municipalityId, "observation");
    response.status(204).end();
  });

  router.delete(`${ownReportsPath}/:id`, async (request, response) => {
    const actor = requireRole(actorOf(request), ...REPORTERS);
    const id = routeId(request);
    const isGone = await withActor(database, actor, (client) => deleteOwnReport(client, id), {
      access: "write",
    });
    if (!isGone) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}

function storableText(text: string | null): string | null {
  if (text === null || text === "") return null;
  const clean = cleanText(text, new Set());
  if (clean.kind === "refused") throw refused("text", clean.reason);
  return clean.text === "" ? null : maskText(clean.text, { maskDoubtful: true }).masked;
}

function refused(column: string, message: string): Refusal {
  return new Refusal("bad_request", {
    detail: `${column}: ${message}`,
    issues: [{ code: "bad_value", severity: "error", column, message }],
  });
}

// A foreign key: the place is none.
function explained(error: unknown): never {
  if (error instanceof Error && (error as { code?: string }).code === "23503")
    throw refused("placeId", "platsen finns inte");
  throw error;
}
