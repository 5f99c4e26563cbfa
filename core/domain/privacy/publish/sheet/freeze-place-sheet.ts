import { printWeekhours } from "../../../time/week-hour.ts";
import { weekhourLabel } from "../../../time/weekhour-label.ts";
import { toStoredText } from "../../stored-text.ts";
import { SMALL_NUMBER } from "../small-number.ts";
import { changeOf } from "./change-in-words.ts";
import { checkPlaceSheet } from "./check-place-sheet.ts";
import type { PlaceSheet, PlaceSheetDraft, PublishedWindow } from "./place-sheet.ts";
import { roundedShares } from "./rounded-shares.ts";
import { type SheetCounts, sheetCounts } from "./sheet-counts.ts";

const EVENTS_STEP = 10;

/**
 * What do those outside see of a draft? Every field is made anew from what may be shown, so nothing else of
 * the draft is in it: no exact count, no day, no cell, no cause about persons, no control. The order of
 * windows and groups is that of what is shown, not of the counts behind. The same draft gives the same
 * sheet. Throws RangeError for a draft that `checkPlaceSheet` refuses on its own; it must be asked first,
 * with the sheets published before.
 */
export function freezePlaceSheet(draft: PlaceSheetDraft): PlaceSheet {
  const reasons = checkPlaceSheet(draft, []);
  if (reasons.length > 0) {
    throw new RangeError(`The sheet may not be published: ${reasons.map(({ code }) => code).join(", ")}.`);
  }
  const counts = sheetCounts(draft);
  const { place, period } = draft;
  return {
    placeId: place.id,
    placeName: toStoredText(place.name),
    rings: place.rings.map((ring) => ring.map(({ x, y }) => ({ x, y }))),
    period: { from: period.from, to: period.to },
    publishedOn: draft.publishedOn,
    eventsAtLeast: Math.floor(counts.total / EVENTS_STEP) * EVENTS_STEP,
    windows: publishedWindows(draft, counts),
    groups: draft.groups
      .filter(({ count }) => count >= SMALL_NUMBER)
      .map(({ key, name }) => ({ key, name }))
      .sort((a, b) => a.name.localeCompare(b.name, "sv")),
    change: draft.change === null ? null : changeOf(draft.change),
    sources: [...draft.sources],
    reason: toStoredText(draft.reason),
    causes: draft.causes
      .filter(({ part }) => part === "place_and_object")
      .map(({ text, certainty }) => ({ text: toStoredText(text), certainty })),
    owners: draft.owners.map(({ problem, owner }) => ({
      problem: toStoredText(problem),
      owner: owner === null ? null : toStoredText(owner),
    })),
    measures: draft.measures
      .filter(({ isControl }) => !isControl)
      .map(({ text, status }) => ({ text: toStoredText(text), status: toStoredText(status) })),
  };
}

function publishedWindows(draft: PlaceSheetDraft, { windows, total }: SheetCounts): PublishedWindow[] {
  const shares = roundedShares(windows, total);
  return draft.windows
    .map((hours, index) => ({
      weekhours: printWeekhours(hours),
      label: weekhourLabel(hours),
      sharePercent: shares[index] ?? 0,
    }))
    .sort((a, b) => b.sharePercent - a.sharePercent || (a.weekhours < b.weekhours ? -1 : 1));
}
