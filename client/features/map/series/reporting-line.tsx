import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import { useReporting } from "../change/use-reporting.ts";
import { useSourceName } from "../change/use-source-name.ts";
import styles from "./trend-section.module.css";

/** Sources that were silent in more or fewer weeks than in the period compared with, beside the count that depends on it. */
export function ReportingLine({ question }: { readonly question: FilterQuery }) {
  const { t } = useTranslation();
  const nameOf = useSourceName();
  const sources = useReporting(question);
  const changed = sources?.filter(({ silentNow, silentBefore }) => silentNow !== silentBefore) ?? [];
  if (changed.length === 0) return null;
  const texts = changed.map(({ source, silentNow, silentBefore }) =>
    t("analysis.silentOf", { source: nameOf(source), now: silentNow, before: silentBefore }),
  );
  return (
    <p className={styles.change} title={t("analysis.reporting")}>
      {t("analysis.silentLine", { sources: texts.join(", ") })}
    </p>
  );
}
