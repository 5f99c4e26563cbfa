import { Router } from "express";
import {
  changeSceneSchema,
  confirmSceneSchema,
  newSightingSchema,
  type SceneDetails,
  type SceneProposals,
  sceneProposalsPath,
} from "#core/contract/drug-scene.ts";
import { drugScenesPath } from "#core/contract/layer.ts";
import {
  countEvidence,
  type EvidenceCounts,
  proposeScenes,
  type SceneProposal,
} from "#core/domain/drug-scenes/propose-scenes.ts";
import { nearestPlace } from "#core/domain/place/place-areas.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { changesOf } from "#core/domain/targets/change.ts";
import { dateOfDay, dayOfDate, dayOfLocal } from "#core/domain/time/local-day.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { projectionBetween } from "../imports/mapping/coordinate-system.ts";
import { presentChange } from "../present/change.ts";
import { countSceneEvidence, listSceneEvidence } from "../queries/drug-scene-evidence.ts";
import {
  addDrugScene,
  addSighting,
  dismissProposal,
  listKnownSceneCells,
  readDrugScene,
  setSceneStatus,
} from "../queries/keep-drug-scenes.ts";
import { listPlanePlaces } from "../queries/list-plane-places.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { requirePoints, requireRole, seesPoints } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { routeId } from "../web/route-id.ts";

const EVIDENCE_DAYS = 90;
const RESTS_AFTER_DAYS = 90;
const WGS_84 = 4326;

/** Open drug scenes: proposed from what others report, confirmed, seen and closed by people; the police read them. */
export function drugSceneRoutes(database: Database): Router {
  const router = Router();
  const write = <T>(actor: Actor, fn: (client: Client) => Promise<T>) =>
    withActor(database, actor, fn, { access: "write" });

  router.get(sceneProposalsPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    response.json(await withActor(database, actor, presentProposals));
  });

  router.post(`${sceneProposalsPath}/:cell/dismissal`, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const cell = Number(request.params.cell);
    await write(actor, async (client) => {
      const { proposals } = await readProposals(client);
      if (!proposals.some((one) => one.cell === cell)) throw new Refusal("not_found");
      await dismissProposal(client, cell, actor.userId);
    });
    response.status(204).end();
  });

  router.post(drugScenesPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const given = parseBody(confirmSceneSchema, request);
    const name = toStoredText(given.name);
    checkOwnTexts([{ column: "name", text: name }], false);
    const id = await write(actor, async (client) => {
      const { proposals } = await readProposals(client);
      const proposal = proposals.find((one) => one.cell === given.cell);
      if (proposal === undefined) throw new Refusal("not_found");
      return addDrugScene(client, { name, proposal, userId: actor.userId });
    });
    response.status(201).json({ id });
  });

  router.get(`${drugScenesPath}/:id`, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner", "police");
    const id = routeId(request);
    response.json(await withActor(database, actor, (client) => presentScene(client, id, seesPoints(actor))));
  });

  router.post(`${drugScenesPath}/:id/sightings`, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const id = routeId(request);
    const sighting = parseBody(newSightingSchema, request);
    const isKnown = await write(actor, (client) =>
      addSighting(client, { ...sighting, id, userId: actor.userId }),
    );
    if (!isKnown)
      throw new Refusal("bad_request", { detail: "Dagen måste ligga mellan första iakttagelsen och idag." });
    response.status(204).end();
  });

  router.patch(`${drugScenesPath}/:id`, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner");
    const id = routeId(request);
    const { status } = parseBody(changeSceneSchema, request);
    if (!(await write(actor, (client) => setSceneStatus(client, id, status)))) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}

async function readToday(client: Client) {
  const { exampleToday, timeZone, srid } = await readMunicipality(client);
  const today =
    exampleToday === null ? dayOfLocal(instantToLocal(Date.now(), timeZone)) : dayOfDate(exampleToday);
  return { today, timeZone, srid };
}

async function readProposals(client: Client) {
  const { today, timeZone, srid } = await readToday(client);
  const period = { from: dateOfDay(today - EVIDENCE_DAYS), to: dateOfDay(today + 1) };
  const evidence = await listSceneEvidence(client, { ...period, sceneId: null, timeZone });
  const proposed = proposeScenes(evidence);
  const known = await listKnownSceneCells(
    client,
    proposed.flatMap(({ cells }) => cells),
  );
  const proposals = proposed.filter(({ cells }) => !cells.some((cell) => known.has(cell)));
  return { period, proposals, srid };
}

async function presentProposals(client: Client): Promise<SceneProposals> {
  const { period, proposals, srid } = await readProposals(client);
  const places = (await listPlanePlaces(client)).filter(({ kind }) => kind !== "gata");
  const project = projectionBetween(srid, WGS_84);
  const presented = ({ cell, middle, counts, days, firstDay, lastDay, profile }: SceneProposal) => {
    const [lon, lat] = project(middle.x, middle.y);
    const near = nearestPlace(places, middle, (a, b) => Math.hypot(a.x - b.x, a.y - b.y));
    return {
      cell,
      near: near?.name ?? "",
      lon,
      lat,
      counts,
      days,
      firstDay: dateOfDay(firstDay),
      lastDay: dateOfDay(lastDay),
      profile: [...profile],
    };
  };
  return { period, items: proposals.map(presented) };
}

// The police know of events by hexagon, and so count them.
async function presentScene(client: Client, id: string, hasPoints: boolean): Promise<SceneDetails> {
  const scene = await readDrugScene(client, id);
  if (scene === null) throw new Refusal("not_found");
  const { today, timeZone } = await readToday(client);
  const countsFrom = async (fromDay: number, toDay: number) => {
    const question = { from: dateOfDay(fromDay), to: dateOfDay(toDay), sceneId: id };
    return hasPoints
      ? countEvidence(await listSceneEvidence(client, { ...question, timeZone }))
      : countSceneEvidence(client, question);
  };
  const end = today + 1;
  const counts = await countsFrom(end - EVIDENCE_DAYS, end);
  const countsBefore = await countsFrom(end - 2 * EVIDENCE_DAYS, end - EVIDENCE_DAYS);
  const [change] = changesOf([
    {
      now: byOthers(counts),
      nowDays: EVIDENCE_DAYS,
      before: byOthers(countsBefore),
      beforeDays: EVIDENCE_DAYS,
    },
  ]);
  if (change === undefined) throw new Error("one question has one answer");
  return {
    ...scene,
    restsAfterDays: RESTS_AFTER_DAYS,
    countedBy: hasPoints ? "position" : "hexagon",
    counts,
    countsBefore,
    change: presentChange(change),
  };
}

const byOthers = ({ traces, observations, reports }: EvidenceCounts) => traces + observations + reports;
