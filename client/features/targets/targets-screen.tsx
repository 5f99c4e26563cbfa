import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Targets } from "#core/contract/targets.ts";
import { useFileExport } from "../../api/export/use-file-export.ts";
import { targetsOrder } from "../../api/export/targets-order.ts";
import { useConcentration, useTargets } from "../../api/use-analysis.ts";
import { useSources } from "../../api/use-reference.ts";
import { analysisQuestion, targetsQuestion } from "../../state/analysis-question.ts";
import { countedFilter } from "../../state/counted-filter.ts";
import { useToday } from "../../state/use-filter.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { basisPeriod } from "../../text/basis-period.ts";
import { periodText } from "../../text/period-text.ts";
import { useFormat } from "../../text/use-format.ts";
import { Button } from "../../ui/button.tsx";
import { ExportButton, FILE_FORMATS } from "../../ui/export-button.tsx";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { BasisLines } from "./basis-lines.tsx";
import { TargetList } from "./target-list.tsx";
import { TargetsBar } from "./targets-bar.tsx";
import styles from "./targets-screen.module.css";

const FIRST_PLACES = 20;
const ALL_PLACES = 200;
const NO_SOURCES = [] as const;

/** Platser att rikta insatser mot: the ranked places with when, why and how sure. */
export function TargetsScreen() {
  const { t } = useTranslation();
  const [view, update] = useViewState();
  const [limit, setLimit] = useState(FIRST_PLACES);
  const today = useToday();
  const { data: sources = NO_SOURCES } = useSources();
  const filter = useMemo(
    () => (sources.length > 0 ? countedFilter(view, today, sources) : null),
    [view, today, sources],
  );
  const targets = useTargets(filter && targetsQuestion(filter, view, limit));
  const concentration = useConcentration(filter && analysisQuestion(filter, view));
  const exportFile = useFileExport();
  const { data, error, refetch, isPlaceholderData } = targets;
  return (
    <div className={styles.screen}>
      <PageHeading
        title={t("targets.title")}
        note={data && <PeriodNote targets={data} />}
        actions={
          data &&
          filter && (
            <ExportButton
              name={t("targets.title")}
              formats={FILE_FORMATS}
              isLabelled
              onExport={(format) =>
                exportFile((words) => targetsOrder(data, { question: filter, format, own: view.own }, words))
              }
            />
          )
        }
      />
      <TargetsBar view={view} update={update} today={today} />
      <div className={styles.body} data-stale={isPlaceholderData || undefined} aria-busy={isPlaceholderData}>
        {!data && error && (
          <ErrorNote title={t("targets.failed")} error={error} onRetry={() => void refetch()} />
        )}
        {!data && !error && <SkeletonLines lines={12} label={t("targets.looking")} />}
        {data?.items.length === 0 && <EmptyState title={t("targets.none")} />}
        {data && data.items.length > 0 && (
          <>
            <BasisLines
              targets={data}
              concentration={concentration.data?.concentration ?? null}
              view={view}
            />
            <TargetList targets={data} view={view} />
            {data.candidates > data.items.length && limit < ALL_PLACES && (
              <Button className={styles.more} onClick={() => setLimit(ALL_PLACES)}>
                {t("targets.showAll", { count: Math.min(data.candidates, ALL_PLACES) })}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function PeriodNote({ targets: { basis, compared, total } }: { readonly targets: Targets }) {
  const { t } = useTranslation();
  const format = useFormat();
  const period = basisPeriod(basis, t, format);
  const before = compared && periodText(compared.before.from, compared.before.to, format);
  return [
    t("map.eventsIn", { count: Math.round(total), number: format.number(total) }),
    period,
    before === null ? t("targets.nothingBefore") : t("targets.against", { period: before }),
    // Of more than a year only the last 52 weeks are compared.
    ...(compared !== null && compared.now.from > basis.from
      ? [t("targets.comparedPart", { period: basisPeriod(compared.now, t, format) })]
      : []),
  ].join(" · ");
}
