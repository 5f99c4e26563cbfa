import type { Change } from "./change.ts";

/** How a place has come to what it is; null when that cannot be told from chance. */
export type Development = "new" | "growing" | "persistent" | "fading" | null;

/** A new place had at most this part of its present rate before. */
const NEW_SHARE = 0.1;

/**
 * Is a place new, growing, persistent or fading?
 *
 * - new (ny): surely more than in the compared period, which had at most a tenth of the present rate.
 * - growing (växande): surely more, from a rate above that.
 * - fading (avtagande): surely fewer.
 * - persistent (ihållande): elevated in both periods, without a sure change.
 *
 * "Surely" is the verdict of `changesOf`. Null for all others, and without a compared period.
 */
export function developmentOf(
  change: Change | null,
  { isElevated, wasElevated }: { readonly isElevated: boolean; readonly wasElevated: boolean },
): Development {
  if (change === null) return null;
  switch (change.verdict) {
    case "more": {
      const { now, nowDays, before, beforeDays } = change;
      return before / beforeDays <= NEW_SHARE * (now / nowDays) ? "new" : "growing";
    }
    case "fewer":
      return "fading";
    case "unclear":
      return isElevated && wasElevated ? "persistent" : null;
  }
}
