import { type ComponentPropsWithRef, type ReactNode, useId } from "react";
import styles from "./card.module.css";
import { classNames } from "./class-names.ts";

interface Heading {
  readonly title?: ReactNode;
  /** What the figures stand on: n, period, source. */
  readonly note?: ReactNode;
  /** Deeds at the far end of the heading. */
  readonly actions?: ReactNode;
}

export interface CardProps extends Heading, Omit<ComponentPropsWithRef<"section">, "title"> {
  readonly isPadded?: boolean;
}

/** A part of a page on a surface of its own. */
export function Card({ title, note, actions, isPadded = true, className, children, ...rest }: CardProps) {
  const headingId = useId();
  return (
    <section
      className={classNames(styles.card, isPadded && styles.padded, className)}
      aria-labelledby={title === undefined ? undefined : headingId}
      {...rest}
    >
      <PartHeading id={headingId} title={title} note={note} actions={actions} />
      {children}
    </section>
  );
}

export interface PanelSectionProps extends Heading, Omit<ComponentPropsWithRef<"section">, "title"> {}

/** A part of a side panel, ruled off from the next. */
export function PanelSection({ title, note, actions, className, children, ...rest }: PanelSectionProps) {
  const headingId = useId();
  return (
    <section
      className={classNames(styles.section, className)}
      aria-labelledby={title === undefined ? undefined : headingId}
      {...rest}
    >
      <PartHeading id={headingId} title={title} note={note} actions={actions} />
      {children}
    </section>
  );
}

/** A panel floating over the map. */
export function FloatingPanel({ className, ...rest }: ComponentPropsWithRef<"div">) {
  return <div className={classNames(styles.float, className)} {...rest} />;
}

function PartHeading({ id, title, note, actions }: Heading & { readonly id: string }) {
  if (title === undefined) return null;
  return (
    <div className={styles.head}>
      <h2 id={id}>{title}</h2>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {actions !== undefined && <span className={styles.actions}>{actions}</span>}
    </div>
  );
}
