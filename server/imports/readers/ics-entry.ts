import ICAL from "ical.js";
import { localToInstant } from "#core/domain/time/zoned-time.ts";

/** One occurrence of an entry: the cells of a shift's frame. */
export interface IcsFrame {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string | null;
  readonly location: string | null;
}

/** What an entry of a calendar comes to: frames, or why it is none. */
export type IcsEntry =
  | { readonly kind: "frames"; readonly frames: readonly IcsFrame[] }
  | { readonly kind: "refused"; readonly code: string; readonly column: string; readonly message: string };

/** The names of the columns that a calendar is read as. */
export const ICS_COLUMNS = ["UID", "Start", "Slut", "Kategori", "Plats"] as const;

const MOST_OCCURRENCES = 400;
const MOST_STEP = 52;
// With other parts a rule may have no occurrence at all, and no end to looking for one.
const RULE_PARTS = new Set(["freq", "interval", "count", "until", "byday", "wkst"]);

const refused = (code: string, column: string, message: string): IcsEntry => ({
  kind: "refused",
  code,
  column,
  message,
});

/**
 * The frames of one VEVENT. Whole days, cancelled entries, repetition without an end or of an unusual kind, and clocks
 * of an unknown zone are refused with what to do; a repetition with an end gives a frame for each time. `moved`: the
 * occurrences that have entries of their own. Organiser, participants and description are never read.
 */
export function readIcsEntry(text: string, moved: ReadonlySet<string>): IcsEntry {
  // ical.js reads values when they are asked for, and throws then.
  return orNull(() => readEvent(eventIn(text), moved)) ?? UNREADABLE;
}

const UNREADABLE = refused(
  "bad_calendar_entry",
  "UID",
  "Posten går inte att läsa. Exportera kalendern på nytt.",
);

function readEvent(event: ICAL.Event | null, moved: ReadonlySet<string>): IcsEntry {
  if (event === null) return UNREADABLE;
  const { component } = event;
  if (!event.uid)
    return refused("missing_value", "UID", "Posten saknar UID. Exportera kalendern från bemanningssystemet.");
  if (component.getFirstPropertyValue("status") === "CANCELLED")
    return refused("cancelled", "Start", "Posten är inställd i kalendern. Ställ in passet i Passplan.");
  if (!component.hasProperty("dtstart"))
    return refused("missing_value", "Start", "Posten saknar start. Fyll i den i kalendern.");
  if (event.startDate.isDate)
    return refused("all_day", "Start", "Posten gäller hela dagar och är ingen passram. Ge den klockslag.");
  if (!component.hasProperty("dtend") && !component.hasProperty("duration"))
    return refused("missing_value", "Slut", "Passet saknar start eller slut. Fyll i klockslagen.");
  const occurrences =
    component.hasProperty("rrule") || component.hasProperty("rdate")
      ? occurrencesOf(event, moved)
      : [{ start: event.startDate, end: event.endDate, id: ownId(event) }];
  if (!Array.isArray(occurrences)) return occurrences;
  return framesOf(event, occurrences);
}

/** Which occurrence an entry moves: the name it is left out by; null for one that moves none. */
export function movedOccurrence(text: string): string | null {
  return orNull(() => {
    const event = eventIn(text);
    return event?.recurrenceId ? occurrenceId(event.uid, event.recurrenceId) : null;
  });
}

