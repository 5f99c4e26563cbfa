import { Router } from "express";
import {
  type GroupGrounds,
  groupGroundsPath,
  type GroupPartMove,
  moveGroupPartsSchema,
} from "#core/contract/group-grounds.ts";
import { withActor } from "../db/actor.ts";
import type { Client, Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { assignAreas } from "../imports/load/assign-areas.ts";
import { noteAudit } from "../queries/audit.ts";
import { listGroupOutlines, listGroupParts, lockGroups, redrawGroups } from "../queries/group-grounds.ts";
import { requirePoints } from "../web/access.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

/** What ground each group has. Moving some of it ends the sessions of those who see something else from then on. */
export function groupGroundRoutes(database: Database): Router {
  const router = Router();

  router.get(groupGroundsPath, async (request, response) => {
    const answer: GroupGrounds = await withActor(
      database,
      requirePoints(actorOf(request)),
      async (client) => {
        const parts = await listGroupParts(client);
        return { groups: await listGroupOutlines(client, parts), parts };
      },
    );
    response.json(answer);
  });

  router.post(groupGroundsPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const { moves } = parseBody(moveGroupPartsSchema, request);
    await withActor(database, actor, (client) => moveParts(client, moves), { access: "write" });
    await assignAreas(database, actor.municipalityId);
    response.status(204).end();
  });

  return router;
}

async function moveParts(client: Client, moves: readonly GroupPartMove[]): Promise<void> {
  await lockGroups(client);
  const before = await listGroupParts(client);
  const groups = (await listGroupOutlines(client, before)).map(({ id }) => id);
  const wanted = new Map(moves.map((move) => [move.partId, move]));
  for (const { partId, from, to } of moves) {
    const part = before.find(({ id }) => id === partId);
    if (part === undefined || !groups.includes(to)) throw new Refusal("not_found");
    if (part.groupId !== from)
      throw new Refusal("conflict", {
        detail: `${part.name} har flyttats av någon annan sedan du läste in. Läs in på nytt.`,
      });
  }
  const after = before.map((part) => ({ ...part, groupId: wanted.get(part.id)?.to ?? part.groupId }));
  if (groups.some((id) => !after.some(({ groupId }) => groupId === id)))
    throw new Refusal("bad_request", { detail: "Varje grupp behöver minst ett område." });
  const real = moves.filter(({ from, to }) => from !== to);
  if (real.length === 0) return;
  await redrawGroups(client, after, real);
  await noteAudit(client, "groups.redrawn", null, {
    moved: real.map(({ partId, from, to }) => `${partId}: ${from ?? "–"} > ${to}`).join(", "),
  });
}
