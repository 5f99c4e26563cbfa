import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import styles from "./row-count.module.css";

export interface RowCountProps {
  /** The list of its rows; null where the role sees no single event. */
  readonly to: string | null;
  /** What is counted. */
  readonly of: string;
  readonly children: ReactNode;
}

/** A number that opens its rows. */
export function RowCount({ to, of, children }: RowCountProps) {
  const { t } = useTranslation();
  if (to === null) return <>{children}</>;
  return (
    <Link className={styles.count} to={to} title={t("place.rowsOf", { what: of })}>
      {children}
      <span className="visually-hidden">: {t("place.rowsOf", { what: of })}</span>
    </Link>
  );
}
