import { lazy, memo, Suspense, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Category, Source } from "#core/contract/reference.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import { resolvePeriod } from "../../state/period.ts";
import type { UpdateView } from "../../state/use-view-state.ts";
import { CHART_SCOPES, type ChartScope, DEFAULT_VIEW, type ViewState } from "../../state/view-state.ts";
import { fetchWords } from "../../text/i18n.ts";
import { PanelSection } from "../../ui/card.tsx";
import { SkeletonLines } from "../../ui/notes.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { WhatSection } from "./categories/what-section.tsx";
import styles from "./chart-panel.module.css";
import { comparedPeriod, type WholePeriod, wholePeriod } from "../../state/whole-period.ts";
import { WhenSection } from "./matrix/when-section.tsx";
import type { PlaceArea } from "./ranked/rank-places.ts";
import { TrendSection } from "./series/trend-section.tsx";
import { countedSources } from "../../state/counted-filter.ts";
import { useEventsAddress } from "./use-events-address.ts";
import type { OnDraft } from "./use-draft.ts";
import type { PlaceIndex } from "./use-places.ts";
import type { Selection } from "./use-selection.ts";

export interface ChartPanelProps {
  /** The view with the brush as it is under the hand. */
  readonly view: ViewState;
  readonly update: UpdateView;
  readonly today: string;
  readonly municipality: string;
  readonly selection: Selection;
  readonly sources: readonly Source[];
  readonly categories: readonly Category[];
  readonly index: PlaceIndex;
  readonly isWeighted: boolean;
  readonly chosen: PlaceArea | null;
  readonly hoveredKey: string | null;
  readonly onHover: (key: string | null) => void;
  readonly onDraft: OnDraft;
  /** Whether a brush is in the hand. */
  readonly isPulled: boolean;
}

const NO_HOURS: readonly number[] = [];

const RankedSection = lazy(async () => {
  const [{ RankedSection: section }] = await Promise.all([
    import("./ranked/ranked-section.tsx"),
    fetchWords("targets"),
  ]);
  return { default: section };
});

/** The linked charts: when, how it went, what, and where. */
export function ChartPanel(props: ChartPanelProps) {
  const { view, update, today, selection, sources, categories, index, chosen, onDraft } = props;
  const address = useEventsAddress();
  const whole = useMemo(() => address(), [address]);
  const { onHours, onHoursDraft, onPeriod, onPeriodDraft, onRelease } = useBrushes(update, onDraft);
  const onCategory = useCallback((category: readonly string[]) => update({ category }), [update]);
  const onPlace = useCallback(
    (place: string | null) =>
      update({ place, ...(place === null && view.scope === "place" ? { scope: "all" } : {}) }),
    [update, view.scope],
  );
  const { from, to } = resolvePeriod(view.period, today);
  const period = useMemo(() => wholePeriod({ from, to }), [from, to]);
  const before = useMemo(
    () => (period && view.compare !== "last-year" ? comparedPeriod(view, period) : null),
    [period, view],
  );
  const counted = useMemo(() => countedSources(view.source, sources), [view.source, sources]);
  const isClocked = selection.hours.length < WEEK_HOURS;
  const leftOut =
    selection.cells.data && selection.targetCells.data
      ? selection.cells.data.total - selection.targetCells.data.total
      : 0;
  return (
    <>
      <ScopeChoice
        scope={view.scope}
        update={update}
        municipality={props.municipality}
        countedPlace={isCounted(chosen) ? chosen.name : null}
      />
      <WhenSection
        answer={selection.matrix}
        hours={isClocked ? selection.hours : NO_HOURS}
        sources={counted}
        eventsAddress={whole}
        question={selection.questions.matrix}
        onDraft={onHoursDraft}
        onCommit={onHours}
        onRelease={onRelease}
      />
      <TrendSection
        answer={selection.weeks}
        totals={selection.totals.data}
        isWeighted={props.isWeighted}
        shown={selection.questions.shownWeeks}
        period={period}
        compare={view.compare}
        before={before}
        selected={selection.questions.matrix}
        eventsAddress={whole}
        question={selection.questions.weeks}
        onDraft={onPeriodDraft}
        onCommit={onPeriod}
      />
      <WhatSection
        answer={selection.categories}
        categories={categories}
        chosen={view.category}
        compare={view.compare}
        isWeighted={props.isWeighted}
        eventsAddress={whole}
        question={selection.questions.categories}
        onChoose={onCategory}
      />
      <Suspense fallback={<RankedWaiting />}>
        <RankedSection
          view={view}
          update={update}
          answer={selection.targetCells}
          index={index}
          isWeighted={props.isWeighted}
          leftOut={leftOut}
          chosenKey={chosen?.key ?? null}
          hoveredKey={props.hoveredKey}
          eventsAddress={address}
          question={selection.questions.targetCells ?? selection.questions.cells}
          selected={selection.questions.whole}
          isPulled={props.isPulled}
          onChoose={onPlace}
          onHover={props.onHover}
        />
      </Suspense>
    </>
  );
}

/** What the brushes of the matrix and of the weeks do to the view, while they are pulled and afterwards. */
function useBrushes(update: UpdateView, onDraft: OnDraft) {
  return useMemo(() => {
    const asHours = (hours: readonly number[]) => ({ weekhour: hours, weekday: [], hour: [] });
    const asPeriod = (period: WholePeriod) => ({ period: { kind: "range" as const, ...period } });
    const commit = (patch: Partial<ViewState>) => {
      onDraft(patch, null);
      update(patch);
    };
    return {
      onHoursDraft: (hours: readonly number[]) => onDraft(asHours(hours), "clock"),
      onHours: (hours: readonly number[]) => commit(asHours(hours)),
      onPeriodDraft: (period: WholePeriod) => onDraft(asPeriod(period), "dates"),
      onPeriod: (period: WholePeriod | null) =>
        commit(period ? asPeriod(period) : { period: DEFAULT_VIEW.period }),
      onRelease: () => onDraft({}, null),
    };
  }, [update, onDraft]);
}

function RankedWaiting() {
  const { t } = useTranslation();
  return (
    <PanelSection title={t("map.targets")}>
      <SkeletonLines lines={8} />
    </PanelSection>
  );
}

interface ScopeChoiceProps {
  readonly scope: ChartScope;
  readonly update: UpdateView;
  readonly municipality: string;
  /** The chosen place, where it has numbers of its own. */
  readonly countedPlace: string | null;
}

const ScopeChoice = memo(function ScopeChoice(props: ScopeChoiceProps) {
  const { scope, update, municipality, countedPlace } = props;
  const { t } = useTranslation();
  const labels: Record<ChartScope, string> = {
    all: t("map.wholeMunicipality", { name: municipality }),
    view: t("map.scopeView"),
    place: countedPlace ?? "",
  };
  const choices = CHART_SCOPES.filter((one) => one !== "place" || countedPlace !== null);
  return (
    <div className={styles.scope}>
      <span>{t("map.chartsShow")}</span>
      <Segmented
        label={t("map.chartsShow")}
        size="sm"
        choices={choices.map((value) => ({ value, label: labels[value] }))}
        value={scope === "place" && countedPlace === null ? "all" : scope}
        onChange={(next) => update({ scope: next })}
      />
    </div>
  );
});

function isCounted(place: PlaceArea | null): place is PlaceArea {
  return place !== null && (place.areaId !== undefined || place.cells.length > 0);
}
