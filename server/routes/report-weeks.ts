import { Router } from "express";
import {
  reportRatesPath,
  reportReminderIcsPath,
  reportReminderPath,
  sendWeekSummarySchema,
  weekSummariesPath,
} from "#core/contract/report-week.ts";
import type { Role } from "#core/contract/session.ts";
import { icsCalendar } from "#core/domain/export/ics-calendar.ts";
import { toStoredText } from "#core/domain/privacy/stored-text.ts";
import { DAY_MS, dayOfLocal } from "#core/domain/time/local-day.ts";
import { instantToLocal, localToInstant } from "#core/domain/time/zoned-time.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { readTimeZone } from "../queries/read-time-zone.ts";
import {
  listSentSummaries,
  listWeekSummaries,
  readReportRates,
  readReportReminder,
  sendWeekSummary,
} from "../queries/report-weeks.ts";
import { requireRole } from "../web/access.ts";
import { checkOwnTexts } from "../web/check-own-text.ts";
import { parseBody } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";

const REPORTERS: readonly Role[] = ["group_authority", "group_external", "guard", "partner"];
const WEEKS = 7;
const REMINDED_WEEKS = 26;
const FRIDAY = 5;
const REMINDER_HOUR = 13;
const HOUR_MS = 3_600_000;

/** Weeks of reports: who has told, who is reminded, and what goes back to those who did. */
export function reportWeekRoutes(database: Database): Router {
  const router = Router();

  router.get(reportRatesPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner");
    response.json(await withActor(database, actor, (client) => readReportRates(client, WEEKS)));
  });

  router.get(reportReminderPath, async (request, response) => {
    const actor = requireRole(actorOf(request), ...REPORTERS);
    response.json(await withActor(database, actor, readReportReminder));
  });

  router.get(reportReminderIcsPath, async (request, response) => {
    const actor = requireRole(actorOf(request), ...REPORTERS);
    const timeZone = await withActor(database, actor, readTimeZone);
    response
      .type("text/calendar; charset=utf-8")
      .setHeader("Content-Disposition", 'attachment; filename="veckorapport.ics"')
      .send(reminders(Date.now(), timeZone));
  });

  router.get(weekSummariesPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "analyst", "planner", ...REPORTERS);
    const isInside = actor.role === "analyst" || actor.role === "planner";
    const items = await withActor(database, actor, (client) =>
      isInside ? listWeekSummaries(client, WEEKS) : listSentSummaries(client),
    );
    response.json({ items });
  });

  router.post(weekSummariesPath, async (request, response) => {
    const actor = requireRole(actorOf(request), "planner");
    const given = parseBody(sendWeekSummarySchema, request);
    const note = toStoredText(given.note);
    checkOwnTexts([{ column: "note", text: note }], true);
    const isSent = await withActor(
      database,
      actor,
      (client) => sendWeekSummary(client, { ...given, note }, WEEKS),
      { access: "write" },
    );
    if (!isSent)
      throw new Refusal("conflict", {
        detail: "Veckan har inga rapporter, är inte slut eller är redan återkopplad.",
      });
    response.status(204).end();
  });

  return router;
}

/** A quarter of an hour each Friday at 13 for half a year. */
function reminders(nowMs: number, timeZone: string): string {
  const today = dayOfLocal(instantToLocal(nowMs, timeZone));
  // Day 0 is a Thursday.
  const firstFriday = today + ((FRIDAY - (((today + 3) % 7) + 1) + 7) % 7);
  return icsCalendar({
    name: "Veckorapport",
    events: Array.from({ length: REMINDED_WEEKS }, (_, week) => {
      const local = (firstFriday + week * 7) * DAY_MS + REMINDER_HOUR * HOUR_MS;
      const start = localToInstant(local, timeZone);
      const startMs = start.kind === "unique" ? start.instantMs : local;
      return {
        uid: `veckorapport-${firstFriday + week * 7}@platsbild`,
        stampMs: nowMs,
        startMs,
        endMs: startMs + HOUR_MS / 4,
        summary: "Veckorapport: vad, var och när",
        description: "Även ”Inget att rapportera” är en rapport.",
      };
    }),
  });
}
