import { type Request, Router } from "express";
import { type Plan, ownActivitiesCalendarPath } from "#core/contract/plan.ts";
import { type IcsEvent, icsCalendar } from "#core/domain/export/ics-calendar.ts";
import { DAY_MS, dayOfDate } from "#core/domain/time/local-day.ts";
import { localToInstant } from "#core/domain/time/zoned-time.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { listPlanAreas, listPlanVersions } from "../queries/read-plan.ts";
import { readTimeZone } from "../queries/read-time-zone.ts";
import { readToday } from "../queries/read-today.ts";
import { requireRole } from "../web/access.ts";
import { actorOf } from "../web/session.ts";

const HOUR_MS = 3_600_000;
const REMINDED_AT_MS = 8 * HOUR_MS;
const LENGTH_MS = 900_000;

/** Reminders of the activities one tells of: on the day each names next, with the way to its own page. */
export function planCalendarRoutes(database: Database): Router {
  const router = Router();
  router.get(ownActivitiesCalendarPath, async (request, response) => {
    const actor = requireRole(
      actorOf(request),
      "analyst",
      "planner",
      "group_authority",
      "group_external",
      "partner",
      "police",
    );
    const { areas, timeZone } = await withActor(database, actor, async (client) => {
      const version = (await listPlanVersions(client)).find(({ isDraft }) => !isDraft);
      const asked = { today: await readToday(client), counts: new Map<string, never>() };
      return {
        areas: version === undefined ? [] : await listPlanAreas(client, version.id, asked),
        timeZone: await readTimeZone(client),
      };
    });
    const file = icsCalendar({ name: "Mina aktiviteter", events: remindersOf(areas, timeZone, request) });
    response.setHeader("Content-Type", "text/calendar; charset=utf-8");
    response.setHeader("Content-Disposition", 'attachment; filename="mina-aktiviteter.ics"');
    response.setHeader("Cache-Control", "no-store");
    response.end(file);
  });
  return router;
}

function remindersOf(areas: Plan["areas"], timeZone: string, request: Request): IcsEvent[] {
  return areas
    .flatMap(({ activities }) => activities)
    .flatMap(({ id, name, isMine, nextOn, dueOn, notedAt }): IcsEvent[] => {
      const day = nextOn ?? dueOn;
      if (!isMine || day === null) return [];
      const local = localToInstant(dayOfDate(day) * DAY_MS + REMINDED_AT_MS, timeZone);
      if (local.kind === "gap") return [];
      const startMs = local.kind === "unique" ? local.instantMs : local.firstMs;
      const address = `${request.protocol}://${request.get("host") ?? ""}/plan?vy=mine&aktivitet=${id}`;
      return [
        {
          uid: `${id}@platsbild`,
          stampMs: notedAt === null ? startMs : Date.parse(notedAt),
          startMs,
          endMs: startMs + LENGTH_MS,
          summary: `Berätta hur det går: ${name}`,
          description: address,
        },
      ];
    });
}
