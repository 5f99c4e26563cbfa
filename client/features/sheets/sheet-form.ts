import type { PlaceSheetRequest } from "#core/contract/place-sheet.ts";
import { addDays } from "../../text/format.ts";

/** A sheet while it is written. */
export interface SheetForm {
  readonly kind: "place" | "area";
  /** Id of the named place or the area; empty before one is chosen. */
  readonly placeId: string;
  readonly radiusM: number;
  readonly groupAreaId: string;
  readonly meetingOn: string;
  /** Last day of the period. */
  readonly last: string;
  readonly weeks: number;
  /** Empty: proposed by the server. */
  readonly windows: readonly string[];
  readonly reason: string;
  readonly causes: PlaceSheetRequest["causes"];
  readonly owners: PlaceSheetRequest["owners"];
  readonly measures: PlaceSheetRequest["measures"];
}

const WEEK_DAYS = 7;

/** A form about no place yet, over the last half year, for a meeting in a week. */
export function emptySheetForm(today: string): SheetForm {
  return {
    kind: "place",
    placeId: "",
    radiusM: 200,
    groupAreaId: "",
    meetingOn: addDays(today, WEEK_DAYS),
    last: addDays(today, -1),
    weeks: 26,
    windows: [],
    reason: "",
    causes: [],
    owners: [],
    measures: [],
  };
}

/** What is asked of the server; null until place, group and days are chosen. Lines without text are left out. */
export function requestOf(form: SheetForm): PlaceSheetRequest | null {
  const { kind, placeId, groupAreaId, radiusM, meetingOn, last, weeks } = form;
  if (placeId === "" || groupAreaId === "" || meetingOn === "" || last === "") return null;
  const to = addDays(last, 1);
  return {
    place: kind === "area" ? { kind, areaId: Number(placeId) } : { kind, placeId: Number(placeId), radiusM },
    groupAreaId: Number(groupAreaId),
    meetingOn,
    from: addDays(to, -weeks * WEEK_DAYS),
    to,
    windows: [...form.windows],
    reason: form.reason.trim(),
    causes: form.causes.filter(({ text }) => text.trim() !== ""),
    owners: form.owners.filter(({ problem }) => problem.trim() !== ""),
    measures: form.measures.filter(({ text }) => text.trim() !== ""),
  };
}
