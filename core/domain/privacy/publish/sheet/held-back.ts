import { weekhourLabel } from "../../../time/weekhour-label.ts";
import { SMALL_NUMBER } from "../small-number.ts";
import type { PlaceSheetDraft } from "./place-sheet.ts";
import { sheetCounts } from "./sheet-counts.ts";

/** What sort of thing is held back. */
export type HeldBackCode =
  | "exact_count"
  | "exact_share"
  | "other_hours"
  | "cells"
  | "small_groups"
  | "group_counts"
  | "causes"
  | "controls";

/** Something of a draft that those outside will not see, in Swedish, for the one who publishes. */
export interface HeldBack {
  readonly code: HeldBackCode;
  readonly what: string;
  readonly why: string;
}

/**
 * What of a draft is held back from those outside, and why? In Swedish, with the exact numbers: for the
 * dialogue, never for the sheet.
 */
export function heldBack(draft: PlaceSheetDraft): HeldBack[] {
  const { total, windows } = sheetCounts(draft);
  const shares = draft.windows.map((hours, index) => {
    const percent = said((100 * (windows[index] ?? 0)) / Math.max(total, 1));
    return `${weekhourLabel(hours)}: ${said(windows[index] ?? 0)} händelser, ${percent} %`;
  });
  const small = draft.groups.filter(({ count }) => count > 0 && count < SMALL_NUMBER);
  const shown = draft.groups.filter(({ count }) => count >= SMALL_NUMBER);
  const causes = draft.causes.filter(({ part }) => part !== "place_and_object");
  const controls = draft.measures.filter(({ isControl }) => isControl);
  return [
    {
      code: "exact_count",
      what: `Antalet händelser, ${said(total)}`,
      why: "Avrundas nedåt till tiotal, så att två blad eller ett blad och månadstalen inte kan räknas ifrån varandra.",
    },
    {
      code: "exact_share",
      what: `Fönstrens antal och andelar (${shares.join("; ")})`,
      why: "Andelarna avrundas till 5 %.",
    },
    { code: "other_hours", what: "Övriga dagar och timmar", why: "Bara de valda fönstren visas." },
    {
      code: "cells",
      what: "Punkter och hexagoner",
      why: "Den som står utanför ser platsens gräns, aldrig var i platsen något hände.",
    },
    ...listed("group_counts", "Antal för", shown.map(countOf), "Händelsetyper visas med namn, utan antal."),
    ...listed(
      "small_groups",
      "Händelsetyper med färre än 5:",
      small.map(countOf),
      "Tal under 5 visas aldrig.",
    ),
    ...listed(
      "causes",
      "Orsaker om utsatta och gärningspersoner:",
      causes.map(({ text }) => text),
      "Utåt visas bara orsaker i platsen och objektet.",
    ),
    ...listed(
      "controls",
      "Kontroller:",
      controls.map(({ text }) => text),
      "Planerade och hållna kontroller visas bara för dem som deltar.",
    ),
  ];
}

function listed(code: HeldBackCode, what: string, items: readonly string[], why: string): HeldBack[] {
  return items.length === 0 ? [] : [{ code, what: `${what} ${items.join(", ")}`, why }];
}

function countOf({ name, count }: { readonly name: string; readonly count: number }): string {
  return `${name} (${said(count)})`;
}

function said(count: number): string {
  return count.toLocaleString("sv-SE", { maximumFractionDigits: 1 });
}
