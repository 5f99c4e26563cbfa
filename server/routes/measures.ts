import { randomUUID } from "node:crypto";
import { type Request, Router } from "express";
import {
  changeMeasureSchema,
  type Measure,
  measuresPath,
  measuresQuerySchema,
  type MeasureItem,
  newMeasureSchema,
} from "#core/contract/measure.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { chooseGrounds, MEASURE_RADIUS_M } from "../jobs/choose-grounds.ts";
import { measureEffect } from "../jobs/measure-effect.ts";
import { listMeasureGrounds, listMeasures } from "../queries/list-measures.ts";
import { readPlace } from "../queries/read-place.ts";
import { readToday } from "../queries/read-today.ts";
import { addMeasure, changeMeasure, freezeMeasureGrounds } from "../queries/save-measure.ts";
import { requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { cameBetween } from "../web/came-between.ts";
import { asOutsideOwnGroup } from "../web/outside-own-group.ts";
import { parseBody, parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const WRITERS = ["analyst", "planner", "group_authority", "group_external"] as const;
/** Who counts events, and may know what a measure is compared with. */
const JUDGES: ReadonlySet<Actor["role"]> = new Set(["analyst", "planner", "police"]);

const CHANGEABLE = [
  "title",
  "owner",
  "target",
  "startsOn",
  "endsOn",
  "hours",
  "followUpOn",
  "status",
  "verdict",
] as const;

/** Measures: what is done about a problem, where, by whom and how far. The database decides whose one sees. */
export function measureRoutes(database: Database): Router {
  const router = Router();

  router.get(measuresPath, async (request, response) => {
    const actor = readerOf(request);
    const question = parseQuery(measuresQuerySchema, request);
    const answer = await withActor(database, actor, async (client) => {
      const today = await readToday(client);
      const { limit } = question;
      const items = await listMeasures(client, { ...question, limit: limit + 1 }, today);
      return { today, items: items.slice(0, limit), hasMore: items.length > limit };
    });
    response.json(answer);
  });

  router.get(`${measuresPath}/:id`, async (request, response) => {
    const actor = readerOf(request);
    response.json(await readMeasure(database, actor, routeId(request)));
  });

  router.post(measuresPath, async (request, response) => {
    const actor = requireRole(actorOf(request), ...WRITERS);
    const { id = randomUUID(), place: key, isTextChecked, ...given } = parseBody(newMeasureSchema, request);
    const measure = { ...given, ...storedTexts(given), id, groupId: given.groupId ?? null };
    checkOwnTexts(ownTexts(measure), isTextChecked);
    const place = await withActor(database, actor, (client) => readPlace(client, key, 200));
    if (place === null) throw new Refusal("not_found", { detail: "Platsen finns inte." });
    const grounds = await chooseGrounds(database, actor.municipalityId, {
      place,
      startsOn: measure.startsOn,
    });
    const origin = { place, radiusM: MEASURE_RADIUS_M, userId: actor.userId };
    const saved = await withActor(
      database,
      actor,
      async (client) => {
        const added = await addMeasure(client, measure, origin);
        if (added !== null) await freezeMeasureGrounds(client, id, grounds);
        return added;
      },
      { access: "write" },
    ).catch(asOutsideOwnGroup);
    if (saved === null) throw new Refusal("conflict", { detail: "Insatsen är redan sparad." });
    response.status(201).json(saved);
  });

  router.patch(`${measuresPath}/:id`, async (request, response) => {
    const actor = requireRole(actorOf(request), ...WRITERS, "partner");
    const id = routeId(request);
    const { version, isTextChecked, ...parts } = parseBody(changeMeasureSchema, request);
    checkOwnTexts(ownTexts({ ...parts, partners: [], cause: "" }), isTextChecked);
    const saved = await withActor(
      database,
      actor,
      (client) => changeMeasure(client, parts, { id, version }),
      {
        access: "write",
      },
    ).catch(asOutsideOwnGroup);
    if (saved === null) {
      const { item } = await readItem(database, actor, id);
      if (item.version !== version) throw cameBetween(item, CHANGEABLE);
      throw new Refusal("conflict", { detail: "Du får inte ändra den här insatsen." });
    }
    response.json(saved);
  });

  return router;
}

const readerOf = (request: Request): Actor => requireRole(actorOf(request), ...WRITERS, "partner", "police");

async function readItem(
  database: Database,
  actor: Actor,
  id: string,
): Promise<{ today: string; item: MeasureItem }> {
  return withActor(database, actor, async (client) => {
    const today = await readToday(client);
    const [item] = await listMeasures(client, { id }, today);
    if (item === undefined) throw new Refusal("not_found");
    return { today, item };
  });
}

async function readMeasure(database: Database, actor: Actor, id: string): Promise<Measure> {
  const { today, item } = await readItem(database, actor, id);
  if (!JUDGES.has(actor.role)) return { ...item, grounds: [], effect: null };
  const grounds = await withActor(database, actor, (client) => listMeasureGrounds(client, id));
  const effect = await measureEffect(database, actor.municipalityId, { ...item, grounds }, today);
  return { ...item, grounds, effect };
}

interface WrittenTexts {
  readonly title: string;
  readonly cause: string;
  readonly owner: string;
  readonly partners: readonly string[];
  readonly target: string;
}

function storedTexts({ title, cause, owner, partners, target }: WrittenTexts): WrittenTexts {
  return {
    title: toStoredText(title),
    cause: toStoredText(cause),
    owner: toStoredText(owner),
    partners: partners.map(toStoredText),
    target: toStoredText(target),
  };
}

function ownTexts(texts: { [K in keyof WrittenTexts]?: WrittenTexts[K] | null | undefined }) {
  const { partners = [], ...fields } = texts;
  return [
    ...(["title", "cause", "owner", "target"] as const).map((column) => ({
      column,
      text: fields[column] ?? "",
    })),
    ...(partners ?? []).map((text) => ({ column: "partners", text })),
  ];
}
