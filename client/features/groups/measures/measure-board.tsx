import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MeasureItem } from "#core/contract/measure.ts";
import { useFormat } from "../../../text/use-format.ts";
import { MeasureMarks } from "./measure-marks.tsx";
import styles from "./measures-screen.module.css";

interface MeasureBoardProps {
  readonly measures: readonly MeasureItem[];
  readonly statuses: readonly MeasureItem["status"][];
}

/** Measures in columns by their state; what is late or missing stands first. */
export function MeasureBoard({ measures, statuses }: MeasureBoardProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.board}>
      {statuses.map((status) => {
        const here = measures
          .filter((one) => one.status === status)
          .sort((a, b) => b.marks.length - a.marks.length);
        return (
          <section key={status} className={styles.column} aria-label={t(`measures.status_${status}`)}>
            <h2 className={styles.columnTitle}>
              {t(`measures.status_${status}`)}
              <span className={styles.columnCount}>{here.length}</span>
            </h2>
            {here.length === 0 && <p className={styles.none}>{t("measures.nothingHere")}</p>}
            {here.map((measure) => (
              <MeasureCard key={measure.id} measure={measure} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function MeasureCard({ measure }: { readonly measure: MeasureItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, title, placeName, owner, target, followUpOn, marks } = measure;
  return (
    <Link className={styles.card} to={`/insatser/${id}`}>
      <span className={styles.cardTitle}>{title}</span>
      <span>{placeName}</span>
      {owner !== null && <span className={styles.meta}>{owner}</span>}
      {target !== null && (
        <span className={styles.meta}>
          {t("measures.target")}: {target}
        </span>
      )}
      {followUpOn !== null && (
        <span className={styles.meta}>
          {t("measures.followUp")} {format.day(followUpOn, true)}
        </span>
      )}
      {marks.length > 0 && (
        <span className={styles.marks}>
          <MeasureMarks marks={marks} />
        </span>
      )}
    </Link>
  );
}
