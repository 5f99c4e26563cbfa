import { createHash } from "node:crypto";
import { Router } from "express";
import { shiftFeedPath } from "#core/contract/shift-plan.ts";
import { icsCalendar } from "#core/domain/export/ics-calendar.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { readCrewCalendar } from "../web/crew-calendar.ts";

const TOKEN = /^[\w-]{32}$/;

/** The calendar of a crew, for whoever has its secret link: published shifts and stops, nothing else. */
export function shiftFeedRoutes(database: Database): Router {
  const router = Router();
  router.get(shiftFeedPath, async (request, response) => {
    const key = request.query["key"];
    if (typeof key !== "string" || !TOKEN.test(key)) throw new Refusal("not_found");
    const calendar = await readCrewCalendar(database, createHash("sha256").update(key).digest());
    if (calendar === null) throw new Refusal("not_found");
    response
      .type("text/calendar; charset=utf-8")
      .setHeader("Content-Disposition", 'attachment; filename="passplan.ics"')
      .send(
        icsCalendar({
          name: calendar.crew,
          events: calendar.shifts.map((shift) => ({
            uid: `${shift.id}@platsbild`,
            stampMs: shift.publishedMs,
            startMs: shift.startMs,
            endMs: shift.endMs,
            summary: `${calendar.crew}: ${shift.stops.length} stopp`,
            description: shift.stops.map(({ clock, name }) => `${clock} ${name}`).join("\n"),
            isCancelled: shift.isCancelled,
          })),
        }),
      );
  });
  return router;
}
