import { Router } from "express";
import { calendarPath, calendarQuerySchema, schoolBreakSchema } from "#core/contract/reference.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { localCalendar } from "#core/domain/time/swedish-calendar.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { darknessByMonth } from "../present/darkness.ts";
import { readMunicipality } from "../queries/read-municipality.ts";
import { addSchoolBreak, listSchoolBreaks, removeSchoolBreak } from "../queries/school-breaks.ts";
import { parseBody, parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { requireRole } from "../web/access.ts";

const LONGEST_DAYS = 12 * 366;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Holidays, pay day weekends, school breaks and darkness; school breaks can be added and removed. */
export function calendarRoutes(database: Database): Router {
  const router = Router();

  router.get(calendarPath, async (request, response) => {
    const actor = actorOf(request);
    const { from, to } = parseQuery(calendarQuerySchema, request);
    if (dayOfDate(to) - dayOfDate(from) > LONGEST_DAYS) {
      throw new Refusal("bad_filter", { detail: "to: högst tolv år åt gången" });
    }
    const answer = await withActor(database, actor, async (client) => {
      const { bounds, timeZone } = await readMunicipality(client);
      const [west, south, east, north] = bounds;
      return {
        marks: localCalendar({ from, to, schoolBreaks: await listSchoolBreaks(client, from, to) }, timeZone),
        darkness: darknessByMonth({
          from,
          to,
          latitude: (south + north) / 2,
          longitude: (west + east) / 2,
          timeZone,
        }),
      };
    });
    response.json(answer);
  });

  router.post(calendarPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst");
    const added = parseBody(schoolBreakSchema, request);
    const id = await withActor(database, actor, (client) => addSchoolBreak(client, added), {
      access: "write",
    });
    response.status(201).json({ id });
  });

  router.delete(`${calendarPath}/:id`, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst");
    const { id } = request.params;
    const isGone =
      UUID.test(id) &&
      (await withActor(database, actor, (client) => removeSchoolBreak(client, id), { access: "write" }));
    if (!isGone) throw new Refusal("not_found");
    response.status(204).end();
  });

  return router;
}
