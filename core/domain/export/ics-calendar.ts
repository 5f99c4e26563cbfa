/** An entry of a calendar; instants in milliseconds. */
export interface IcsEvent {
  /** The same for the same thing, whenever the calendar is fetched. */
  readonly uid: string;
  /** When it was last changed. */
  readonly stampMs: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly summary: string;
  readonly description: string;
  readonly isCancelled?: boolean;
}

export interface IcsCalendar {
  readonly name: string;
  readonly events: readonly IcsEvent[];
}

const LINE_BYTES = 75;

/**
 * How is a calendar written as iCalendar (RFC 5545)? Instants in UTC, so that no time zone need be told; lines
 * folded at 75 octets; text escaped.
 */
export function icsCalendar({ name, events }: IcsCalendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Platsbild//Passplan//SV",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => [
      "BEGIN:VEVENT",
      `UID:${escaped(event.uid)}`,
      `DTSTAMP:${utc(event.stampMs)}`,
      `DTSTART:${utc(event.startMs)}`,
      `DTEND:${utc(event.endMs)}`,
      `SUMMARY:${escaped(event.summary)}`,
      ...(event.description === "" ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
      `STATUS:${event.isCancelled === true ? "CANCELLED" : "CONFIRMED"}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function utc(ms: number): string {
  return new Date(ms).toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);
}

function folded(line: string): string {
  let text = "";
  let bytes = 0;
  for (const character of line) {
    const size = utf8Length(character.codePointAt(0) ?? 0);
    if (bytes + size > LINE_BYTES) {
      text += "\r\n ";
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

function utf8Length(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_00_00 ? 3 : 4;
}
