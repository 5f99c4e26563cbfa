import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import { useFormat } from "../../../text/use-format.ts";
import { useReporting } from "./use-reporting.ts";
import { useSourceName } from "./use-source-name.ts";
import styles from "./silent-weeks.module.css";

/** How each source reported in either period, all its kinds: fewer reports, or weeks without, are not fewer events. */
export function SilentWeeks({ question }: { readonly question: FilterQuery }) {
  const { t } = useTranslation();
  const nameOf = useSourceName();
  const { number } = useFormat();
  const sources = useReporting(question);
  if (!sources || sources.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>{t("analysis.reporting")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("selection.source")}</th>
          <th scope="col">{t("analysis.nowBefore")}</th>
          <th scope="col">{t("analysis.silentWeeks")}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.source} data-silent={source.silentNow > source.silentBefore || undefined}>
            <th scope="row">{nameOf(source.source)}</th>
            <td>
              {number(source.now)} / {number(source.before)}
            </td>
            <td>
              {source.silentNow} / {source.silentBefore}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
