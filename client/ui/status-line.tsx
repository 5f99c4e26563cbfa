import type { ReactNode } from "react";
import styles from "./status-line.module.css";

export interface StatusLineProps {
  /** What the figures stand on; the first part is the main one. */
  readonly parts: readonly ReactNode[];
  /** Attribution and the like, at the far end. */
  readonly end?: ReactNode;
}

/** The line at the foot of a screen that says what its numbers stand on. */
export function StatusLine({ parts, end }: StatusLineProps) {
  return (
    <footer className={styles.line}>
      {parts.map((part, index) => (
        <span key={index} className={styles.part}>
          {part}
        </span>
      ))}
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </footer>
  );
}
