import type { ClockCounts } from "../clock.ts";
import type { DateRange } from "../date-range.ts";

/** The events that a scan reads. */
export interface Selection {
  /** 1 for each kind that is in. */
  readonly kinds: Uint8Array;
  readonly dates: DateRange;
  /** Null for whole events. */
  readonly clock: ClockCounts | null;
  /** 1 for each place that is in; null for all. */
  readonly places: Uint8Array | null;
}

/**
 * Where a scan adds what it reads: at `offset` plus place, week, hour and kind, each times its stride. A
 * stride of 0 sums over that axis.
 */
export interface Target {
  readonly table: Float64Array;
  readonly offset: number;
  readonly place: number;
  readonly week: number;
  readonly hour: number;
  readonly kind: number;
}

/** A target with all strides 0 but those given. */
export function target(table: Float64Array, strides: Partial<Target> = {}): Target {
  return { offset: 0, place: 0, week: 0, hour: 0, kind: 0, ...strides, table };
}
