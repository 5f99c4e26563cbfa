import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MeasureItem } from "#core/contract/measure.ts";
import { useFormat } from "../../../text/use-format.ts";
import { MeasureMarks } from "./measure-marks.tsx";
import styles from "./measures-screen.module.css";

/** Measures line by line: where, by whom, how far, when they are followed up. */
export function MeasureTable({ measures }: { readonly measures: readonly MeasureItem[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    // A wide table scrolls sideways, by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.tableFrame} tabIndex={0} role="group" aria-label={t("measures.title")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("measures.what")}</th>
            <th scope="col">{t("measures.place")}</th>
            <th scope="col">{t("measures.owner")}</th>
            <th scope="col">{t("measures.target")}</th>
            <th scope="col">{t("measures.activity")}</th>
            <th scope="col">{t("measures.followUp")}</th>
            <th scope="col">{t("measures.status")}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.id}>
              <th scope="row">
                <Link to={`/insatser/${measure.id}`}>{measure.title}</Link>
              </th>
              <td>{measure.placeName}</td>
              <td>{measure.owner}</td>
              <td>{measure.target}</td>
              <td>{measure.activityName}</td>
              <td>{measure.followUpOn && format.day(measure.followUpOn, true)}</td>
              <td>
                {t(`measures.status_${measure.status}`)}
                <span className={styles.marks}>
                  <MeasureMarks marks={measure.marks} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
