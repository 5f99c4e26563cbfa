import { randomUUID } from "node:crypto";
import { coarsenToGrid } from "#core/domain/privacy/coarsen-home.ts";
import type { Accuracy, EventCandidate } from "#core/domain/event.ts";
import { type Grade, spreadEvent } from "#core/domain/time/event-weight.ts";
import { weekhourOfLocal } from "#core/domain/time/elapsed-by-weekhour.ts";
import { dateOfDay } from "#core/domain/time/local-day.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";
import type { ImportCategory } from "../import-context.ts";
import { contentHash } from "./content-hash.ts";
import type { StoredEvent, StoredRow } from "./stored-rows.ts";

const GRADES: Readonly<Record<Grade, number>> = { known: 0, uncertain: 1, unknown: 2 };
const HOUSE_NUMBER = /[\s,]*\d.*$/su;

/**
 * What is stored of an event under its category's map rule. `municipality`: the month and nothing else;
 * `coarse` and dwellings: a 100 m point and the street without its number; what is discarded here is
 * never stored and is not in the hash.
 */
export function toStoredEvent(
  candidate: EventCandidate,
  category: ImportCategory,
  timeZone: string,
): StoredRow {
  const spread = spreadEvent(candidate, timeZone);
  const startDay = dateOfDay(spread.startDay);
  if (category.mapRule === "municipality") {
    const month = `${startDay.slice(0, 7)}-01`;
    const { externalId } = candidate;
    const hash = contentHash([externalId, category.id, month]);
    return {
      table: "monthly_event",
      values: { id: randomUUID(), externalId, categoryId: category.id, month, contentHash: hash },
    };
  }
  const { externalId, fromMs, toMs, isDateOnly, reportedAtMs, setting, quantity, text, graffiti } = candidate;
  const place = storedPlace(candidate, category);
  const kept = {
    externalId,
    categoryId: category.id,
    fromMs,
    toMs,
    isDateOnly,
    reportedAtMs,
    setting,
    duringPresence: candidate.reportedDuringPresence,
    quantity,
    text,
    graffiti,
    ...place,
  };
  return {
    table: "event",
    values: {
      ...kept,
      id: randomUUID(),
      startDay,
      startWeekhour: weekhourOfLocal(instantToLocal(fromMs, timeZone)),
      isSpread: spread.weekhours.length > 1,
      grade: GRADES[spread.grade],
      contentHash: hashOf(kept),
    },
  };
}

function storedPlace(candidate: EventCandidate, category: ImportCategory) {
  const { x, y, accuracy, placeName } = candidate;
  if (!candidate.isDwelling && category.mapRule === "exact") return { x, y, accuracy, placeName };
  const street = placeName?.replace(HOUSE_NUMBER, "") || null;
  if (x === null || y === null) return { x, y, accuracy, placeName: street };
  const coarse: Accuracy = accuracy === "exact" ? "street" : accuracy;
  return { ...coarsenToGrid(x, y), accuracy: coarse, placeName: street };
}

function hashOf(
  kept: Omit<StoredEvent, "id" | "startDay" | "startWeekhour" | "isSpread" | "grade" | "contentHash">,
): string {
  const { graffiti } = kept;
  return contentHash([
    kept.externalId,
    kept.categoryId,
    kept.fromMs,
    kept.toMs,
    kept.isDateOnly,
    kept.reportedAtMs,
    kept.setting,
    kept.duringPresence,
    kept.quantity,
    kept.accuracy,
    kept.x,
    kept.y,
    kept.placeName,
    kept.text,
    ...(graffiti === null
      ? []
      : [graffiti.motif, graffiti.surface, graffiti.owner, graffiti.removedOn, graffiti.isReportedToPolice]),
  ]);
}
