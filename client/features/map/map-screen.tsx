import { ChartNoAxesColumn, PanelRightClose } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import { useFormat } from "../../text/use-format.ts";
import { Icon } from "../../ui/icon.tsx";
import { InfoNote } from "../../ui/notes.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { ChartPanel } from "./chart-panel.tsx";
import { FilterBar } from "./filter-bar/filter-bar.tsx";
import type { DrawnChange } from "./layers/change-layers.ts";
import { LayerPanel } from "./layer-panel/layer-panel.tsx";
import { MapArea } from "./map-area.tsx";
import styles from "./map-screen.module.css";
import { type Pane, PaneTabs } from "./pane-tabs.tsx";
import { emptyingFilter } from "./selection/emptying-filter.ts";
import { GRAFFITI_SOURCE } from "../../state/counted-filter.ts";
import { MapStatus } from "./status/map-status.tsx";
import { type MapModel, useMapModel } from "./use-map-model.ts";
import { useWindowTitle } from "../../ui/use-window-title.ts";

const NOTHING = [] as const;
const NO_FILTER: FilterQuery = {};
const NONE: ReadonlySet<number> = new Set();
const NO_CHANGES: DrawnChange["byId"] = new Map();

/** Karta: layers, map and linked charts of one selection. */
export function MapScreen() {
  const { t } = useTranslation();
  useWindowTitle(t("map.title"));
  const model = useMapModel();
  const [pane, setPane] = useState<Pane>("map");
  const { data, isAllowed } = model;
  return (
    <div className={styles.screen} data-pane={pane} data-refused={!isAllowed || undefined}>
      <h1 className="visually-hidden">{t("map.title")}</h1>
      <FilterBar
        view={model.view}
        shown={model.shown}
        update={model.update}
        today={model.today}
        municipality={model.municipality.name}
        sources={model.sources}
        categories={model.categories}
        areas={data.areas.data ?? NOTHING}
        chosen={model.chosen}
        markedCount={useMarkedCount(model)}
        isAllowed={isAllowed}
      />
      <div className={styles.middle}>
        <aside className={styles.layers} aria-label={t("map.layers")}>
          <LayerPanel
            view={model.view}
            update={model.update}
            today={model.today}
            sources={model.sources}
            selection={model.selection}
            data={data}
            breaks={model.breaks}
            isAllowed={isAllowed}
            elevated={model.elevated}
            change={model.change}
          />
        </aside>
        <div className={styles.map}>
          {!isAllowed && (
            <div className={styles.refused}>
              <InfoNote title={t("map.noCountsTitle")}>
                {t("map.noCounts", { role: t(`role.${model.role}`) })}
              </InfoNote>
            </div>
          )}
          <Middle model={model} />
        </div>
        {isAllowed && (
          <>
            <aside className={styles.charts} aria-label={t("map.charts")}>
              <ChartPanel
                {...model}
                view={model.shown}
                municipality={model.municipality.name}
                onHover={model.setHoveredKey}
              />
            </aside>
            <button
              type="button"
              className={styles.chartTab}
              aria-expanded={pane === "charts"}
              onClick={() => setPane(pane === "charts" ? "map" : "charts")}
            >
              <Icon of={pane === "charts" ? PanelRightClose : ChartNoAxesColumn} />
              {t("map.charts")}
            </button>
          </>
        )}
      </div>
      <PaneTabs pane={pane} onPane={setPane} />
      <Status model={model} />
    </div>
  );
}

function Middle({ model }: { readonly model: MapModel }) {
  const { view, update, selection, index, isWeighted, elevated } = model;
  return (
    <MapArea
      cells={selection.cells}
      emptying={emptyingOf(model)}
      canvas={{
        view,
        update,
        home: model.municipality.bounds,
        // What is marked on the map narrows the charts, not the map itself.
        filter: view.mode === "points" ? selection.questions.cells : NO_FILTER,
        data: model.data,
        index,
        counts: model.counts,
        total: elevated?.found?.total ?? selection.cells.data?.total ?? 0,
        isWeighted,
        breaks: model.breaks,
        elevated: elevated && (elevated.found?.ids ?? NONE),
        change: useDrawnChange(model),
        isAllowed: model.isAllowed,
        categories: model.categories,
        chosen: model.chosen,
        hoveredPlace: model.hovered,
        onHoverPlace: model.setHoveredKey,
        onBounds: model.setBounds,
      }}
      model={model}
    />
  );
}

/** How many events lie in the hexagons that are marked on the map? In words, null while nothing is known. */
function useMarkedCount({ selection, isWeighted }: MapModel): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  if (!selection.marked) return null;
  const count = selection.marked.total;
  const number = format.number(count, isWeighted && count < 10 ? 1 : 0);
  return t("map.eventsIn", { count: Math.round(count), number });
}

/** What the map draws of the change: the areas of the chosen kind, or hexagons. */
function useDrawnChange({ change, data }: MapModel): DrawnChange | null {
  const areas = data.areas.data;
  return useMemo(() => {
    if (!change) return null;
    const { unit, byId } = change;
    if (unit === "cell") return { unit, byId: byId ?? NO_CHANGES, areas: NOTHING };
    const ofKind = areas?.filter(({ properties }) => properties.kind === unit) ?? NOTHING;
    return { unit: "area", byId: byId ?? NO_CHANGES, areas: ofKind };
  }, [change, areas]);
}

function emptyingOf({ shown, selection }: MapModel) {
  const { matrix, categories, weeks } = selection;
  const sum = (counts: Iterable<number> | undefined) =>
    counts ? [...counts].reduce((total, count) => total + count, 0) : null;
  return emptyingFilter(shown, {
    anyHour: matrix.data && matrix.data.total + matrix.data.withoutClock,
    anyKind: sum(categories.data?.now.values()),
    anyWeek: sum(weeks.data?.map((week) => week.count)),
  });
}

function Status({ model }: { readonly model: MapModel }) {
  const { t } = useTranslation();
  const { view, data, isAllowed, isOwnBasemap } = model;
  const attribution = isOwnBasemap ? t("map.attribution") : "";
  if (!isAllowed) return <StatusLine parts={[t("map.noCountsTitle")]} end={attribution} />;
  return (
    <MapStatus
      selection={model.selection}
      unsafetyCount={data.unsafety.data?.length ?? null}
      isWholeScope={model.isWholeScope}
      attribution={attribution}
      isGraffiti={view.source.length === 1 && view.source[0] === GRAFFITI_SOURCE}
    />
  );
}
