import { ChevronDown, CircleAlert } from "lucide-react";
import { type ComponentPropsWithRef, type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";

export interface TextFieldProps extends Omit<ComponentPropsWithRef<"input">, "id" | "size"> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly size?: "md" | "sm";
  /** What is wrong with what stands here. */
  readonly error?: string | null | undefined;
  /** A button inside the field's far end. */
  readonly end?: ReactNode;
}

/** A field with its label above and what is wrong below. */
export function TextField({ label, isLabelHidden, size, error, end, className, ...rest }: TextFieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : styles.label}>
        {label}
      </label>
      <div className={end ? styles.withEnd : undefined}>
        <input
          id={id}
          className={classNames(styles.input, size === "sm" && styles.small)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          {...rest}
        />
        {end && <span className={styles.end}>{end}</span>}
      </div>
      {error && (
        <div id={errorId} className={styles.error}>
          <Icon of={CircleAlert} />
          {error}
        </div>
      )}
    </div>
  );
}

export interface SelectFieldProps extends Omit<ComponentPropsWithRef<"select">, "id" | "size"> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly size?: "md" | "sm";
  readonly children: ReactNode;
}

/** A choice from a list, the browser's own: keyboard, phone and screen reader know it. */
export function SelectField({ label, isLabelHidden, size, children, className, ...rest }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : styles.label}>
        {label}
      </label>
      <div className={styles.select}>
        <select id={id} className={classNames(styles.input, size === "sm" && styles.small)} {...rest}>
          {children}
        </select>
        <Icon of={ChevronDown} size={15} />
      </div>
    </div>
  );
}
