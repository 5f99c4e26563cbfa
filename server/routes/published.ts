import { Router } from "express";
import {
  beginPublicationSchema,
  publicationPath,
  publishedCountsPath,
  publishedQuerySchema,
} from "#core/contract/published.ts";
import type { Filter } from "#core/contract/filter.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { describePublication, PUBLISHED_AREA_KIND } from "../jobs/publish-counts.ts";
import { presentPublishedCounts, refuseFinerQuestions, snapPeriod } from "../present/published-counts.ts";
import { readAreaOutlines, readRectangleOutline } from "../queries/area-outlines.ts";
import { readCategoryGroups } from "../queries/category-groups.ts";
import { beginPublication } from "../queries/publish-month.ts";
import { readPublication } from "../queries/published-counts.ts";
import { requireRole } from "../web/access.ts";
import { parseBody, parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

/** The published counts, for all but administrators; what is published, for the analyst. */
export function publishedRoutes(database: Database): Router {
  const router = Router();

  router.get(publishedCountsPath, async (request, response) => {
    const actor = requireRole(
      actorOf(request),
      "analyst",
      "planner",
      "group_authority",
      "group_external",
      "guard",
      "partner",
      "police",
    );
    const filter = parseQuery(publishedQuerySchema, request);
    refuseFinerQuestions(filter);
    const period = snapPeriod(filter);
    const answer = await withActor(database, actor, async (client) => {
      const publication = await readPublication(client, period.from ?? null, period.to ?? null);
      const areaKind = publication?.areaKind ?? PUBLISHED_AREA_KIND;
      return presentPublishedCounts({
        filter,
        publication,
        period,
        outlines: {
          areaKind,
          areas: asksForPlace(filter) ? await readAreaOutlines(client, areaKind, filter.area ?? []) : [],
          rectangle: filter.bbox === undefined ? null : await readRectangleOutline(client, filter.bbox),
        },
        groupOf: await readCategoryGroups(client),
      });
    });
    response.json(answer);
  });

  router.get(publicationPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner");
    response.json(await describePublication(database, actor.municipalityId));
  });

  router.put(publicationPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst");
    const { from } = parseBody(beginPublicationSchema, request);
    await withActor(database, actor, (client) => beginPublication(client, from), { access: "write" });
    response.json(await describePublication(database, actor.municipalityId));
  });

  return router;
}

const asksForPlace = ({ area, bbox }: Filter) => area !== undefined || bbox !== undefined;
