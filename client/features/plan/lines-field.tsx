import { useId } from "react";
import styles from "./plan-words.module.css";

interface LinesFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
}

const MOST_LETTERS = 1000;

/** A field for some lines of text. */
export function LinesField({ label, value, onChange }: LinesFieldProps) {
  const id = useId();
  return (
    <div className={styles.lines}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={3} maxLength={MOST_LETTERS} value={value} onChange={onChange} />
    </div>
  );
}
