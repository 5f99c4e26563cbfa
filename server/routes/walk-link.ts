import { createHash } from "node:crypto";
import { type Request, Router } from "express";
import {
  linkedPointSchema,
  WALK_KEY_HEADER,
  walkLinkPath,
  walkLinkPointsPath,
} from "#core/contract/safety-walk.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody } from "../web/parse.ts";
import { rateLimit } from "../web/rate-limit.ts";
import { readLinkedWalk, writeLinkedPoint } from "../web/walk-link.ts";

const KEY = /^[\w-]{32}$/;
/** A class that walks together shares one link and often one address. */
const POINTS_PER_MINUTE = 60;

/**
 * A walk's protocol for whoever has its secret link, on the day of the walk: write only. Nothing that was written
 * comes back, and a link that is not in force answers like one that never was.
 */
export function walkLinkRoutes(database: Database): Router {
  const router = Router();
  const limit = rateLimit({ perMinute: POINTS_PER_MINUTE, burst: POINTS_PER_MINUTE });

  router.get(walkLinkPath, async (request, response) => {
    const walk = await readLinkedWalk(database, hashOf(request));
    if (walk === null) throw new Refusal("not_found");
    response.json(walk);
  });

  router.post(walkLinkPointsPath, limit, async (request, response) => {
    const hash = hashOf(request);
    const given = parseBody(linkedPointSchema, request);
    const point = { ...given, body: toStoredText(given.body), placeName: given.placeName };
    // Nobody stands by who could say that a doubtful word is no name.
    checkOwnTexts(
      [
        { column: "body", text: point.body },
        { column: "placeName", text: point.placeName ?? "" },
      ],
      false,
    );
    const outcome = await writeLinkedPoint(database, hash, point);
    if (outcome === null) throw new Refusal("not_found");
    if (outcome === "outside")
      throw new Refusal("bad_request", { detail: "Punkten ligger utanför kommunen." });
    if (outcome === "full")
      throw new Refusal("conflict", { detail: "Protokollet är fullt. Säg till den som leder vandringen." });
    response.status(201).json({ id: point.id });
  });

  return router;
}

function hashOf(request: Request): Buffer {
  const key = request.get(WALK_KEY_HEADER);
  if (key === undefined || !KEY.test(key)) throw new Refusal("not_found");
  return createHash("sha256").update(key).digest();
}
