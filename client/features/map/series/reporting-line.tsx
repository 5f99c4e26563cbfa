import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import { useReporting } from "../../../state/use-reporting.ts";
import { useSourceName } from "../../../state/use-source-name.ts";
import styles from "./trend-section.module.css";

/**
 * Sources that reported in more or fewer weeks, or from more or fewer areas, than in the period compared with. Keeps its
 * place until that is known.
 */
export const ReportingLine = memo(function ReportingLine({ question }: { readonly question: FilterQuery }) {
  const { t } = useTranslation();
  const sources = useReporting(question);
  return (
    <p className={styles.change} title={t("analysis.reporting")}>
      {sources && <ReportingText sources={sources} />}
    </p>
  );
});

function ReportingText({ sources }: { readonly sources: NonNullable<ReturnType<typeof useReporting>> }) {
  const { t } = useTranslation();
  const nameOf = useSourceName();
  const silent = sources
    .filter(({ silentNow, silentBefore }) => silentNow !== silentBefore)
    .map(({ source, silentNow, silentBefore }) =>
      t("analysis.silentOf", { source: nameOf(source), now: silentNow, before: silentBefore }),
    );
  const fewer = sources.flatMap(({ source, units }) =>
    units && units.goneQuiet.length > 0
      ? [t("analysis.goneQuietOf", { source: nameOf(source), count: units.goneQuiet.length })]
      : [],
  );
  if (silent.length + fewer.length === 0) return t("analysis.silentSame");
  return (
    <>
      {silent.length > 0 && t("analysis.silentLine", { sources: silent.join(", ") })}{" "}
      {fewer.length > 0 && t("analysis.goneQuietLine", { sources: fewer.join(", ") })}
    </>
  );
}
