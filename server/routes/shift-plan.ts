import { type Request, Router } from "express";
import {
  dutyContactsPath,
  newDutyContactsSchema,
  newFrameSchema,
  newPermitSchema,
  outcomePath,
  outcomeQuerySchema,
  permitsPath,
  plannedShiftsPath,
  publishSchema,
  shiftAccountsSchema,
  type ShiftPlan,
  shiftPlanPath,
  shiftPlanQuerySchema,
  stopPlanSchema,
} from "#core/contract/shift-plan.ts";
import { planChanges } from "#core/domain/allocation/plan-changes.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { checkShifts } from "../jobs/check-shifts.ts";
import { noteAudit } from "../queries/audit.ts";
import { addPermit, listPermits, readContacts, removePermit, saveContacts } from "../queries/permits.ts";
import { addFrame } from "../queries/plan-rules.ts";
import { readTimeZone } from "../queries/read-time-zone.ts";
import { listShiftChanges, noteShiftChange } from "../queries/shift-changes.ts";
import { readOutcome } from "../queries/shift-outcome.ts";
import {
  listGuards,
  listOtherPresence,
  listPlannedShifts,
  publishShift,
  readPlannedShift,
  saveDraft,
  setShiftAccounts,
} from "../queries/shift-plan.ts";
import { requirePoints, requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { checkStopPlan } from "../web/check-stop-plan.ts";
import { parseBody, parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const OTHER_CAME_BETWEEN =
  "Någon annan har ändrat passet sedan du läste in det. Dina stopp är kvar här; jämför och spara igen.";

/** What is planned inside shifts, for planners; analysts read it. */
export function shiftPlanRoutes(database: Database): Router {
  const router = Router();
  const asPlanner = <T>(request: Request, fn: (client: Client, actor: Actor) => Promise<T>): Promise<T> => {
    const actor = requireRole(actorOf(request), "planner");
    return withActor(database, actor, (client) => fn(client, actor), { access: "write" });
  };

  router.get(shiftPlanPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const { from, to } = parseQuery(shiftPlanQuerySchema, request);
    const answer = await withActor(database, actor, async (client): Promise<ShiftPlan> => {
      const shifts = await listPlannedShifts(client, from, to);
      return {
        shifts: await checkShifts(client, shifts, await readTimeZone(client)),
        others: await listOtherPresence(client, from, to),
        guards: await listGuards(client),
      };
    });
    response.json(answer);
  });

  router.get(outcomePath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const { from, to } = parseQuery(outcomeQuerySchema, request);
    response.json(await withActor(database, actor, (client) => readOutcome(client, from, to)));
  });

  router.post(plannedShiftsPath, async (request, response) => {
    const { isTextChecked, ...frame } = parseBody(newFrameSchema, request);
    const lengthMs = Date.parse(frame.endsAt) - Date.parse(frame.startsAt);
    if (!(lengthMs > 0 && lengthMs <= 24 * 3_600_000))
      throw new Refusal("bad_request", { detail: "Passet ska sluta efter att det börjar, inom ett dygn." });
    const crew = toStoredText(frame.crew);
    const soloDecision = frame.soloDecision && toStoredText(frame.soloDecision);
    checkOwnTexts(
      [
        { column: "crew", text: crew },
        { column: "soloDecision", text: soloDecision ?? "" },
      ],
      isTextChecked,
    );
    const warnings = await asPlanner(request, async (client, actor) => {
      const found = await addFrame(client, { ...frame, crew, soloDecision });
      await noteShiftChange(client, { ...NO_CHANGE, shiftId: frame.id, version: 0, accountId: actor.userId });
      return found;
    });
    response.status(201).json({ id: frame.id, warnings });
  });

  router.put(`${plannedShiftsPath}/:id/stops`, async (request, response) => {
    const id = routeId(request);
    const plan = parseBody(stopPlanSchema, request);
    checkStopPlan(plan);
    const saved = await asPlanner(request, async (client, actor) => {
      const before = await readPlannedShift(client, id);
      if (before === null) throw new Refusal("not_found");
      const version = await saveDraft(client, id, plan);
      if (version === null) throw new Refusal("conflict", { detail: OTHER_CAME_BETWEEN });
      const changes = planChanges(before.stops, plan.stops);
      await noteShiftChange(client, {
        shiftId: id,
        version,
        accountId: actor.userId,
        kind: "draft",
        ...changes,
      });
      return readChecked(client, id);
    });
    response.json(saved);
  });

  router.post(`${plannedShiftsPath}/:id/publish`, async (request, response) => {
    const id = routeId(request);
    const { version } = parseBody(publishSchema, request);
    const saved = await asPlanner(request, async (client, actor) => {
      const shift = await readChecked(client, id);
      const hindrance = shift.checks.find(({ level }) => level === "blocks");
      if (hindrance !== undefined)
        throw new Refusal("conflict", { detail: "En regel stoppar publiceringen. Rätta den först." });
      const stops = shift.stops.map(({ carriedOutAt: _done, ...stop }) => stop);
      const published = await publishShift(client, { id, version, stops });
      if (published === null) throw new Refusal("conflict", { detail: OTHER_CAME_BETWEEN });
      await noteShiftChange(client, {
        ...NO_CHANGE,
        kind: "published",
        shiftId: id,
        version: published,
        accountId: actor.userId,
        added: stops.map(({ name }) => name),
      });
      return readChecked(client, id);
    });
    response.json(saved);
  });

  router.put(`${plannedShiftsPath}/:id/accounts`, async (request, response) => {
    const id = routeId(request);
    const { accountIds } = parseBody(shiftAccountsSchema, request);
    await asPlanner(request, async (client) => {
      await setShiftAccounts(client, id, accountIds);
      await noteAudit(client, "shift.accounts", id, { accounts: accountIds.length });
    });
    response.status(204).end();
  });

  router.get(`${plannedShiftsPath}/:id/changes`, async (request, response) => {
    const id = routeId(request);
    const actor = requirePoints(actorOf(request));
    response.json({ items: await withActor(database, actor, (client) => listShiftChanges(client, id)) });
  });

  router.get(permitsPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    response.json({ items: await withActor(database, actor, listPermits) });
  });
  router.post(permitsPath, async (request, response) => {
    const { isTextChecked, ...permit } = parseBody(newPermitSchema, request);
    if (permit.lastDay < permit.firstDay)
      throw new Refusal("bad_request", { detail: "Tillståndets sista dag kan inte ligga före den första." });
    checkOwnTexts([{ column: "conditions", text: permit.conditions }], isTextChecked);
    const id = await asPlanner(request, (client) => addPermit(client, permit));
    if (id === null) throw new Refusal("not_found");
    response.status(201).json({ id });
  });
  router.delete(`${permitsPath}/:id`, async (request, response) => {
    const id = routeId(request);
    if (!(await asPlanner(request, (client) => removePermit(client, id)))) throw new Refusal("not_found");
    response.status(204).end();
  });

  router.get(dutyContactsPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    response.json(await withActor(database, actor, readContacts));
  });
  router.put(dutyContactsPath, async (request, response) => {
    const contacts = parseBody(newDutyContactsSchema, request);
    await asPlanner(request, (client) => saveContacts(client, contacts));
    response.status(204).end();
  });

  return router;
}

const NO_CHANGE = { kind: "frame", added: [], removed: [], moved: [] } as const;

async function readChecked(client: Client, id: string) {
  const plan = await readPlannedShift(client, id);
  if (plan === null) throw new Refusal("not_found");
  const [shift] = await checkShifts(client, [plan], await readTimeZone(client));
  if (shift === undefined) throw new Refusal("not_found");
  return shift;
}
