import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import { useChanges } from "../../../api/use-analysis.ts";
import { useSettled } from "../../../api/use-settled.ts";
import { analysisQuestion, comparisonOf } from "../../../state/analysis-question.ts";
import { useNames } from "../../../state/use-names.ts";
import { useViewState } from "../../../state/use-view-state.ts";
import styles from "./trend-section.module.css";

const PAUSE_MS = 500;
const SHORT_NAMES = ["polis", "kia", "felanmalan", "observation"] as const;

/** Sources that were silent in more weeks than in the period compared with, beside the count they may have lowered. */
export function ReportingLine({ question }: { readonly question: FilterQuery }) {
  const { t } = useTranslation();
  const names = useNames();
  const [view] = useViewState();
  const asked = useMemo(
    () => ({ ...analysisQuestion(question, view), ...comparisonOf(view), by: "source" }),
    [question, view],
  );
  const settled = useSettled(JSON.stringify(asked), PAUSE_MS);
  const { data } = useChanges(useMemo(() => JSON.parse(settled) as typeof asked, [settled]));
  const silent = data?.sources.filter(({ silentNow, silentBefore }) => silentNow !== silentBefore) ?? [];
  if (silent.length === 0) return null;
  const nameOf = (id: string) => {
    const known = SHORT_NAMES.find((one) => one === id);
    return known ? t(`map.short_${known}`) : names.source(id);
  };
  const texts = silent.map(({ source, silentNow, silentBefore }) =>
    t("analysis.silentOf", { source: nameOf(source), now: silentNow, before: silentBefore }),
  );
  return (
    <p className={styles.change} title={t("analysis.reporting")}>
      {t("analysis.silentLine", { sources: texts.join(", ") })}
    </p>
  );
}
