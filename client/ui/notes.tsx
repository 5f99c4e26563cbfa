import { CircleAlert, CircleCheck, Hourglass, Info, type LucideIcon, SearchX } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/api-problem.ts";
import { TextButton } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./notes.module.css";

export interface NoteProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** What can be done about it: TextButtons. */
  readonly actions?: ReactNode;
}

/** Nothing to show. Says what narrows it all away, with a deed that takes that narrowing off. */
export function EmptyState(props: NoteProps) {
  return <Note {...props} look={styles.empty} icon={SearchX} role="status" />;
}

/** Part of the data is not there yet. */
export function PartialNote(props: NoteProps) {
  return <Note {...props} look={styles.partial} icon={Hourglass} />;
}

/** Something worth knowing. */
export function InfoNote(props: NoteProps) {
  return <Note {...props} look={styles.info} icon={Info} />;
}

/** Something was done. */
export function DoneNote(props: NoteProps) {
  return <Note {...props} look={styles.done} icon={CircleCheck} role="status" />;
}

/** Numbers too small for the role to see are hidden: a hatched hexagon, as on the map. */
export function SuppressedNote({ title, children }: NoteProps) {
  const hatch = useId();
  return (
    <div className={styles.note}>
      <svg width="22" height="24" viewBox="0 0 22 24" aria-hidden="true">
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v4" className={styles.hatch} />
        </pattern>
        <path d="M11 1 20.5 6.5v11L11 23 1.5 17.5v-11z" fill={`url(#${hatch})`} className={styles.hidden} />
      </svg>
      <div>
        <div>{title}</div>
        {children !== undefined && <div className={styles.detail}>{children}</div>}
      </div>
    </div>
  );
}

export interface ErrorNoteProps {
  /** What could not be done, such as "Klotter kunde inte hämtas." */
  readonly title: ReactNode;
  readonly error?: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** What went wrong, in words that help, and a way to try again. */
export function ErrorNote({ title, error, onRetry, children }: ErrorNoteProps) {
  const { t } = useTranslation();
  const retry = onRetry && <TextButton onClick={onRetry}>{t("common.retry")}</TextButton>;
  return (
    <Note title={title} look={styles.error} icon={CircleAlert} role="alert" actions={retry}>
      {error != null && <ProblemText error={error} />} {children}
    </Note>
  );
}

// The field that a filter's problem names first is for programs.
function withoutField({ code, message }: ApiProblem): string {
  const said = code === "bad_filter" ? message.replace(/^[a-zA-Z, ]+: /, "") : message;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** A failed request in one sentence: the server's words when it gave any. */
export function ProblemText({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (!(error instanceof ApiProblem)) return t("common.errorUnexpected");
  if (error.kind === "offline") return t("common.errorOffline");
  return error.message === "" ? t("common.errorUnexpected") : withoutField(error);
}

export interface SkeletonLinesProps {
  readonly lines?: number;
  /** What is being fetched, such as "Hämtar händelser, v. 22–47". */
  readonly label?: string;
}

const WIDTHS = ["60%", "100%", "82%"] as const;

/** Bars where text will come, so that the layout does not move. */
export function SkeletonLines({ lines = 3, label }: SkeletonLinesProps) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.bar} style={{ width: WIDTHS[line % WIDTHS.length] }} />
      ))}
      <div className={label ? styles.status : "visually-hidden"}>{label ?? t("common.loading")}</div>
    </div>
  );
}

interface LookProps extends NoteProps {
  readonly look: string | undefined;
  readonly icon: LucideIcon;
  readonly role?: "alert" | "status";
}

function Note({ title, children, actions, look, icon, role }: LookProps) {
  return (
    <div className={classNames(styles.note, look)} role={role}>
      <Icon of={icon} size={18} />
      <div>
        <div>{title}</div>
        {children !== undefined && <div className={styles.detail}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
