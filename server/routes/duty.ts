import { Router } from "express";
import { checkInsPath, type MyShifts, myShiftsPath, newCheckInsSchema } from "#core/contract/check-in.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { storeCheckIns } from "../queries/check-ins.ts";
import { listMyShifts, readDutyInfo } from "../queries/my-shifts.ts";
import { requireRole } from "../web/access.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

/** A guard's own shifts, and what the crew says of its stops. */
export function dutyRoutes(database: Database): Router {
  const router = Router();

  router.get(myShiftsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "guard");
    const answer = await withActor(database, actor, async (client): Promise<MyShifts> => {
      const info = await readDutyInfo(client);
      return { ...info, shifts: await listMyShifts(client) };
    });
    response.json(answer);
  });

  router.post(checkInsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "guard");
    const { items } = parseBody(newCheckInsSchema, request);
    const stored = await withActor(database, actor, (client) => storeCheckIns(client, items), {
      access: "write",
    });
    const isStored = new Set(stored);
    response.json({ stored, refused: items.map(({ id }) => id).filter((id) => !isStored.has(id)) });
  });

  return router;
}
