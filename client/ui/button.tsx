import type { LucideIcon } from "lucide-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { Link, type LinkProps } from "react-router";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

export type ButtonVariant = "default" | "primary" | "ghost" | "danger";

interface Look {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: "md" | "sm" | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly children: ReactNode;
}

export type ButtonProps = Look & Omit<ComponentPropsWithRef<"button">, keyof Look>;

/** A button with a word and perhaps an icon; `primary` for the one main deed of a view. */
export function Button({ variant, size, icon, children, className, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={classNames(lookClass(variant, size), className)} {...rest}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

export type ButtonLinkProps = Look & Omit<LinkProps, keyof Look>;

/** A way to another screen that looks like a button. */
export function ButtonLink({ variant, size, icon, children, className, ...rest }: ButtonLinkProps) {
  return (
    <Link className={classNames(lookClass(variant, size), className)} {...rest}>
      {icon && <Icon of={icon} />}
      {children}
    </Link>
  );
}

export type FileLinkProps = Look & Omit<ComponentPropsWithRef<"a">, keyof Look>;

/** A file to fetch that looks like a button. */
export function FileLink({ variant, size, icon, children, className, ...rest }: FileLinkProps) {
  return (
    <a download className={classNames(lookClass(variant, size), className)} {...rest}>
      {icon && <Icon of={icon} />}
      {children}
    </a>
  );
}

/** A deed in running text, underlined like a link. */
export function TextButton({ className, type = "button", ...rest }: ComponentPropsWithRef<"button">) {
  return <button type={type} className={classNames(styles.text, className)} {...rest} />;
}

function lookClass(variant: ButtonVariant = "default", size: "md" | "sm" = "md"): string {
  return classNames(styles.button, size === "sm" && styles.small, variant !== "default" && styles[variant]);
}
