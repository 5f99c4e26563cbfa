import { CircleHelp, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./badge.module.css";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

/** `fresh` and `stale` say how new data are; `missing` says that a fact is not there. */
export type BadgeTone = "neutral" | "fresh" | "stale" | "info" | "outline" | "error" | "missing" | "example";

export interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly icon?: LucideIcon;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** A short mark beside the thing it speaks of. */
export function Badge({ tone = "neutral", icon, title, children }: BadgeProps) {
  const shape = icon ?? (tone === "missing" ? CircleHelp : undefined);
  return (
    <span className={classNames(styles.badge, tone !== "neutral" && styles[tone])} title={title}>
      {shape && <Icon of={shape} size={13} />}
      {children}
    </span>
  );
}
