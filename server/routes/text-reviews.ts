import { type Request, Router } from "express";
import {
  decideTextSchema,
  revealTextSchema,
  type TextDecision,
  textReviewsPath,
} from "#core/contract/text-review.ts";
import type { DoubtfulText } from "#core/domain/event.ts";
import { maskText } from "#core/domain/privacy/mask-text.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { cleanText } from "../imports/mapping/clean-text.ts";
import type { WaitingTexts } from "../imports/waiting-texts.ts";
import { noteAudit } from "../queries/audit.ts";
import {
  countLostReviews,
  decideReview,
  listWaitingIds,
  listWaitingReviews,
} from "../queries/text-reviews.ts";
import { requireRole } from "../web/access.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const SHOWN = 200;

/**
 * "Granskning före publicering": texts with something doubtful wait in memory until an analyst clears, rewrites
 * or stops them. Each look at what is masked, and each decision, is in the log, with its purpose.
 */
export function textReviewRoutes(database: Database, waiting: WaitingTexts): Router {
  const router = Router();
  const write = <T>(actor: Actor, fn: (client: Client) => Promise<T>) =>
    withActor(database, actor, fn, { access: "write" });

  router.get(textReviewsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst");
    const { reviews, ids, lost } = await withActor(database, actor, async (client) => ({
      ids: await listWaitingIds(client),
      reviews: await listWaitingReviews(client),
      lost: await countLostReviews(client),
    }));
    waiting.keepOnly(actor.municipalityId, new Set(ids));
    const items = reviews.flatMap((review) => {
      const text = waiting.get(actor.municipalityId, review.eventId);
      return text === null ? [] : [{ ...review, masked: text.masked }];
    });
    response.json({
      waiting: items.length,
      lost: lost + reviews.length - items.length,
      items: items.slice(0, SHOWN),
    });
  });

  router.post(`${textReviewsPath}/:id/reveal`, async (request, response) => {
    const { actor, id, text } = findWaiting(request);
    const { purpose } = parseBody(revealTextSchema, request);
    await write(actor, (client) => noteAudit(client, "text.unmasked", id, { purpose }));
    const findings = maskText(text.text).findings.map(({ kind, start, end }) => ({ kind, start, end }));
    response.json({ text: text.text, findings });
  });

  router.post(`${textReviewsPath}/:id/decision`, async (request, response) => {
    const { actor, id, text } = findWaiting(request);
    const decision = parseBody(decideTextSchema, request);
    const decided = outcomeOf(decision, text);
    const isDone = await write(actor, async (client) => {
      if (!(await decideReview(client, id, decided))) return false;
      await noteAudit(client, `text.${decided.outcome}`, id);
      return true;
    });
    waiting.forget(actor.municipalityId, id);
    if (!isDone) throw new Refusal("not_found");
    response.status(204).end();
  });

  function findWaiting(request: Request) {
    const actor = requireRole(actorOf(request), "analyst");
    const id = routeId(request);
    const text = waiting.get(actor.municipalityId, id);
    if (text === null) throw new Refusal("not_found");
    return { actor, id, text };
  }

  return router;
}

function outcomeOf(decision: TextDecision, { text }: DoubtfulText) {
  if (decision.decision === "stop") return { outcome: "stopped" as const, text: null };
  if (decision.decision === "clear") return { outcome: "cleared" as const, text };
  const clean = cleanText(decision.text, new Set());
  if (clean.kind === "refused") throw new Refusal("bad_request", { detail: `text: ${clean.reason}` });
  return { outcome: "rewritten" as const, text: maskText(clean.text).masked };
}
