import { WEEK_HOURS } from "../../../time/elapsed-by-weekhour.ts";
import { weekhourMask } from "../../../time/week-hour.ts";
import { weekhourLabel } from "../../../time/weekhour-label.ts";
import type { PlaceSheetDraft } from "./place-sheet.ts";
import { type Reason, reasonIf } from "./reason.ts";

const MOST_WINDOWS = 3;

/** Are the windows of a draft one to three, each of two hours or more in a row, with no hour in two of them? */
export function checkWindows({ windows }: PlaceSheetDraft): Reason[] {
  const masks = windows.map(weekhourMask);
  const short = windows.filter((_, index) => hasLoneHour(masks[index] ?? new Uint8Array(WEEK_HOURS)));
  const isShared = Array.from({ length: WEEK_HOURS }, (_, hour) => hour).some(
    (hour) => masks.filter((mask) => mask[hour] === 1).length > 1,
  );
  return [
    ...reasonIf(
      windows.length === 0 || windows.length > MOST_WINDOWS,
      "window_number",
      `Ett platsblad har ett till tre tidsfönster, inte ${windows.length}.`,
    ),
    ...short.flatMap((hours) =>
      reasonIf(
        true,
        "window_too_short",
        `Fönstret ${weekhourLabel(hours)} är kortare än två timmar i följd.`,
      ),
    ),
    ...reasonIf(isShared, "windows_overlap", "Två fönster delar timmar. Slå ihop dem eller dela upp dem."),
  ];
}

function hasLoneHour(mask: Uint8Array): boolean {
  const isIn = (hour: number) => mask[(hour + WEEK_HOURS) % WEEK_HOURS] === 1;
  const hours = [...mask.keys()].filter(isIn);
  return hours.length === 0 || hours.some((hour) => !isIn(hour - 1) && !isIn(hour + 1));
}
