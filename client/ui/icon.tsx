import type { LucideIcon } from "lucide-react";
import { memo } from "react";

export interface IconProps {
  readonly of: LucideIcon;
  /** Pixels; 16 in text, 20 alone. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** A line icon of the house's weight. Never says anything alone: a word or a label stands beside it. */
export const Icon = memo(function Icon({ of: Shape, size = 16, className }: IconProps) {
  return <Shape size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" className={className} />;
});
