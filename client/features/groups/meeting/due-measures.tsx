import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MeasureItem } from "#core/contract/measure.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Badge } from "../../../ui/badge.tsx";
import styles from "./paper.module.css";

interface DueMeasuresProps {
  readonly measures: readonly MeasureItem[];
  readonly empty: string;
}

/** Measures with their place, owner and day to follow up, each with a way to its page. */
export function DueMeasures({ measures, empty }: DueMeasuresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (measures.length === 0) return <p className={styles.lead}>{empty}</p>;
  return (
    <ul className={styles.list}>
      {measures.map(({ id, title, placeName, owner, followUpOn, status, marks }) => (
        <li key={id} className={styles.row}>
          <span className={styles.rowMain}>
            <Link to={`/insatser/${id}`}>{title}</Link>
            <br />
            <span className={styles.rowNote}>
              {placeName}
              {owner !== null && `, ${owner}`}
              {followUpOn !== null && `. ${t("measures.followUp")} ${format.day(followUpOn, true)}`}
            </span>
          </span>
          <span className={styles.rowEnd}>
            {marks.map((mark) => (
              <Badge key={mark} tone={mark.startsWith("late") ? "stale" : "missing"}>
                {t(`measures.mark_${mark}`)}
              </Badge>
            ))}
            <Badge tone="info">{t(`measures.status_${status}`)}</Badge>
          </span>
        </li>
      ))}
    </ul>
  );
}
