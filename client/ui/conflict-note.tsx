import { UsersRound } from "lucide-react";
import type { ReactNode } from "react";
import { TextButton } from "./button.tsx";
import { classNames } from "./class-names.ts";
import styles from "./conflict-note.module.css";
import { Icon } from "./icon.tsx";

interface ConflictNoteProps {
  readonly title: string;
  /** What the other changed. */
  readonly children: ReactNode;
  readonly mine: { readonly label: string; readonly onChoose: () => void };
  readonly theirs: { readonly label: string; readonly onChoose: () => void };
  readonly className?: string | undefined;
}

/** Two changed the same: the second is told what the first changed, and chooses. Nothing is lost. */
export function ConflictNote({ title, children, mine, theirs, className }: ConflictNoteProps) {
  return (
    <div className={classNames(styles.note, className)} role="alert">
      <Icon of={UsersRound} size={18} />
      <div>
        <b>{title}</b>
        <p>{children}</p>
        <TextButton onClick={mine.onChoose}>{mine.label}</TextButton>{" "}
        <TextButton onClick={theirs.onChoose}>{theirs.label}</TextButton>
      </div>
    </div>
  );
}
