import type { Layer } from "@deck.gl/core";
import type { FilterQuery } from "#core/contract/filter.ts";
import { outcomePath, outcomeSchema } from "#core/contract/shift-plan.ts";
import { type UnsafePlace, unsafePlacesPath, unsafePlacesSchema } from "#core/contract/unsafe-place.ts";
import { fetchJson } from "../../../api/fetch-json.ts";
import { queryString } from "../../../api/query-string.ts";
import { type DonePlace, donePlaces } from "./done-places.ts";
import { drawOutcome, type OutcomeLook } from "./outcome-layers.ts";

/** What was done in the period, what is unsafe now, and how both are drawn. */
export interface MapOutcome {
  readonly done: readonly DonePlace[];
  /** Active and fading ones; those over and to come are left out. */
  readonly unsafe: readonly UnsafePlace[];
  /** When the newest visit shift began; null without any. */
  readonly newest: string | null;
  readonly draw: (look: OutcomeLook) => Layer[];
}

/** Fetches what was done in a period at some hours of the week, and the places that are unsafe for a while. */
export async function loadOutcome(
  period: FilterQuery,
  { weekhour, signal }: { readonly weekhour: readonly number[]; readonly signal: AbortSignal },
): Promise<MapOutcome> {
  const [outcome, { items }] = await Promise.all([
    fetchJson(outcomePath + queryString(period), outcomeSchema, { signal }),
    fetchJson(unsafePlacesPath, unsafePlacesSchema, { signal }),
  ]);
  const done = donePlaces(outcome.dose, weekhour);
  const unsafe = items.filter(({ status }) => status === "active");
  return {
    done,
    unsafe,
    newest: outcome.shifts.findLast((shift) => shift.done > 0)?.startsAt ?? null,
    draw: (look) => drawOutcome({ done, unsafe }, look),
  };
}