function eventIn(text: string): ICAL.Event | null {
  const component = ICAL.Component.fromString(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR\r\n`);
  const [entry] = component.getAllSubcomponents("vevent");
  return entry ? new ICAL.Event(entry) : null;
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

interface Occurrence {
  readonly start: ICAL.Time;
  readonly end: ICAL.Time;
  readonly id: string;
}

function occurrencesOf(event: ICAL.Event, moved: ReadonlySet<string>): Occurrence[] | IcsEntry {
  for (const rule of event.component.getAllProperties("rrule")) {
    const recur = rule.getFirstValue();
    if (!(recur instanceof ICAL.Recur) || !isUsual(recur))
      return refused(
        "recurring_unsupported",
        "Start",
        "Posten återkommer på ett sätt som inte kan läsas. Exportera passen en och en.",
      );
    if (recur.count === null && recur.until === null)
      return refused(
        "recurring_without_end",
        "Start",
        "Posten återkommer utan slut. Ge upprepningen ett slutdatum.",
      );
  }
  const walk = event.iterator();
  const occurrences: Occurrence[] = [];
  for (let next = nextOf(walk); next !== null; next = nextOf(walk)) {
    if (occurrences.length === MOST_OCCURRENCES)
      return refused(
        "too_many_rows",
        "Start",
        `Posten återkommer mer än ${MOST_OCCURRENCES} gånger. Ge upprepningen ett närmare slut.`,
      );
    const id = occurrenceId(event.uid, next);
    const end = next.clone();
    end.addDuration(event.duration);
    if (!moved.has(id)) occurrences.push({ start: next, end, id });
  }
  return occurrences;
}

// The iterator gives nothing at its end, whatever its types say.
function nextOf(walk: ICAL.RecurExpansion): ICAL.Time | null {
  const next: ICAL.Time | null | undefined = walk.next();
  return next ?? null;
}

function isUsual(recur: ICAL.Recur): boolean {
  const parts = Object.keys(recur.toJSON() as object);
  const days = recur.getComponent("BYDAY");
  if (parts.some((part) => !RULE_PARTS.has(part.toLowerCase()))) return false;
  if (recur.interval < 1 || recur.interval > MOST_STEP) return false;
  if (days.some((day) => !/^[A-Z]{2}$/.test(String(day)))) return false;
  return recur.freq === "WEEKLY" || (recur.freq === "DAILY" && (recur.interval === 1 || days.length === 0));
}

const ownId = (event: ICAL.Event): string =>
  event.recurrenceId ? occurrenceId(event.uid, event.recurrenceId) : event.uid;

const occurrenceId = (uid: string, time: ICAL.Time): string => `${uid}/${time.toString()}`;

function framesOf(event: ICAL.Event, occurrences: readonly Occurrence[]): IcsEntry {
  const startZone = zoneOf(event.component, "dtstart") ?? FLOATING;
  const endZone = zoneOf(event.component, "dtend") ?? startZone;
  const frames: IcsFrame[] = [];
  for (const { start, end, id } of occurrences) {
    const from = writtenTime(start, startZone);
    const to = writtenTime(end, endZone);
    if (from === null || to === null)
      return refused(
        "bad_time",
        from === null ? "Start" : "Slut",
        `Tidszonen ”${(from === null ? startZone : endZone).slice(0, 60)}” är okänd, eller så fanns klockslaget inte den dagen. Exportera med UTC eller Europe/Stockholm.`,
      );
    frames.push({
      id,
      start: from,
      end: to,
      summary: textOf(event.summary),
      location: textOf(event.location),
    });
  }
  return { kind: "frames", frames };
}

const FLOATING = "floating";

// ical.js forgets the names of zones that the file does not describe.
function zoneOf(component: ICAL.Component, name: "dtstart" | "dtend"): string | null {
  const property = component.getFirstProperty(name);
  if (property === null) return null;
  const tzid = property.getParameter("tzid");
  return typeof tzid === "string" ? tzid : FLOATING;
}

// Floating times are the municipality's own clock; others become UTC.
function writtenTime(time: ICAL.Time, zone: string): string | null {
  const local = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  const text = new Date(local).toISOString().slice(0, 19);
  if (time.zone === ICAL.Timezone.utcTimezone || zone === "UTC") return `${text}Z`;
  if (zone === FLOATING) return text;
  try {
    const instant = localToInstant(local, WINDOWS_ZONES[zone] ?? zone);
    if (instant.kind === "gap") return null;
    return new Date(instant.kind === "unique" ? instant.instantMs : instant.firstMs).toISOString();
  } catch {
    return null;
  }
}

/** What Outlook calls the zones that a Swedish municipality's calendars come in. */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  "W. Europe Standard Time": "Europe/Stockholm",
  "Central Europe Standard Time": "Europe/Stockholm",
  "Romance Standard Time": "Europe/Stockholm",
  "Central European Standard Time": "Europe/Stockholm",
};

function textOf(text: string | null | undefined): string | null {
  const trimmed = (text ?? "").normalize("NFC").trim();
  return trimmed === "" ? null : trimmed;
}
