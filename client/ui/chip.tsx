import { ChevronDown, X } from "lucide-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./chip.module.css";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

export interface ChipProps {
  /** What is narrowed, such as "Tid". */
  readonly label: string;
  /** To what, such as "fre–lör 20–02". */
  readonly children: ReactNode;
  readonly onRemove: () => void;
}

/** A narrowing in force, with a way to take it away. */
export function Chip({ label, children, onRemove }: ChipProps) {
  const { t } = useTranslation();
  const name = t("common.removeNamed", { name: label.toLocaleLowerCase() });
  return (
    <span className={classNames(styles.chip, styles.chosen)}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{children}</span>
      <button type="button" className={styles.end} aria-label={name} title={name} onClick={onRemove}>
        <Icon of={X} size={14} />
      </button>
    </span>
  );
}

export interface ChipButtonProps extends Omit<ComponentPropsWithRef<"button">, "children"> {
  readonly label?: string;
  readonly isChosen?: boolean;
  readonly children: ReactNode;
}

/** A choice in the filter bar that opens a menu; give it to a Mantine Target. */
export function ChipButton({ label, isChosen = false, children, className, ...rest }: ChipButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles.chip, styles.opener, isChosen && styles.chosen, className)}
      {...rest}
    >
      {label && <span className={styles.label}>{label}</span>}
      <span className={styles.value}>{children}</span>
      <span className={styles.end}>
        <Icon of={ChevronDown} size={15} />
      </span>
    </button>
  );
}
