import { Eye, Frown, Lamp, type LucideIcon, Smile, TrafficCone, Trash2, Trees, Wrench } from "lucide-react";
import type { WalkPointKind } from "#core/contract/safety-walk.ts";

/** The sign of each kind of point, beside its word. */
export const POINT_ICONS: Readonly<Record<WalkPointKind, LucideIcon>> = {
  good: Smile,
  bad: Frown,
  lighting: Lamp,
  sight: Trees,
  litter: Trash2,
  damage: Wrench,
  traffic: TrafficCone,
  empty: Eye,
};
