import { weekhourLabel } from "../../../time/weekhour-label.ts";
import { SMALL_NUMBER } from "../small-number.ts";
import { checkEarlierSheets, checkPlace } from "./check-place.ts";
import { checkTexts } from "./check-texts.ts";
import { checkWindows } from "./check-windows.ts";
import type { EarlierSheet, PlaceSheetDraft } from "./place-sheet.ts";
import { type Reason, reasonIf } from "./reason.ts";
import { roundedShares } from "./rounded-shares.ts";
import { isNewDay, periodDays, type SheetCounts, sheetCounts } from "./sheet-counts.ts";

const LEAST_DAYS = 84;
const LEAST_EVENTS = 20;

/**
 * Why may a draft not be published? An empty list when it may. `published`: every sheet of any place so far,
 * withdrawn ones too. The rules, beside those of place, windows and texts: a period of 12 weeks or more that
 * is over; 20 events or more, 5 or more of some group, in each window and outside of all; and, counted only
 * over days no earlier sheet of the place has spoken of, again 5 or more in each window and outside of all,
 * and 5 or more in the part of each published area that lies in no place with a sheet.
 *
 * Why nothing small can be worked out, even if all numbers were exact and all months of `freezeMonth`
 * known. Take any set of events (by place, day, hour, group and the day its report came) whose count is a
 * sum and difference of numbers in sheets and months, and in it the newest sheet that counts with a factor
 * c ≠ 0 for a window or the hours outside. Its new days at its place are in no older sheet: there the set is
 * c plus the factor of the months; on the same days in the rest of the area it is the factor of the months
 * alone. A set has every event once or not at all, so either the months count 0 and c is 1: then the whole
 * window on the new days is in the set, 5 events or more; or they count 1 and c is −1: then the rest of the
 * area on the new days is in the set, 5 or more. Without a sheet the months are safe by `publishMonth`. Late
 * reports change nothing: a sheet counts them on its own day and is frozen, so the argument holds for them.
 *
 * What is shown is blunter still: n rounded down to tens, shares to 5 %, groups by name only. Of N said and k
 * groups named, those not named share N + 9 − 5k at most, which is never below 4: each keeps all of 0 to 4. A
 * share of N to N + 9 is a range, too. Ranges that follow from several sheets and months together can still
 * be narrower than 0 to 4 by bad luck; no number follows.
 */
export function checkPlaceSheet(draft: PlaceSheetDraft, published: readonly EarlierSheet[]): Reason[] {
  const isNew = isNewDay(draft, published);
  const all = sheetCounts(draft);
  const isRepeated = published.some(({ placeId }) => placeId === draft.place.id);
  return [
    ...checkPlace(draft.place),
    ...checkEarlierSheets(draft, published),
    ...checkPeriod(draft, all),
    ...checkGroups(draft),
    ...checkWindows(draft),
    ...checkWindowCounts(draft, all),
    ...(isRepeated ? checkNewDays(draft, sheetCounts(draft, isNew)) : []),
    ...checkRestOfAreas(draft, sheetCounts(draft, isNew)),
    ...checkTexts(draft),
  ];
}

function checkPeriod({ period, publishedOn }: PlaceSheetDraft, { total }: SheetCounts): Reason[] {
  return [
    ...reasonIf(
      periodDays(period) < LEAST_DAYS,
      "period_too_short",
      "Perioden är kortare än 12 veckor. Välj en längre period.",
    ),
    ...reasonIf(
      period.to > publishedOn,
      "period_not_over",
      "Perioden är inte slut. Välj en period fram till i dag.",
    ),
    ...reasonIf(
      total < LEAST_EVENTS,
      "too_few_events",
      `Underlaget är ${said(total)} händelser med klockslag; det måste vara minst ${LEAST_EVENTS}. Välj en längre period.`,
    ),
  ];
}

// Without one, every group would be known to hold 0 to 4, which n events might fill to the brim.
function checkGroups({ groups }: PlaceSheetDraft): Reason[] {
  return reasonIf(
    groups.every(({ count }) => count < SMALL_NUMBER),
    "no_group",
    `Ingen händelsetyp har minst ${SMALL_NUMBER} händelser. Välj en längre period.`,
  );
}

function checkWindowCounts(draft: PlaceSheetDraft, { total, windows, outside }: SheetCounts): Reason[] {
  const shares = roundedShares(windows, total);
  return [
    ...draft.windows.flatMap((hours, index) => {
      const name = weekhourLabel(hours);
      const count = windows[index] ?? 0;
      if (count < SMALL_NUMBER) {
        const message = `Fönstret ${name} har ${said(count)} händelser; det måste vara minst ${SMALL_NUMBER}.`;
        return reasonIf(true, "window_too_few", message);
      }
      const message = `Fönstret ${name} har under 5 % av händelserna. Ta bort det eller gör det större.`;
      return reasonIf(shares[index] === 0, "window_share_too_small", message);
    }),
    ...reasonIf(
      outside < SMALL_NUMBER,
      "outside_too_few",
      `Utanför fönstren ligger ${said(outside)} händelser, och det talet går att räkna fram. Ta bort ett fönster.`,
    ),
  ];
}

function checkNewDays(draft: PlaceSheetDraft, { total, windows, outside }: SheetCounts): Reason[] {
  const small = [...windows, outside].filter((count) => count < SMALL_NUMBER).length;
  if (total === 0) {
    const message =
      "Perioden har inga nya händelser sedan platsens tidigare platsblad. Vänta tills det finns fler.";
    return reasonIf(true, "no_new_days", message);
  }
  const parts = draft.windows.length === 1 ? "fönstret" : "något av fönstren";
  const message =
    `Sedan platsens tidigare platsblad har ${parts}, eller tiden utanför, färre än ${SMALL_NUMBER} nya händelser, ` +
    "och de går att räkna fram ur bladens skillnad. Vänta, eller använd färre fönster.";
  return reasonIf(small > 0, "new_days_too_few", message);
}

function checkRestOfAreas({ areas }: PlaceSheetDraft, { restOfAreas }: SheetCounts): Reason[] {
  const small = areas.filter((_, index) => (restOfAreas[index] ?? 0) < SMALL_NUMBER);
  return reasonIf(
    small.length > 0,
    "rest_of_area_too_few",
    `Resten av ${small.join(", ")} har färre än ${SMALL_NUMBER} händelser på samma dagar, och de går att räkna fram ur områdets månadstal.`,
  );
}

function said(count: number): string {
  return count.toLocaleString("sv-SE", { maximumFractionDigits: 1 });
}
