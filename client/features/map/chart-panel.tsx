import { useTranslation } from "react-i18next";
import type { Category, Source } from "#core/contract/reference.ts";
import { resolvePeriod } from "../../state/period.ts";
import type { UpdateView } from "../../state/use-view-state.ts";
import { CHART_SCOPES, type ChartScope, type ViewState } from "../../state/view-state.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { WhatSection } from "./categories/what-section.tsx";
import styles from "./chart-panel.module.css";
import { type WholePeriod, wholePeriod } from "./filter-bar/whole-period.ts";
import { WhenSection } from "./matrix/when-section.tsx";
import { PlacesSection } from "./ranked/places-section.tsx";
import type { PlaceArea } from "./ranked/rank-places.ts";
import { TrendSection } from "./series/trend-section.tsx";
import { useEventsAddress } from "./use-events-address.ts";
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
  /** What a brush makes of the view while it is pulled; null when the hand lets go. */
  readonly onDraft: (draft: Partial<ViewState> | null) => void;
}

/** The linked charts: when, how it went, what, and where. */
export function ChartPanel(props: ChartPanelProps) {
  const { view, update, today, selection, sources, categories, index, chosen, onDraft } = props;
  const address = useEventsAddress();
  const commit = (patch: Partial<ViewState>) => {
    onDraft(null);
    update(patch);
  };
  const asPeriod = (period: WholePeriod) => ({ period: { kind: "range" as const, ...period } });
  const asHours = (hours: readonly number[]) => ({ weekhour: hours, weekday: [], hour: [] });
  const leftOut =
    selection.cells.data && selection.targetCells.data
      ? selection.cells.data.total - selection.targetCells.data.total
      : 0;
  return (
    <>
      <ScopeChoice {...props} />
      <WhenSection
        answer={selection.matrix}
        hours={selection.hours.length < 168 ? selection.hours : []}
        sources={sources}
        eventsAddress={address()}
        onDraft={(hours) => onDraft(asHours(hours))}
        onCommit={(hours) => commit(asHours(hours))}
      />
      <TrendSection
        answer={selection.weeks}
        totals={selection.totals.data}
        shown={selection.questions.shownWeeks}
        period={wholePeriod(resolvePeriod(view.period, today))}
        isCompared={view.compare === "last-year"}
        eventsAddress={address()}
        onDraft={(period) => onDraft(asPeriod(period))}
        onCommit={(period) => commit(asPeriod(period))}
      />
      <WhatSection
        answer={selection.categories}
        categories={categories}
        chosen={view.category}
        eventsAddress={address()}
        onChoose={(category) => update({ category })}
      />
      <PlacesSection
        answer={selection.targetCells}
        index={index}
        isWeighted={props.isWeighted}
        leftOut={leftOut}
        chosenKey={chosen?.key ?? null}
        hoveredKey={props.hoveredKey}
        eventsAddress={address}
        onChoose={(place) =>
          update({ place, ...(place === null && view.scope === "place" ? { scope: "all" } : {}) })
        }
        onHover={props.onHover}
      />
    </>
  );
}

function ScopeChoice({ view, update, municipality, chosen }: ChartPanelProps) {
  const { t } = useTranslation();
  const labels: Record<ChartScope, string> = {
    all: t("map.wholeMunicipality", { name: municipality }),
    view: t("map.scopeView"),
    place: chosen?.name ?? "",
  };
  const choices = CHART_SCOPES.filter((scope) => scope !== "place" || chosen);
  return (
    <div className={styles.scope}>
      <span>{t("map.chartsShow")}</span>
      <Segmented
        label={t("map.chartsShow")}
        size="sm"
        choices={choices.map((value) => ({ value, label: labels[value] }))}
        value={view.scope === "place" && !chosen ? "all" : view.scope}
        onChange={(scope) => update({ scope })}
      />
    </div>
  );
}
