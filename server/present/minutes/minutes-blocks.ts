import type { Meeting } from "#core/contract/meeting.ts";
import { maskText } from "#core/domain/privacy/mask-text.ts";
import { instantToLocal } from "#core/domain/time/zoned-time.ts";

/** Minutes as a list of what stands under each other, for any kind of file. */
export type Block =
  | { readonly kind: "title" | "heading" | "text" | "item"; readonly text: string }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** Inside for the authorities of the group, outside for all who take part. */
export type MinutesVersion = "inside" | "outside";

const STATUS_WORDS = { open: "öppet", done: "klart", dropped: "utgår" } as const;

/**
 * What stands in the minutes of a meeting? The outside version holds attendance, what is marked as outside, and
 * decisions with owner and date; in it every word that may name somebody is masked. In Swedish.
 */
export function minutesBlocks(meeting: Meeting, version: MinutesVersion, timeZone: string): Block[] {
  const isOutside = version === "outside";
  const safe = (text: string) => (isOutside ? maskText(text, { maskDoubtful: true }).masked : text);
  const decisions = meeting.decisions.filter((decision) => decision.isOutside || !isOutside);
  const notes = meeting.agenda.flatMap(({ title, notes: all }): Block[] => {
    const shown = all.filter((note) => note.isOutside || !isOutside);
    const items = shown.map(({ body }): Block => ({ kind: "item", text: safe(body) }));
    return items.length === 0 ? [] : [{ kind: "heading", text: title }, ...items];
  });
  return [
    { kind: "title", text: `Minnesanteckningar: ${meeting.groupName}` },
    { kind: "text", text: headLine(meeting, version, timeZone) },
    ...(meeting.isExample
      ? [{ kind: "text", text: "Exempeldata: påhittat, inga verkliga uppgifter." } as const]
      : []),
    { kind: "heading", text: "Närvaro" },
    {
      kind: "table",
      head: ["Organisation", "Antal"],
      rows: meeting.attendance.map(({ organisation, people }) => [safe(organisation), String(people)]),
    },
    ...notes,
    { kind: "heading", text: "Beslut" },
    decisions.length === 0
      ? { kind: "text", text: "Inga beslut." }
      : {
          kind: "table",
          head: ["Beslut", "Ansvarig", "Klart senast", "Läge"],
          rows: decisions.map(({ body, owner, dueOn, status }) => [
            safe(body),
            safe(owner),
            dueOn,
            STATUS_WORDS[status],
          ]),
        },
    ...(isOutside ? [] : measureBlocks(meeting)),
  ];
}

function headLine(
  { startsAt, durationMin, room, ordinal, wanted }: Meeting,
  version: MinutesVersion,
  timeZone: string,
) {
  const local = new Date(instantToLocal(Date.parse(startsAt), timeZone)).toISOString();
  const parts = [
    `${local.slice(0, 10)} kl. ${local.slice(11, 16)}, ${durationMin} minuter`,
    room,
    `möte ${ordinal} av ${wanted}`,
    version === "inside" ? "inre version" : "version utåt",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function measureBlocks({ activeMeasures }: Meeting): Block[] {
  if (activeMeasures.length === 0) return [];
  return [
    { kind: "heading", text: "Insatser som pågår" },
    {
      kind: "table",
      head: ["Insats", "Plats", "Ansvarig", "Mål", "Följs upp"],
      rows: activeMeasures.map(({ title, placeName, owner, target, followUpOn }) => [
        title,
        placeName,
        owner ?? "saknas",
        target ?? "saknas",
        followUpOn ?? "saknas",
      ]),
    },
  ];
}
