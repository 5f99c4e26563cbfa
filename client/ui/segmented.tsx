import { classNames } from "./class-names.ts";
import styles from "./segmented.module.css";

export interface SegmentedProps<T extends string> {
  /** What is chosen between, read aloud. */
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly size?: "md" | "sm";
}

/** One of a few ways to show the same thing. */
export function Segmented<T extends string>({ label, choices, value, onChange, size }: SegmentedProps<T>) {
  return (
    <div role="group" aria-label={label} className={classNames(styles.group, size === "sm" && styles.small)}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.choice}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
