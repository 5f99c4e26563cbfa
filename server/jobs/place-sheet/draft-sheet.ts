import type { PlaceSheetDraftAnswer, PlaceSheetRequest } from "#core/contract/place-sheet.ts";
import { checkPlaceSheet } from "#core/domain/privacy/publish/sheet/check-place-sheet.ts";
import { freezePlaceSheet } from "#core/domain/privacy/publish/sheet/freeze-place-sheet.ts";
import { heldBack } from "#core/domain/privacy/publish/sheet/held-back.ts";
import type { PlaceSheet, PlaceSheetDraft } from "#core/domain/privacy/publish/sheet/place-sheet.ts";
import type { Reason } from "#core/domain/privacy/publish/sheet/reason.ts";
import { rateRatio } from "#core/domain/statistics/rate-ratio.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { parseWeekhours, printWeekhours } from "#core/domain/time/week-hour.ts";
import { weekhourLabel } from "#core/domain/time/weekhour-label.ts";
import type { Client } from "../../db/database.ts";
import { Refusal } from "../../errors.ts";
import { listEarlierSheets } from "../../queries/place-sheets.ts";
import { readTimeZone } from "../../queries/read-time-zone.ts";
import { readToday } from "../../queries/read-today.ts";
import { countRestOfAreas, listSheetEvents, readFirstDay } from "../../queries/sheet-events.ts";
import { readSheetGround, type SheetGround } from "../../queries/sheet-place.ts";
import { proposeWindows } from "./propose-windows.ts";
import { sheetDays, sheetGroups, weighEvents, weekOf } from "./sheet-days.ts";

const SAME_WEEKS_DAYS = 364;

/** A draft with its ground, judged: `sheet` is null while there are reasons against it. */
export interface DraftedSheet {
  readonly ground: SheetGround;
  readonly draft: PlaceSheetDraft;
  readonly reasons: readonly Reason[];
  readonly sheet: PlaceSheet | null;
}

/**
 * What would a sheet of a place say, and may it be published? All counts are made here from the events. Throws
 * a 400 for a place that is none, a period that is none, and a group whose area the place does not touch.
 * `publishedOn`: today unless given, as for example data.
 */
export async function draftSheet(
  client: Client,
  request: PlaceSheetRequest,
  publishedOn?: string,
): Promise<DraftedSheet> {
  const ground = await readSheetGround(client, request.place);
  if (ground === null) throw refused("place", "platsen finns inte, eller är en gata");
  if (!ground.groupAreas.some(({ id }) => id === request.groupAreaId))
    throw refused("groupAreaId", "platsen ligger inte i gruppens område");
  if (request.from >= request.to) throw refused("to", "perioden måste sluta efter att den börjar");
  const draft = await makeDraft(client, request, ground, publishedOn ?? (await readToday(client)));
  const reasons = checkPlaceSheet(draft, await listEarlierSheets(client));
  return { ground, draft, reasons, sheet: reasons.length === 0 ? freezePlaceSheet(draft) : null };
}

async function makeDraft(
  client: Client,
  request: PlaceSheetRequest,
  ground: SheetGround,
  publishedOn: string,
): Promise<PlaceSheetDraft> {
  const question = { shape: ground.shape, from: request.from, to: request.to };
  const events = weighEvents(await listSheetEvents(client, question), await readTimeZone(client));
  const windows =
    request.windows.length > 0 ? request.windows.map(parsedWindow) : proposeWindows(weekOf(events));
  const areaIds = ground.groupAreas.map(({ id }) => id);
  const rest = await countRestOfAreas(client, question, areaIds);
  return {
    place: { id: ground.key, name: ground.name, rings: ground.rings, isSingleDwelling: false },
    period: { from: request.from, to: request.to },
    publishedOn,
    windows,
    days: sheetDays(events, { windows, areaIds, rest }),
    groups: sheetGroups(events),
    areas: ground.groupAreas.map(({ name }) => name),
    sources: [...new Set(events.map(({ source }) => source))].sort((a, b) => a.localeCompare(b, "sv")),
    change: await changeSinceLastYear(client, question, events.length),
    reason: request.reason,
    causes: request.causes,
    owners: request.owners,
    measures: request.measures,
  };
}

function parsedWindow(text: string): number[] {
  try {
    return parseWeekhours(text);
  } catch {
    throw refused("windows", "timmar i veckan, 0–167, väntades");
  }
}

// Nothing is said where the same weeks of last year are not all there.
async function changeSinceLastYear(
  client: Client,
  { shape, from, to }: { readonly shape: string; readonly from: string; readonly to: string },
  count: number,
) {
  const before = (date: string) => dateOfDay(dayOfDate(date) - SAME_WEEKS_DAYS);
  const firstDay = await readFirstDay(client);
  if (firstDay === null || firstDay > before(from)) return null;
  const earlier = await listSheetEvents(client, { shape, from: before(from), to: before(to) });
  if (earlier.length + count === 0) return null;
  const days = dayOfDate(to) - dayOfDate(from);
  const { low, high } = rateRatio({ x1: count, n1: days, x2: earlier.length, n2: days });
  return { low, high };
}

/** The draft as its dialogue shows it. */
export function presentDraft({ ground, draft, reasons, sheet }: DraftedSheet): PlaceSheetDraftAnswer {
  const inWindow = (index: number) => draft.days.reduce((sum, day) => sum + (day.windows[index] ?? 0), 0);
  const total = draft.days.reduce(
    (sum, day) => day.windows.reduce((all, count) => all + count, sum + day.outside),
    0,
  );
  return {
    placeName: ground.name,
    windows: draft.windows.map((hours, index) => ({
      weekhours: printWeekhours(hours),
      label: weekhourLabel(hours),
      events: rounded(inWindow(index)),
      share: total > 0 ? inWindow(index) / total : 0,
    })),
    events: rounded(total),
    groups: draft.groups.map((group) => ({ ...group })),
    sheet: sheet as PlaceSheetDraftAnswer["sheet"],
    reasons: reasons.map((reason) => ({ ...reason })),
    heldBack: heldBack(draft).map((held) => ({ ...held })),
    outline: ground.outline.map((ring) => ring.map(([lon, lat]): [number, number] => [lon, lat])),
  };
}

const rounded = (count: number) => Math.round(count * 10) / 10;

function refused(column: string, message: string): Refusal {
  return new Refusal("bad_request", {
    detail: `${column}: ${message}`,
    issues: [{ code: "bad_value", severity: "error", column, message }],
  });
}
