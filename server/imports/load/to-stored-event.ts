import { randomUUID } from "node:crypto";
import { coarsenToGrid } from "#core/domain/privacy/coarsen-home.ts";
import { maskHouseNumbers } from "#core/domain/privacy/mask-house-number.ts";
import type { Accuracy, EventCandidate } from "#core/domain/event.ts";
import type { ImportCategory } from "../import-context.ts";
import { contentHash } from "./content-hash.ts";
import { type EventStart, eventStart } from "./event-start.ts";
import type { StoredEvent, StoredRow } from "./stored-rows.ts";

const CENTIMETRES = 100;
const HOUSE_NUMBER = /[\s,]*\d.*$/su;

/**
 * What is stored of an event under its category's map rule. `municipality`: the month and nothing else;
 * `coarse` and dwellings: a 100 m point, and the street without its number in name and text; what is discarded here is
 * never stored and is not in the hash.
 */
export function toStoredEvent(
  candidate: EventCandidate,
  category: ImportCategory,
  timeZone: string,
): StoredRow {
  const start = eventStart(candidate, timeZone);
  if (category.mapRule === "municipality") return monthOf(candidate.externalId, category.id, start.startDay);
  return { table: "event", values: eventOf(candidate, category, start) };
}

function monthOf(externalId: string, categoryId: number, startDay: string): StoredRow {
  const month = `${startDay.slice(0, 7)}-01`;
  const hash = contentHash([externalId, categoryId, month]);
  return {
    table: "monthly_event",
    values: { id: randomUUID(), externalId, categoryId, month, contentHash: hash },
  };
}

// Written out and not spread: this runs for every row, and objects put together by spreading are slow.
function eventOf(candidate: EventCandidate, category: ImportCategory, start: EventStart): StoredEvent {
  const place = storedPlace(candidate, category);
  return {
    id: randomUUID(),
    externalId: candidate.externalId,
    categoryId: category.id,
    fromMs: candidate.fromMs,
    toMs: candidate.toMs,
    isDateOnly: candidate.isDateOnly,
    startDay: start.startDay,
    startWeekhour: start.startWeekhour,
    isSpread: start.isSpread,
    grade: start.grade,
    reportedAtMs: candidate.reportedAtMs,
    setting: candidate.setting,
    duringPresence: candidate.reportedDuringPresence,
    accuracy: place.accuracy,
    quantity: candidate.quantity,
    placeName: place.placeName,
    x: place.x,
    y: place.y,
    text: place.text,
    doubtful: place.doubtful,
    graffiti: candidate.graffiti,
    contentHash: hashOf(candidate, category.id, place),
  };
}

type StoredPlace = Pick<EventCandidate, "x" | "y" | "accuracy" | "placeName" | "text" | "doubtful">;

function storedPlace(candidate: EventCandidate, category: ImportCategory): StoredPlace {
  const { x, y, accuracy, placeName } = candidate;
  if (!candidate.isDwelling && category.mapRule === "exact") return candidate;
  const street = placeName?.replace(HOUSE_NUMBER, "") || null;
  const text = candidate.text === null ? null : maskHouseNumbers(candidate.text);
  const doubtful = candidate.doubtful && {
    ...candidate.doubtful,
    text: maskHouseNumbers(candidate.doubtful.text),
    masked: maskHouseNumbers(candidate.doubtful.masked),
  };
  if (x === null || y === null) return { x, y, accuracy, placeName: street, text, doubtful };
  const point = coarsenToGrid(x, y);
  const coarse: Accuracy = accuracy === "exact" ? "street" : accuracy;
  return { x: point.x, y: point.y, accuracy: coarse, placeName: street, text, doubtful };
}

function hashOf(event: EventCandidate, categoryId: number, place: StoredPlace): string {
  const parts = [
    event.externalId,
    categoryId,
    event.fromMs / 1000,
    event.toMs === null ? null : event.toMs / 1000,
    event.isDateOnly,
    event.reportedAtMs,
    event.setting,
    event.reportedDuringPresence,
    event.quantity,
    place.accuracy,
    place.x === null ? null : Math.round(place.x * CENTIMETRES),
    place.y === null ? null : Math.round(place.y * CENTIMETRES),
    place.placeName,
    event.text ?? event.doubtful?.masked ?? null,
  ];
  const { graffiti } = event;
  if (graffiti === null) return contentHash(parts);
  const { motif, surface, owner, removedOn, isReportedToPolice } = graffiti;
  return contentHash([...parts, motif, surface, owner, removedOn, isReportedToPolice]);
}
