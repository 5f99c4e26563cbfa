import { useTranslation } from "react-i18next";
import type { Changes } from "#core/contract/change.ts";
import { useNames } from "../../../state/use-names.ts";
import { useFormat } from "../../../text/use-format.ts";
import styles from "./silent-weeks.module.css";

const SHORT_NAMES = ["polis", "kia", "felanmalan", "observation"] as const;

/** How each source reported in either period: fewer reports, or weeks without any, are not fewer events. */
export function SilentWeeks({ sources }: Pick<Changes, "sources">) {
  const { t } = useTranslation();
  const names = useNames();
  const { number } = useFormat();
  const nameOf = (id: string) => {
    const known = SHORT_NAMES.find((one) => one === id);
    return known ? t(`map.short_${known}`) : names.source(id);
  };
  if (sources.length === 0) return null;
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
