import type { PlaceType } from "../place/place-type.ts";
import type { AgainstLike } from "./against-like.ts";
import type { Change } from "./change.ts";
import type { Development } from "./development.ts";
import type { PlaceWindows } from "./place-windows.ts";
import type { UnsafetyQuadrant } from "./unsafety.ts";

interface Interval {
  readonly low: number;
  /** Infinity where nothing bounds it. */
  readonly high: number;
}

/** One thing that speaks for or against a place, with its numbers; the words are the interface's. */
export type Reason =
  | ({
      readonly key: "likeMore" | "likeFewer" | "likeSame";
      readonly type: PlaceType;
      readonly ratio: number;
    } & Interval)
  | { readonly key: "elevated"; readonly cells: number; readonly count: number; readonly expected: number }
  | ({
      readonly key: "new" | "growing" | "fading" | "persistent" | "changeUnclear";
      readonly now: number;
      readonly before: number;
      readonly ratio: number;
    } & Interval)
  | { readonly key: "nothingToCompare" }
  | {
      readonly key: "followsSoon";
      readonly pairs: number;
      readonly expected: number;
      readonly withinDays: number;
    }
  | ({ readonly key: "payday"; readonly ratio: number } & Interval)
  | { readonly key: "windows"; readonly hours: number; readonly share: number }
  | { readonly key: "windowsBorrowed"; readonly events: number; readonly ownPart: number }
  | { readonly key: "unsafeButCalm" | "unsafeAndBusy"; readonly points: number; readonly expected: number }
  | { readonly key: "fewEvents"; readonly count: number };

/** What is known of a place before it is put into reasons. */
export interface ReasonFacts {
  readonly type: PlaceType;
  readonly count: number;
  readonly expected: number;
  readonly elevatedCells: number;
  readonly like: AgainstLike | null;
  readonly change: Change | null;
  readonly development: Development;
  readonly soon: { readonly pairs: number; readonly expected: number; readonly isFlagged: boolean } | null;
  readonly payday: Change | null;
  readonly windows: PlaceWindows | null;
  readonly quadrant: UnsafetyQuadrant;
}

/** Two events at most so many days apart follow soon. */
export const SOON_DAYS = 7;
const FEW_EVENTS = 10;

/** Why is this place in the list, and how sure is that? The strongest first, what is unsure named as such. */
export function reasonsOf(facts: ReasonFacts): Reason[] {
  return [
    ...likeReason(facts),
    ...elevatedReason(facts),
    ...changeReason(facts),
    ...rhythmReasons(facts),
    ...windowReason(facts),
    ...unsafetyReason(facts),
    ...(facts.count < FEW_EVENTS ? [{ key: "fewEvents" as const, count: facts.count }] : []),
  ];
}

function likeReason({ like, type }: ReasonFacts): Reason[] {
  if (like === null || Number.isNaN(like.ratio)) return [];
  const { ratio, low, high } = like;
  const key = low > 1 ? "likeMore" : high < 1 ? "likeFewer" : "likeSame";
  return [{ key, type, ratio, low, high }];
}

function elevatedReason({ elevatedCells, count, expected }: ReasonFacts): Reason[] {
  return elevatedCells > 0 ? [{ key: "elevated", cells: elevatedCells, count, expected }] : [];
}

function changeReason({ change, development }: ReasonFacts): Reason[] {
  if (change === null) return [{ key: "nothingToCompare" }];
  const { now, before, ratio, low, high } = change;
  if (now + before === 0) return [];
  return [{ key: development ?? "changeUnclear", now, before, ratio, low, high }];
}

function rhythmReasons({ soon, payday }: ReasonFacts): Reason[] {
  const reasons: Reason[] = [];
  if (soon?.isFlagged === true)
    reasons.push({ key: "followsSoon", pairs: soon.pairs, expected: soon.expected, withinDays: SOON_DAYS });
  if (payday?.verdict === "more") {
    const { ratio, low, high } = payday;
    reasons.push({ key: "payday", ratio, low, high });
  }
  return reasons;
}

function windowReason({ windows }: ReasonFacts): Reason[] {
  if (windows?.share == null || windows.windows.length === 0) return [];
  if (!windows.isOwn) return [{ key: "windowsBorrowed", events: windows.events, ownPart: windows.ownPart }];
  const hours = windows.windows.reduce((sum, window) => sum + window.hours, 0);
  return [{ key: "windows", hours, share: windows.share }];
}

function unsafetyReason({ quadrant }: ReasonFacts): Reason[] {
  if (quadrant.unsafety === "low") return [];
  const key = quadrant.crime === "high" ? "unsafeAndBusy" : "unsafeButCalm";
  return [{ key, points: quadrant.points, expected: quadrant.expectedPoints }];
}
