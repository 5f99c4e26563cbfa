import type { PlaceSheetRequest } from "#core/contract/place-sheet.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { mondayOfDay } from "#core/domain/time/iso-week.ts";
import { jobActor, withActor } from "../../db/actor.ts";
import type { Client, Database } from "../../db/database.ts";
import { insertSheet } from "../../queries/place-sheets.ts";
import { findSheetPlace } from "../../queries/find-sheet-place.ts";
import { draftSheet } from "./draft-sheet.ts";

type Texts = Pick<PlaceSheetRequest, "reason" | "causes" | "owners" | "measures">;

interface ExampleSheet extends Texts {
  readonly place: { readonly kind: "place" | "area"; readonly name: string; readonly radiusM: number };
  readonly groupKey: string;
  /** Days before today that the sheet was published. */
  readonly publishedDaysAgo: number;
  readonly weeks: number;
}

const MEETING_AFTER_DAYS = 8;

const SHEETS: readonly ExampleSheet[] = [
  {
    place: { kind: "place", name: "Orminge centrum", radiusM: 200 },
    groupKey: "boo",
    publishedDaysAgo: 20,
    weeks: 26,
    reason: "Fredags- och lördagskvällar samlas många vid bussarna, och torget är mörkt på baksidan.",
    causes: [
      { text: "Dålig belysning bakom centrumhuset", part: "place_and_object", certainty: "confirmed" },
      { text: "Ingen ansvarig på torget efter stängning", part: "place_and_object", certainty: "likely" },
    ],
    owners: [
      { problem: "Belysningen på baksidan", owner: "Fastighetsägaren" },
      { problem: "Närvaro efter stängning", owner: null },
    ],
    measures: [{ text: "Trygghetsvärdar fredag och lördag kväll", status: "Pågår", isControl: false }],
  },
  {
    place: { kind: "area", name: "Kummelbergets industriområde", radiusM: 0 },
    groupKey: "boo",
    publishedDaysAgo: 48,
    weeks: 52,
    reason: "Företagen vittnar om oro nattetid kring uppställningsytorna.",
    causes: [{ text: "Öppna uppställningsytor utan grind", part: "place_and_object", certainty: "likely" }],
    owners: [{ problem: "Grindar och belysning", owner: "Fastighetsägarföreningen" }],
    measures: [
      { text: "Gemensam rondering med larm till en mottagare", status: "Ej påbörjad", isControl: false },
    ],
  },
  {
    place: { kind: "place", name: "Fisksätra centrum", radiusM: 200 },
    groupKey: "fisksatra-saltsjobaden",
    publishedDaysAgo: 20,
    weeks: 26,
    reason: "Kvällarna vid stationen och torget hänger ihop och bör mötas samtidigt.",
    causes: [
      { text: "Skymd gångväg mellan station och torg", part: "place_and_object", certainty: "confirmed" },
    ],
    owners: [{ problem: "Växtlighet längs gångvägen", owner: "Kommunens parkenhet" }],
    measures: [{ text: "Trygghetsvärdar vardagskvällar", status: "Pågår", isControl: false }],
  },
];

/**
 * Publishes place sheets of the example data as an analyst would have done, under the same rules; one that the
 * rules refuse is left out. Gives how many there are.
 */
export async function loadExampleSheets(
  database: Database,
  municipalityId: number,
  today: string,
): Promise<number> {
  const write = <T>(fn: (client: Client) => Promise<T>) =>
    withActor(database, jobActor(municipalityId), fn, { access: "write" });
  let published = 0;
  for (const example of SHEETS)
    published += (await write((client) => publish(client, example, today))) ? 1 : 0;
  return published;
}

async function publish(client: Client, example: ExampleSheet, today: string): Promise<boolean> {
  const { place, groupKey, publishedDaysAgo, weeks, ...texts } = example;
  const found = await findSheetPlace(client, place, groupKey);
  if (found === null) return false;
  const day = dayOfDate(today) - publishedDaysAgo;
  const to = mondayOfDay(day);
  const request = {
    ...texts,
    ...found,
    meetingOn: dateOfDay(day + MEETING_AFTER_DAYS),
    from: dateOfDay(to - weeks * 7),
    to: dateOfDay(to),
    windows: [],
  };
  const { ground, sheet } = await draftSheet(client, request, dateOfDay(day));
  if (sheet === null) return false;
  const { groupAreaId, meetingOn } = request;
  await insertSheet(client, { sheet, shape: ground.shape, areaIds: ground.areaIds, groupAreaId, meetingOn });
  return true;
}
