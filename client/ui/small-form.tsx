import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { DoubtfulCheck } from "./doubtful-check.tsx";
import { ErrorNote } from "./notes.tsx";
import styles from "./small-form.module.css";

export interface SmallFormProps {
  readonly className: string | undefined;
  /** The words on its two buttons, and what is said when it could not be saved. */
  readonly words: { readonly submit: string; readonly cancel: string; readonly failed: string };
  readonly saving: { readonly isPending: boolean; readonly error: Error | null };
  /** Whether what must be filled in is. */
  readonly isReady?: boolean;
  /** Told whether the writer has read what was found doubtful in the text, and it names nobody. */
  readonly onSubmit: (isTextChecked: boolean) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A few fields inside a card, saved or given up. */
export function SmallForm(props: SmallFormProps) {
  const { className, words, saving, isReady = true, onSubmit, onCancel, children } = props;
  const [isTextChecked, setIsTextChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(isTextChecked);
  };
  return (
    <form className={className} onSubmit={submit}>
      {children}
      <div className={styles.deeds}>
        <Button type="submit" size="sm" variant="primary" disabled={!isReady || saving.isPending}>
          {words.submit}
        </Button>
        <Button size="sm" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
      {saving.error && <ErrorNote title={words.failed} error={saving.error} />}
      <DoubtfulCheck error={saving.error} isChecked={isTextChecked} onCheck={setIsTextChecked} />
    </form>
  );
}
