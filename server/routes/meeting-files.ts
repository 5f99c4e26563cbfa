import { type Request, type Response, Router } from "express";
import { groupsPath, meetingsPath, minutesQuerySchema } from "#core/contract/meeting.ts";
import { icsCalendar } from "#core/domain/export/ics-calendar.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { openMeeting } from "../jobs/open-meeting.ts";
import { minutesBlocks } from "../present/minutes/minutes-blocks.ts";
import { listGroups } from "../queries/list-groups.ts";
import { readTimeZone } from "../queries/read-time-zone.ts";
import { groupsOf, keepsMeetings, memberOf } from "../web/group-access.ts";
import { noteExport } from "../web/note-export.ts";
import { parseQuery } from "../web/parse.ts";
import { routeId } from "../web/route-id.ts";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;
const MINUTE_MS = 60_000;

/** Minutes of meetings that were held, as files in two versions, and the meetings of a group as a calendar. */
export function meetingFileRoutes(database: Database): Router {
  const router = Router();

  router.get(`${meetingsPath}/:id/minutes`, async (request, response) => {
    const actor = memberOf(request);
    const { version, format } = parseQuery(minutesQuerySchema, request);
    if (version === "inside" && actor.role === "group_external") throw new Refusal("not_found");
    const id = routeId(request);
    const { meeting, timeZone } = await withActor(database, actor, async (client) => ({
      meeting: await openMeeting(client, id, keepsMeetings(actor)),
      timeZone: await readTimeZone(client),
    }));
    if (meeting.status !== "held")
      throw new Refusal("conflict", { detail: "Minnesanteckningarna är klara när mötet är avslutat." });
    await noteExport(database, actor, "minutes", `${version} ${format}`);
    const name = `minnesanteckningar-${meeting.startsAt.slice(0, 10)}-${version === "inside" ? "inre" : "utat"}`;
    const blocks = minutesBlocks(meeting, version, timeZone);
    const file = await writerOf(format).then((write) => write(blocks, name));
    sendFile(response, { file, type: TYPES[format], name: `${name}.${format}` });
  });

  router.get(`${groupsPath}/:groupId/meetings.ics`, async (request, response) => {
    const actor = memberOf(request);
    const groups = await withActor(database, actor, (client) => listGroups(client, groupsOf(actor)));
    const group = groups.find(({ id }) => String(id) === request.params.groupId);
    if (group === undefined) throw new Refusal("not_found");
    const events = group.meetings.map(({ id, startsAt, durationMin, room, status }) => ({
      uid: `${id}@platsbild`,
      stampMs: Date.parse(startsAt),
      startMs: Date.parse(startsAt),
      endMs: Date.parse(startsAt) + durationMin * MINUTE_MS,
      summary: group.name,
      description: [room, addressOf(request, id)].filter((part) => part !== "").join("\n"),
      isCancelled: status === "cancelled",
    }));
    const file = Buffer.from(icsCalendar({ name: group.name, events }));
    sendFile(response, { file, type: "text/calendar; charset=utf-8", name: "moten.ics" });
  });

  return router;
}

// The libraries are large and seldom needed.
async function writerOf(format: "docx" | "pdf") {
  return format === "docx"
    ? (await import("../present/minutes/minutes-docx.ts")).minutesDocx
    : (await import("../present/minutes/minutes-pdf.ts")).minutesPdf;
}

function sendFile(
  response: Response,
  { file, type, name }: { readonly file: Buffer; readonly type: string; readonly name: string },
): void {
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Disposition", `attachment; filename="${name}"`);
  response.setHeader("Cache-Control", "no-store");
  response.end(file);
}

const addressOf = (request: Request, id: string) =>
  `${request.protocol}://${request.get("host") ?? ""}/moten/${id}`;
