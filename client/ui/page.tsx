import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWindowTitle } from "./use-window-title.ts";
import styles from "./page.module.css";

/** The frame of every screen: menu above, content below that fills the window. */
export function Page({ menu, children }: { readonly menu: ReactNode; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <a href="#content" className={styles.skip}>
        {t("common.skipToContent")}
      </a>
      {menu}
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

/** A message alone on the page. */
export function CentredMessage({
  title,
  children,
}: {
  readonly title?: string;
  readonly children: ReactNode;
}) {
  useWindowTitle(title);
  return (
    <div className={styles.centre}>
      {title && <h1>{title}</h1>}
      {children}
    </div>
  );
}

export interface PageHeadingProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** The title of a screen with what can be done there. */
export function PageHeading({ title, note, actions }: PageHeadingProps) {
  useWindowTitle(title);
  return (
    <div className={styles.heading}>
      <h1>{title}</h1>
      {note !== undefined && <span className={styles.headingNote}>{note}</span>}
      {actions !== undefined && <div className={styles.headingActions}>{actions}</div>}
    </div>
  );
}
