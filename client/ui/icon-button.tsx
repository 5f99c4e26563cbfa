import type { LucideIcon } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

export interface IconButtonProps extends Omit<ComponentPropsWithRef<"button">, "children" | "aria-label"> {
  readonly icon: LucideIcon;
  /** Read aloud and shown on hover. */
  readonly label: string;
  readonly size?: "md" | "sm";
  readonly variant?: "default" | "ghost";
}

/** A well-known tool shown by its icon alone, with its name for screen readers and on hover. */
export function IconButton({
  icon,
  label,
  size = "md",
  variant = "default",
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  const look = classNames(
    styles.button,
    styles.square,
    size === "sm" && styles.small,
    variant === "ghost" && styles.ghost,
    className,
  );
  return (
    <button type={type} aria-label={label} title={label} className={look} {...rest}>
      <Icon of={icon} size={size === "sm" ? 16 : 18} />
    </button>
  );
}
