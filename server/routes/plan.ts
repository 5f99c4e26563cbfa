import { type Request, Router } from "express";
import {
  activitiesRoot,
  activityNoteSchema,
  changeVersionSchema,
  goalsRoot,
  goalValueSchema,
  indicatorsRoot,
  indicatorValueSchema,
  newVersionSchema,
  type Plan,
  planChangesPath,
  planChangesQuerySchema,
  planPath,
  planQuerySchema,
  planTellersPath,
  planVersionsPath,
} from "#core/contract/plan.ts";
import { compareActivities } from "#core/domain/plan/compare-activities.ts";
import { planDays } from "#core/domain/plan/plan-days.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { type Actor, jobActor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { createPolarCount } from "../jobs/count-polar-hours.ts";
import type { CubeStore } from "../jobs/cube-store.ts";
import { type CountRow, countForPlan } from "../queries/count-for-plan.ts";
import {
  addActivityNote,
  addGoalValue,
  addIndicatorValue,
  changeVersion,
  listTellers,
  listWordedActivities,
} from "../queries/keep-plan.ts";
import { listPlanAreas, listPlanGoals, listPlanVersions, type PlanCounts } from "../queries/read-plan.ts";
import { readToday } from "../queries/read-today.ts";
import { copyPlan } from "../queries/save-plan.ts";
import { requireRole, seesPoints } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { asOutsideOwnGroup } from "../web/outside-own-group.ts";
import { parseBody, parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

/** Those outside know nothing of drug scenes. */
const NO_SCENES: ReadonlySet<Actor["role"]> = new Set(["group_external", "partner"]);

/** The plan: its versions, activities, goals and indicators, and what is told and counted of them. */
export function planRoutes(database: Database, cubes: CubeStore): Router {
  const router = Router();
  const countPolarHours = createPolarCount(database, cubes);
  const write = <T>(actor: Actor, fn: (client: Client) => Promise<T>) =>
    withActor(database, actor, fn, { access: "write" }).catch(asOutsideOwnGroup);

  router.get(planPath, async (request, response) => {
    const actor = readerOf(request);
    const { version: id } = parseQuery(planQuerySchema, request);
    const polar = await countPolarHours(actor.municipalityId);
    const counts = await countsFor(database, actor, polar === null ? [] : [polar]);
    response.json(await withActor(database, actor, (client) => readPlan(client, actor, { id, counts })));
  });

  router.get(planTellersPath, async (request, response) => {
    response.json({ items: await withActor(database, keeperOf(request), listTellers) });
  });

  router.post(planVersionsPath, async (request, response) => {
    const actor = keeperOf(request);
    const { isTextChecked, ...given } = parseBody(newVersionSchema, request);
    const title = toStoredText(given.title);
    checkOwnTexts([{ column: "title", text: title }], isTextChecked);
    const id = await write(actor, (client) =>
      copyPlan(client, { title, year: given.year, isExample: false }),
    );
    if (id === null)
      throw new Refusal("conflict", { detail: "Det finns ingen antagen plan att börja från." });
    response.status(201).json({ id });
  });

  router.patch(`${planVersionsPath}/:id`, async (request, response) => {
    const actor = keeperOf(request);
    const change = parseBody(changeVersionSchema, request);
    await requireDone(write(actor, (client) => changeVersion(client, routeId(request), change)));
    response.status(204).end();
  });

  router.get(planChangesPath, async (request, response) => {
    const actor = readerOf(request);
    const { from, to } = parseQuery(planChangesQuerySchema, request);
    const items = await withActor(database, actor, async (client) =>
      compareActivities(await listWordedActivities(client, from), await listWordedActivities(client, to)),
    );
    response.json({ items });
  });

  router.post(`${activitiesRoot}/:id/notes`, async (request, response) => {
    const actor = readerOf(request);
    const { isTextChecked, ...note } = parseBody(activityNoteSchema, request);
    checkOwnTexts([{ column: "comment", text: note.comment }], isTextChecked);
    const stored = {
      ...note,
      comment: toStoredText(note.comment),
      activityId: routeId(request),
      userId: actor.userId,
    };
    await write(actor, (client) => addActivityNote(client, stored));
    response.status(204).end();
  });

  router.post(`${indicatorsRoot}/:id/values`, async (request, response) => {
    const actor = keeperOf(request);
    const { isTextChecked, ...value } = parseBody(indicatorValueSchema, request);
    checkOwnTexts([{ column: "source", text: value.source }], isTextChecked);
    await requireDone(write(actor, (client) => addIndicatorValue(client, routeId(request), value)));
    response.status(204).end();
  });

  router.post(`${goalsRoot}/:id/values`, async (request, response) => {
    const actor = keeperOf(request);
    const { isTextChecked, ...value } = parseBody(goalValueSchema, request);
    checkOwnTexts(
      [
        { column: "source", text: value.source },
        { column: "series", text: value.series },
      ],
      isTextChecked,
    );
    await write(actor, (client) => addGoalValue(client, routeId(request), value));
    response.status(204).end();
  });

  return router;
}

const readerOf = (request: Request): Actor =>
  requireRole(
    actorOf(request),
    "analyst",
    "planner",
    "group_authority",
    "group_external",
    "partner",
    "police",
  );
const keeperOf = (request: Request): Actor => requireRole(actorOf(request), "analyst", "planner");

async function requireDone(isDone: Promise<boolean>): Promise<void> {
  if (!(await isDone)) throw new Refusal("not_found");
}

async function countsFor(
  database: Database,
  { municipalityId, role }: Actor,
  beside: readonly CountRow[],
): Promise<PlanCounts> {
  const counted = await withActor(database, jobActor(municipalityId), countForPlan);
  const rows = [...counted, ...beside];
  return new Map(
    rows
      .filter(({ key }) => key !== "drug_scenes" || !NO_SCENES.has(role))
      .map(({ key, ...count }) => [key, count]),
  );
}

async function readPlan(
  client: Client,
  actor: Actor,
  { id, counts }: { readonly id: string | undefined; readonly counts: PlanCounts },
): Promise<Plan> {
  const today = await readToday(client);
  const versions = await listPlanVersions(client);
  const version = versions.find((one) => (id === undefined ? !one.isDraft : one.id === id));
  if (version === undefined) throw new Refusal("not_found", { detail: "Det finns ingen plan än." });
  return {
    today,
    canKeep: seesPoints(actor),
    version,
    versions,
    areas: await listPlanAreas(client, version.id, { today, counts }),
    goals: await listPlanGoals(client, version.id),
    ...planDays(version),
  };
}
