import type { PlaceSheetDraft, SheetDay } from "#core/domain/privacy/publish/sheet/place-sheet.ts";
import type { EarlierSheet } from "#core/domain/privacy/publish/sheet/place-sheet.ts";
import { ringOfRectangle } from "#core/domain/privacy/publish/shape/ring.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { parseWeekhours } from "#core/domain/time/week-hour.ts";

export const square = (x: number, y: number, side = 300) =>
  ringOfRectangle({ x: 680_000 + x, y: 6_580_000 + y }, { x: 680_000 + x + side, y: 6_580_000 + y + side });

/** One event in each window, outside and in the rest of each area on every `every`-th day of a period. */
export function steadyDays(
  { from, to }: { from: string; to: string },
  every: number,
  windows = 1,
  areas = 1,
): SheetDay[] {
  const first = dayOfDate(from);
  const ones = (length: number) => Array.from({ length }, () => 1);
  return Array.from({ length: Math.ceil((dayOfDate(to) - first) / every) }, (_, index) => ({
    date: dateOfDay(first + index * every),
    windows: ones(windows),
    outside: 1,
    restOfAreas: ones(areas),
  }));
}

const PERIOD = { from: "2026-08-31", to: "2026-11-23" };

export const DRAFT: PlaceSheetDraft = {
  place: { id: "orminge", name: "Orminge centrum", rings: [square(0, 0)], isSingleDwelling: false },
  period: PERIOD,
  publishedOn: "2026-11-23",
  windows: [parseWeekhours("115-119,139-143")],
  days: steadyDays(PERIOD, 6),
  groups: [
    { key: "theft", name: "Stöld", count: 14 },
    { key: "disorder", name: "Ordningsstörning", count: 11 },
    { key: "robbery", name: "Rån", count: 3 },
  ],
  areas: ["Boo"],
  sources: ["Polisen", "KIA"],
  change: { low: 0.4, high: 0.9 },
  reason: "Torget är mörkt och tomt på kvällarna.",
  causes: [
    { text: "Mörk gångväg mot Sarvträsk", part: "place_and_object", certainty: "confirmed" },
    { text: "Grupper samlas när fritidsgården stängt", part: "offender", certainty: "likely" },
  ],
  owners: [
    { problem: "Torget", owner: "fastighetsägaren" },
    { problem: "Lastgatan", owner: null },
  ],
  measures: [
    { text: "Trygghetsvärdar fre–lör 18–22", status: "Pågår", isControl: false },
    { text: "Riktad kontroll vid busstorget", status: "Planerad", isControl: true },
  ],
};

export function earlier(changes: Partial<EarlierSheet> = {}): EarlierSheet {
  return {
    placeId: "orminge",
    placeName: "Orminge centrum",
    rings: DRAFT.place.rings,
    period: { from: "2026-06-08", to: "2026-08-31" },
    publishedOn: "2026-09-01",
    ...changes,
  };
}
