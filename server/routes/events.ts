import { type Response, Router } from "express";
import { eventQuerySchema, eventsPath } from "#core/contract/event.ts";
import type { EventQuery } from "#core/contract/event.ts";
import { type Actor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { presentEvent } from "../present/event.ts";
import { eventCsvHeader, eventCsvRow, presentEventFeatures } from "../present/event-file.ts";
import { countEvents } from "../queries/count-events.ts";
import { readEventTexts } from "../queries/event-texts.ts";
import { type EventCursor, listEvents } from "../queries/list-events.ts";
import { readTimeZone } from "../queries/read-time-zone.ts";
import { resolveFilter } from "../queries/resolve-filter.ts";
import { parseQuery } from "../web/parse.ts";
import { actorOf } from "../web/session.ts";
import { requirePoints } from "../web/access.ts";

const MAX_POINTS = 10_000;
const FILE_BATCH = 1000;

const printCursor = (cursor: EventCursor | null) =>
  cursor === null ? null : Buffer.from(`${cursor.fromMs},${cursor.id}`).toString("base64url");

function parseCursor(text: string | undefined): EventCursor | null {
  if (text === undefined) return null;
  const match = /^(-?\d+(?:\.\d+)?),([0-9a-f-]{36})$/.exec(Buffer.from(text, "base64url").toString());
  if (match === null) throw new Refusal("bad_filter", { detail: "cursor: kan inte läsas" });
  return { fromMs: Number(match[1]), id: match[2] ?? "" };
}

/** The rows behind a number, as pages, as a CSV file or as GeoJSON. */
export function eventRoutes(database: Database): Router {
  const router = Router();
  router.get(eventsPath, async (request, response) => {
    const actor = requirePoints(actorOf(request));
    const query = parseQuery(eventQuerySchema, request);
    if (query.format === "csv") return sendCsv(database, actor, query, response);
    if (query.format === "geojson") return sendFeatures(database, actor, query, response);
    const { limit, cursor, format: _format, ...filter } = query;
    const answer = await withActor(database, actor, async (client) => {
      const resolved = await resolveFilter(client, filter);
      const timeZone = await readTimeZone(client);
      const { total, events: rows } = await countEvents(client, resolved, {
        by: ["source"],
        areaKind: null,
        isNight: false,
        timeZone,
      });
      const page = await listEvents(client, resolved, {
        cursor: parseCursor(cursor),
        limit,
        timeZone,
        onlyWithPoint: false,
      });
      const ids = page.events.map((event) => event.id);
      const texts = actor.role === "analyst" ? await readEventTexts(client, ids) : null;
      return {
        total: rows,
        weight: total,
        items: page.events.map((event) => presentEvent(event, timeZone, texts)),
        nextCursor: printCursor(page.next),
      };
    });
    response.json(answer);
  });
  return router;
}

type Question = EventQuery & { onlyWithPoint: boolean };

function readPage(database: Database, actor: Actor, question: Question, cursor: EventCursor | null) {
  const { limit, onlyWithPoint, cursor: _cursor, format: _format, ...filter } = question;
  return withActor(database, actor, async (client) => {
    const timeZone = await readTimeZone(client);
    const resolved = await resolveFilter(client, filter);
    const { events, next } = await listEvents(client, resolved, { cursor, limit, timeZone, onlyWithPoint });
    return { items: events.map((event) => presentEvent(event, timeZone, null)), next };
  });
}

async function sendCsv(
  database: Database,
  actor: Actor,
  query: EventQuery,
  response: Response,
): Promise<void> {
  const question = { ...query, limit: FILE_BATCH, onlyWithPoint: false };
  let page = await readPage(database, actor, question, null);
  response.attachment("handelser.csv").type("text/csv; charset=utf-8");
  response.write(eventCsvHeader());
  for (;;) {
    const hasRoom = response.write(page.items.map(eventCsvRow).join(""));
    if (page.next === null || response.destroyed) break;
    if (!hasRoom) await new Promise((resolve) => response.once("drain", resolve).once("close", resolve));
    page = await readPage(database, actor, question, page.next);
  }
  response.end();
}

async function sendFeatures(
  database: Database,
  actor: Actor,
  query: EventQuery,
  response: Response,
): Promise<void> {
  const question = { ...query, limit: MAX_POINTS, onlyWithPoint: true };
  const { items, next } = await readPage(database, actor, question, null);
  response.type("application/geo+json").json({ ...presentEventFeatures(items), isComplete: next === null });
}
