import type { Position } from "../canvas/hexagon-geometry.ts";
import type { MapBounds } from "../canvas/map-position.ts";

export const FINDING_GROUPS = ["places", "stops", "schools", "areas", "partners", "scenes", "tours"] as const;
/** The headings of the search, in their order where nothing else decides. */
export type FindingGroup = (typeof FINDING_GROUPS)[number];

/** What a finding is in words: a kind with a name of its own on the screen, or an instant. */
export type FindingDetail =
  | { readonly kind: "place" | "area" | "partner" | "scene"; readonly type: string }
  | { readonly kind: "time"; readonly instant: string };

/** Something the search can find: where it is and what it is called. */
export interface Finding {
  /** As the view's chosen place is written; a shift or walk has the one of its own layer. */
  readonly key: string;
  readonly group: FindingGroup;
  readonly name: string;
  readonly detail: FindingDetail;
  readonly position: Position;
  /** How far it reaches; null for a point. */
  readonly bounds: MapBounds | null;
  /** 1 before 2 before 3, where the names fit alike. */
  readonly rank: number;
  readonly aliases: readonly string[];
}
