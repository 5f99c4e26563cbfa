import { type Response, Router } from "express";
import type { EventItem, EventQuery } from "#core/contract/event.ts";
import { eventQuerySchema, eventsPath } from "#core/contract/event.ts";
import { formatCsvRow } from "#core/domain/csv/swedish-csv.ts";
import { csvFileStart } from "#core/domain/export/csv-file.ts";
import type { FileHead } from "#core/domain/export/file-head.ts";
import { exportFileName } from "#core/domain/export/file-name.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { countSelection, describeEvents } from "../jobs/describe-events.ts";
import { parseCursor, printCursor } from "../present/event-cursor.ts";
import { EVENT_EXPORT_COLUMNS, eventExportRow } from "../present/event-export.ts";
import { eventCsvParts, eventFeatureParts, started } from "../present/event-parts.ts";
import { presentEvent } from "../present/event.ts";
import { eventCsvHeader, eventCsvRow, presentEventFeatures } from "../present/event-file.ts";
import { readEventTexts } from "../queries/event-texts.ts";
import { type EventCursor, listEvents } from "../queries/list-events.ts";
import { readTimeZone } from "../queries/read-time-zone.ts";
import { resolveFilter } from "../queries/resolve-filter.ts";
import { requirePoints } from "../web/access.ts";
import { noteExport } from "../web/note-export.ts";
import { parseQuery } from "../web/parse.ts";
import { sendParts } from "../web/send-parts.ts";
import { actorOf } from "../web/session.ts";

const MAX_POINTS = 10_000;
const FILE_BATCH = 1000;

/** The rows behind a number, as pages, as a CSV file or as GeoJSON. */
export function eventRoutes(database: Database): Router {
  const router = Router();
  router.get(eventsPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const query = parseQuery(eventQuerySchema, request);
    if (query.format === "csv" || query.head === "1")
      await noteExport(database, actor, "events", query.format);
    if (query.format === "json") response.json(await readFirstOrNextPage(database, actor, query));
    else if (query.head === "1") await sendFile(database, actor, query, response);
    else if (query.format === "csv") await sendCsv(database, actor, query, response);
    else await sendFeatures(database, actor, query, response);
  });
  return router;
}

async function readFirstOrNextPage(database: Database, actor: Actor, query: EventQuery) {
  const known = query.cursor === undefined ? null : parseCursor(query.cursor);
  return withActor(database, actor, async (client) => {
    const timeZone = await readTimeZone(client);
    const filter = await resolveFilter(client, query);
    const totals = known?.totals ?? (await countSelection(client, filter, timeZone));
    const { events, next } = await listEvents(client, filter, {
      cursor: known?.cursor ?? null,
      limit: query.limit,
      timeZone,
      onlyWithPoint: false,
      order: query.order,
    });
    const ids = events.map((event) => event.id);
    const texts = actor.role === "analyst" ? await readEventTexts(client, ids) : null;
    return {
      total: totals.total,
      weight: totals.weight,
      items: events.map((event) => presentEvent(event, timeZone, texts)),
      nextCursor: next && printCursor(next, totals),
    };
  });
}

interface PageQuestion {
  readonly query: EventQuery;
  readonly limit: number;
  readonly onlyWithPoint: boolean;
}

function readPage(
  database: Database,
  actor: Actor,
  { query, ...question }: PageQuestion,
  cursor: EventCursor | null,
) {
  return withActor(database, actor, async (client) => {
    const timeZone = await readTimeZone(client);
    const filter = await resolveFilter(client, query);
    const { order } = query;
    const { events, next } = await listEvents(client, filter, { ...question, cursor, timeZone, order });
    return { items: events.map((event) => presentEvent(event, timeZone, null)), next };
  });
}

/** All events of a selection in batches, each read in a short transaction of its own; never their texts. */
async function* allPages(database: Database, actor: Actor, query: EventQuery): AsyncGenerator<EventItem[]> {
  const question = { query, limit: FILE_BATCH, onlyWithPoint: false };
  let cursor: EventCursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(database, actor, question, cursor);
    yield page.items;
    cursor = page.next;
  } while (cursor !== null);
}

/** A file for programs: the columns, then every row. */
async function sendCsv(
  database: Database,
  actor: Actor,
  query: EventQuery,
  response: Response,
): Promise<void> {
  const pages = await started(allPages(database, actor, query));
  response.attachment("handelser.csv").type("text/csv; charset=utf-8");
  await sendParts(response, eventCsvParts(eventCsvHeader(), pages, eventCsvRow));
}

async function sendFeatures(
  database: Database,
  actor: Actor,
  query: EventQuery,
  response: Response,
): Promise<void> {
  const question = { query, limit: MAX_POINTS, onlyWithPoint: true };
  const { items, next } = await readPage(database, actor, question, null);
  response.type("application/geo+json").json({ ...presentEventFeatures(items), isComplete: next === null });
}

/** A file for people: what the selection is and how sure, then every row. */
async function sendFile(
  database: Database,
  actor: Actor,
  query: EventQuery,
  response: Response,
): Promise<void> {
  const { head, names } = await withActor(database, actor, (client) => describeEvents(client, query));
  const pages = await started(allPages(database, actor, query));
  if (query.format === "csv") {
    response.attachment(fileNameOf(head, query, "csv")).type("text/csv; charset=utf-8");
    const start = csvFileStart(head, EVENT_EXPORT_COLUMNS);
    await sendParts(
      response,
      eventCsvParts(start, pages, (event) => formatCsvRow(eventExportRow(event, names))),
    );
    return;
  }
  response.attachment(fileNameOf(head, query, "geojson")).type("application/geo+json");
  await sendParts(response, eventFeatureParts(head, pages, names));
}

function fileNameOf(head: FileHead, { from, to }: EventQuery, extension: "csv" | "geojson"): string {
  return exportFileName({
    municipality: head.municipality,
    what: "händelser",
    from,
    last: to && dateOfDay(dayOfDate(to) - 1),
    exportedOn: head.exportedAt.slice(0, 10),
    isExample: head.isExample,
    extension,
  });
}
