import type { MapRule } from "../../event.ts";

/** How much of an event's place may be stored. */
export type KeptPlace =
  /** As it came. */
  | "exact"
  /** The centre of its 100 m square and the street without a number. */
  | "coarse"
  /** Nothing: no geometry, cell, area or name. */
  | "none";

/** How much of an event may be stored and shown. */
export interface KeptOfEvent {
  readonly place: KeptPlace;
  /** Whether days, hours and the interval are kept; otherwise only the month. */
  readonly hasHours: boolean;
  /** Whether its masked text may be kept, where the source keeps texts. */
  readonly hasText: boolean;
  /** Whether it counts in cells, areas and the cube; otherwise only in the municipality's monthly totals. */
  readonly isMapped: boolean;
}

const MONTH_ONLY: KeptOfEvent = { place: "none", hasHours: false, hasText: false, isMapped: false };

/**
 * What may be kept of an event under its category's map rule? `municipality` is for what is intimate and for
 * categories not yet interpreted: the month and nothing else, whatever the place. A dwelling is stored
 * coarsely under any other rule, and under `coarse` every event is taken for one.
 */
export function keptOfEvent(rule: MapRule, isDwelling: boolean): KeptOfEvent {
  if (rule === "municipality") return MONTH_ONLY;
  const place = rule === "coarse" || isDwelling ? "coarse" : "exact";
  return { place, hasHours: true, hasText: true, isMapped: true };
}
