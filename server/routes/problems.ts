import { randomUUID } from "node:crypto";
import { type Request, Router } from "express";
import type { z } from "zod";
import {
  changeProblemSchema,
  newProblemSchema,
  type problemContentSchema,
  problemsPath,
  problemsQuerySchema,
} from "#core/contract/cause-analysis.ts";
import type { Role } from "#core/contract/session.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { ANALYSIS_PARTS, analysisParts } from "#core/domain/versions/analysis-parts.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { listProblems, type ProblemsQuestion } from "../queries/list-problems.ts";
import { readPlace } from "../queries/read-place.ts";
import { addProblem, changeProblem, removeDraft, type StoredProblem } from "../queries/save-problem.ts";
import { requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { cameBetween } from "../web/came-between.ts";
import { asOutsideOwnGroup } from "../web/outside-own-group.ts";
import { parseBody, parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const OUTSIDE: readonly Role[] = ["group_external", "partner"];
const WRITERS: readonly Role[] = ["analyst", "planner", "group_authority"];
const NOT_ASKED: ProblemsQuestion = {
  id: null,
  place: null,
  groupAreaId: null,
  status: null,
  limit: 1,
  from: null,
  to: null,
  categories: null,
  areaIds: null,
};

/**
 * Cause analyses: analysts, planners and a group's own members write them, the police read them all, and those
 * outside what is said of the object and the place.
 */
export function problemRoutes(database: Database): Router {
  const router = Router();
  const list = (actor: Actor, question: Partial<ProblemsQuestion>) =>
    withActor(database, actor, (client) =>
      listProblems(
        client,
        { ...NOT_ASKED, ...question },
        OUTSIDE.some((role) => role === actor.role),
      ),
    );

  router.get(problemsPath, async (request, response) => {
    const actor = readerOf(request);
    const { cellSize: _cellSize, ...asked } = parseQuery(problemsQuerySchema, request);
    const { place, group, status, limit, from, to, category, area } = asked;
    const { total, items } = await list(actor, {
      place: place ?? null,
      groupAreaId: group ?? null,
      status: status ?? null,
      limit,
      from: from ?? null,
      to: to ?? null,
      categories: category ?? null,
      areaIds: area ?? null,
    });
    response.json({ total, asked, items, hasMore: total > items.length });
  });

  router.get(`${problemsPath}/:id`, async (request, response) => {
    const [problem] = (await list(readerOf(request), { id: routeId(request) })).items;
    if (problem === undefined) throw new Refusal("not_found");
    response.json(problem);
  });

  router.post(problemsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), ...WRITERS);
    const { id = randomUUID(), place: key, cellSize, ...content } = parseBody(newProblemSchema, request);
    const problem = checkedProblem(content);
    const saved = await withActor(
      database,
      actor,
      async (client) => {
        const place = await readPlace(client, key, cellSize);
        if (place === null) throw new Refusal("not_found");
        const origin = { id, place, cellSize, userId: actor.userId, role: actor.role };
        return addProblem(client, problem, origin);
      },
      { access: "write" },
    ).catch(asOutsideOwnGroup);
    if (saved === null)
      throw new Refusal("conflict", { detail: "Analysen är redan sparad. Läs in den på nytt." });
    response.status(201).json(saved);
  });

  router.put(`${problemsPath}/:id`, async (request, response) => {
    const actor = requireRole(actorOf(request), ...WRITERS);
    const id = routeId(request);
    const { version, ...content } = parseBody(changeProblemSchema, request);
    const problem = checkedProblem(content);
    const saved = await withActor(
      database,
      actor,
      (client) => changeProblem(client, problem, { id, version, role: actor.role }),
      { access: "write" },
    );
    if (saved === null) {
      const [found] = (await list(actor, { id })).items;
      if (found === undefined) throw new Refusal("not_found");
      const { version: now, updatedByRole } = found;
      throw cameBetween({ ...analysisParts(found), version: now, changedBy: updatedByRole }, ANALYSIS_PARTS);
    }
    response.json(saved);
  });

  router.delete(`${problemsPath}/:id`, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner");
    const id = routeId(request);
    const isGone = await withActor(database, actor, (client) => removeDraft(client, id), { access: "write" });
    if (!isGone) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}

const readerOf = (request: Request): Actor => requireRole(actorOf(request), ...WRITERS, "police", ...OUTSIDE);

function checkedProblem({ isTextChecked, ...given }: z.output<typeof problemContentSchema>): StoredProblem {
  const problem: StoredProblem = {
    ...given,
    title: toStoredText(given.title),
    whys: given.whys.map(toStoredText),
    conclusion: toStoredText(given.conclusion),
    ownerName: toStoredText(given.ownerName),
    causes: given.causes.map((cause) => ({
      ...cause,
      cause: toStoredText(cause.cause),
      evidence: toStoredText(cause.evidence),
    })),
  };
  checkOwnTexts(
    [
      { column: "title", text: problem.title },
      ...problem.whys.map((text, at) => ({ column: `whys.${at}`, text })),
      { column: "conclusion", text: problem.conclusion },
      { column: "ownerName", text: problem.ownerName },
      ...problem.causes.flatMap(({ cause, evidence }, at) => [
        { column: `causes.${at}.cause`, text: cause },
        { column: `causes.${at}.evidence`, text: evidence },
      ]),
    ],
    isTextChecked,
  );
  return problem;
}
