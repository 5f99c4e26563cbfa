import type { SoonPairs } from "../statistics/follows-soon.ts";
import type { AgainstLike } from "./against-like.ts";
import type { Change } from "./change.ts";
import type { Development } from "./development.ts";
import type { PlaceWindows } from "./place-windows.ts";
import type { Reason } from "./reason.ts";
import type { TargetPlace } from "./target-place.ts";
import type { UnsafetyQuadrant } from "./unsafety.ts";

/** Unusually much, share of all events, growth, unsafety. */
export const TARGET_ORDERS = ["unusual", "share", "growth", "unsafety"] as const;
export type TargetOrder = (typeof TARGET_ORDERS)[number];

/** What ranks a place, before the costly parts are worked out. */
export interface RankedPlace {
  readonly place: TargetPlace;
  /** Events of the selection at the place; with a clock a sum of weights. */
  readonly count: number;
  /** Whole events that the tests are run on: fewer than `count` only with a clock. */
  readonly tested: number;
  /** Part of all events of the selection, those without a cell included, 0–1. */
  readonly share: number;
  /** What an even spread over the land cells would give. */
  readonly expected: number;
  readonly like: AgainstLike | null;
  /** Null without a compared period. */
  readonly change: Change | null;
  readonly development: Development;
  /** Pay day weekends against other weekends of the period; null where there is none. */
  readonly payday: Change | null;
  readonly quadrant: UnsafetyQuadrant;
}

/** A place to aim measures at, with why, when and how sure. */
export interface Target extends RankedPlace {
  readonly soon: (SoonPairs & { readonly isFlagged: boolean }) | null;
  /** Null where nothing has an hour. */
  readonly windows: PlaceWindows | null;
  /** The most frequent first. */
  readonly categories: readonly { readonly category: string; readonly count: number }[];
  readonly reasons: readonly Reason[];
}
