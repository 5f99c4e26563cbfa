import { maskText } from "#core/domain/privacy/mask-text.ts";
import type { EventCandidate, GraffitiDetails } from "#core/domain/event.ts";
import { dateOfDay, dayOfLocal } from "#core/domain/time/local-day.ts";
import type { ImportCategory, ImportContext } from "../import-context.ts";
import { MAX_TEXT_LENGTH } from "./clean-text.ts";
import { checkPeriod } from "./check-period.ts";
import { quoted } from "./quoted.ts";
import type { ReadingPlan } from "./reading-plan.ts";
import { readId } from "./read-id.ts";
import { readInterval } from "./read-interval.ts";
import { readPlace } from "./read-place.ts";
import { readTimeCell } from "./read-time-cell.ts";
import { cellOf, columnName, readText, readWord, refuse, type RowFields, warn } from "./row-fields.ts";
import { motifOfWord, saysYes, settingOfWord } from "./word-lists.ts";

const COUNT = /^[1-9]\d{0,5}$/;
const MOST_ITEMS = 100_000;
const SHORT_TEXT = 300;

/** The event a row tells of, or null with the reasons in `fields.problems`. */
export function readEvent(
  fields: RowFields,
  plan: ReadingPlan,
  context: ImportContext,
): EventCandidate | null {
  const externalId = readId(fields);
  const interval = readInterval(fields, plan.times, context.timeZone);
  if (interval !== null) checkPeriod(fields, "from", interval, context);
  const reportedAtMs = readReportedAt(fields, plan, context);
  const category = readCategory(fields, context);
  const quantity = readQuantity(fields);
  const place = readPlace(fields, {
    plan,
    mayLack: category?.mapRule === "municipality",
  });
  const text = readFreeText(fields, context);
  const graffiti = context.source.id === "klotter" ? readGraffiti(fields, plan) : null;
  const setting = readWord(fields, "setting", SHORT_TEXT);
  if (
    fields.problems.length > 0 ||
    externalId === null ||
    interval === null ||
    category === null ||
    place === null
  ) {
    return null;
  }
  return {
    externalId,
    categoryKey: category.key,
    x: place.x,
    y: place.y,
    accuracy: place.accuracy,
    placeName: place.placeName,
    fromMs: interval.fromMs,
    toMs: interval.toMs,
    isDateOnly: interval.isDateOnly,
    reportedAtMs,
    setting: setting === null ? "unknown" : (settingOfWord(setting) ?? "unknown"),
    reportedDuringPresence: saysYes(readText(fields, "presence")),
    isDwelling: saysYes(readText(fields, "dwelling")),
    quantity,
    ...text,
    graffiti,
  };
}

function readCategory(fields: RowFields, context: ImportContext): ImportCategory | null {
  const word = readWord(fields, "category", SHORT_TEXT);
  if (word === null) {
    return refuse(
      fields,
      "category",
      "unknown_category",
      "Raden saknar händelsetyp. Fyll i en ur listan över händelsetyper.",
    );
  }
  const match = context.matchCategory(word);
  const category = match.kind === "found" ? context.categories.get(match.key) : undefined;
  if (category !== undefined) return category;
  const suggestion =
    match.kind === "unknown" && match.suggestion !== null ? `Menade du ”${match.suggestion}”? ` : "";
  return refuse(
    fields,
    "category",
    "unknown_category",
    `Händelsetypen ${quoted(word)} är okänd. ${suggestion}Rätta ordet, eller koppla det till en händelsetyp.`,
  );
}

function readQuantity(fields: RowFields): number {
  const text = readText(fields, "quantity", SHORT_TEXT);
  if (text === null) return 1;
  if (COUNT.test(text) && Number(text) <= MOST_ITEMS) return Number(text);
  refuse(
    fields,
    "quantity",
    "not_a_count",
    `${quoted(text)} i ”${columnName(fields, "quantity")}” är inget antal. Skriv ett heltal från 1.`,
  );
  return 1;
}

function readReportedAt(fields: RowFields, plan: ReadingPlan, context: ImportContext): number | null {
  const isMapped = fields.layout.columnOf.has("reportedAt") && cellOf(fields, "reportedAt") !== null;
  if (!isMapped) return null;
  const before = fields.problems.length;
  const reported = readInterval(fields, plan.times, context.timeZone, {
    from: "reportedAt",
    fromClock: null,
    to: null,
    toClock: null,
  });
  // A missing date of report is no reason to refuse the event.
  if (reported === null && fields.problems[before]?.code === "missing_value") fields.problems.length = before;
  return reported?.fromMs ?? null;
}

type FreeText = Pick<EventCandidate, "text" | "doubtful">;

// What is surely personal is masked at once; a text with something doubtful waits for a person.
function readFreeText(fields: RowFields, context: ImportContext): FreeText {
  const text = readText(fields, "text");
  if (text === null || !context.source.storesText) return { text: null };
  const { masked, findings } = maskText(text, { maskDoubtful: true });
  const doubtful = findings.filter(({ certainty }) => certainty === "doubtful");
  if (findings.length > 0) {
    const what = doubtful.length > 0 ? "och väntar på granskning" : "som har dolts";
    const message = `Texten innehöll personuppgifter (${findings.length}), ${what}.`;
    warn(fields, "text", "pii_found", message);
  }
  if (doubtful.length === 0) return { text: fitting(masked) };
  const kinds = [...new Set(doubtful.map(({ kind }) => kind))];
  return {
    text: null,
    doubtful: { text: fitting(maskText(text).masked), masked: fitting(masked), kinds },
  };
}

const fitting = (text: string) =>
  text.length > MAX_TEXT_LENGTH ? [...text].slice(0, MAX_TEXT_LENGTH).join("") : text;

function readGraffiti(fields: RowFields, plan: ReadingPlan): GraffitiDetails {
  const motif = readWord(fields, "motif", SHORT_TEXT);
  const removed = readTimeCell(fields, "removedOn", plan.times);
  return {
    motif: motif === null ? "unknown" : (motifOfWord(motif) ?? "unknown"),
    surface: readMasked(fields, "surface"),
    owner: readMasked(fields, "owner"),
    removedOn: removed === null ? null : dateOfDay(dayOfLocal(removed.localMs)),
    isReportedToPolice: saysYes(readText(fields, "reportedToPolice")),
  };
}

function readMasked(fields: RowFields, field: "surface" | "owner"): string | null {
  const text = readText(fields, field, SHORT_TEXT);
  return text === null ? null : maskText(text).masked;
}
