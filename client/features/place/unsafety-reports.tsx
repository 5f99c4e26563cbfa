import { useTranslation } from "react-i18next";
import type { Place } from "#core/contract/place.ts";
import { useFormat } from "../../text/use-format.ts";
import styles from "./plain-card.module.css";

/** The reports of unsafety behind the place's number, newest first, opened on demand; never events. */
export function UnsafetyReports({ reports }: { readonly reports: Place["unsafetyReports"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (reports.length === 0) return null;
  return (
    <details className={styles.reports}>
      <summary>{t("place.unsafetyRows", { count: reports.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("place.time")}</th>
            <th scope="col">{t("place.kind")}</th>
            <th scope="col">{t("place.near_")}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, kind, observedOn, placeName }) => (
            <tr key={id}>
              <td>{format.date(observedOn)}</td>
              <td>{t(`place.unsafety_${kind}`)}</td>
              <td>{placeName ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
