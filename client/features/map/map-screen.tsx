import { ChartNoAxesColumn, Layers, Map as MapIcon, PanelRightClose } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import { useCategories, useCells, useSources } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { canSeeEvents } from "../../state/access.ts";
import { hasClock } from "../../state/filter-query.ts";
import { useToday } from "../../state/use-filter.ts";
import { useViewState } from "../../state/use-view-state.ts";
import type { ViewState } from "../../state/view-state.ts";
import { Icon } from "../../ui/icon.tsx";
import { InfoNote } from "../../ui/notes.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { classBreaks } from "./canvas/class-breaks.ts";
import { askedBounds, type MapBounds } from "./canvas/map-position.ts";
import { ChartPanel } from "./chart-panel.tsx";
import { FilterBar } from "./filter-bar/filter-bar.tsx";
import { LayerPanel } from "./layer-panel/layer-panel.tsx";
import { MapArea } from "./map-area.tsx";
import styles from "./map-screen.module.css";
import { GRAFFITI_SOURCE, type Scope } from "./selection/selection-questions.ts";
import { MapStatus } from "./status/map-status.tsx";
import { useEventsAddress } from "./use-events-address.ts";
import { useMapLayers } from "./use-map-layers.ts";
import { usePlaceIndex } from "./use-places.ts";
import { useSelection } from "./use-selection.ts";

const NOTHING = [] as const;
const NO_FILTER: FilterQuery = {};
const NO_COUNTS: ReadonlyMap<number, number> = new Map();

type Pane = "map" | "layers" | "charts";

/** Karta: layers, map and linked charts of one selection. */
export function MapScreen() {
  const { t } = useTranslation();
  const { municipality, role } = useSession();
  const today = useToday();
  const [view, update] = useViewState();
  const { shown, isPulled, onDraft } = useDraft(view);
  const [bounds, setBounds] = useState<MapBounds | null>(null);
  const [hoveredKey, setHoveredKey] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>("map");
  const isAllowed = canSeeEvents(role);

  const { data: sources = NOTHING } = useSources();
  const { data: categories = NOTHING } = useCategories();
  const { data: cellGrid } = useCells(view.cellSize);
  const address = useEventsAddress();
  const [scope, setScope] = useState<Scope>(ALL);
  const selection = useSelection(shown, {
    today,
    sources,
    categories,
    scope,
    isEnabled: isAllowed,
    isDragging: isPulled,
    areaKind: null,
  });
  const data = useMapLayers(shown, selection.questions, { today, isEnabled: isAllowed });
  const index = usePlaceIndex(cellGrid, data.places.data);
  const chosen = (view.place !== null && index.areaByKey.get(view.place)) || null;
  const hovered = (hoveredKey !== null && index.areaByKey.get(hoveredKey)) || null;

  const wantedScope = useMemo((): Scope => {
    if (view.scope === "place" && chosen) return { kind: "cells", cells: chosen.cells };
    if (view.scope === "view" && bounds) return { kind: "bbox", bbox: askedBounds(bounds) };
    return ALL;
  }, [view.scope, chosen, bounds]);
  if (JSON.stringify(wantedScope) !== JSON.stringify(scope)) setScope(wantedScope);

  const counts = selection.cells.data?.counts ?? NO_COUNTS;
  const breaks = useMemo(() => classBreaks(counts.values(), view.breaks), [counts, view.breaks]);
  const isWeighted = hasClock(shown);

  const filterBar = (
    <FilterBar
      view={shown}
      update={update}
      today={today}
      municipality={municipality.name}
      sources={sources}
      categories={categories}
      areas={data.areas.data ?? NOTHING}
      places={data.places.data ?? NOTHING}
      chosen={chosen}
      isAllowed={isAllowed}
    />
  );

  return (
    <div className={styles.screen} data-pane={pane} data-refused={!isAllowed || undefined}>
      <h1 className="visually-hidden">{t("map.title")}</h1>
      {filterBar}
      <div className={styles.middle}>
        <aside className={styles.layers} aria-label={t("map.layers")}>
          <LayerPanel
            view={view}
            update={update}
            today={today}
            sources={sources}
            selection={selection}
            data={data}
            breaks={breaks}
            isAllowed={isAllowed}
          />
        </aside>
        <div className={styles.map}>
          {!isAllowed && (
            <div className={styles.refused}>
              <InfoNote title={t("map.noCountsTitle")}>
                {t("map.noCounts", { role: t(`role.${role}`) })}
              </InfoNote>
            </div>
          )}
          <MapArea
            cells={selection.cells}
            widenText={isWeighted ? t("map.removeTime") : null}
            onWiden={() => update({ weekhour: [], weekday: [], hour: [] })}
            canvas={{
              view,
              update,
              home: municipality.bounds,
              filter: view.mode === "points" ? selection.questions.whole : NO_FILTER,
              data,
              index,
              counts,
              total: selection.cells.data?.total ?? 0,
              isWeighted,
              breaks,
              isAllowed,
              categories,
              chosen,
              hoveredPlace: hovered,
              onHoverPlace: setHoveredKey,
              onBounds: setBounds,
            }}
            table={{
              cells: selection.cells.data,
              index,
              isWeighted,
              eventsAddress: address,
              onChoose: (place) => update({ place }),
            }}
          />
        </div>
        {isAllowed && (
          <aside className={styles.charts} aria-label={t("map.charts")}>
            <ChartPanel
              view={shown}
              update={update}
              today={today}
              municipality={municipality.name}
              selection={selection}
              sources={sources}
              categories={categories}
              index={index}
              isWeighted={isWeighted}
              chosen={chosen}
              hoveredKey={hoveredKey}
              onHover={setHoveredKey}
              onDraft={onDraft}
            />
          </aside>
        )}
        {isAllowed && (
          <button
            type="button"
            className={styles.chartTab}
            aria-expanded={pane === "charts"}
            onClick={() => setPane(pane === "charts" ? "map" : "charts")}
          >
            <Icon of={pane === "charts" ? PanelRightClose : ChartNoAxesColumn} />
            {t("map.charts")}
          </button>
        )}
      </div>
      <nav className={styles.panes} aria-label={t("map.panes")}>
        {(
          [
            ["map", MapIcon, t("map.paneMap")],
            ["layers", Layers, t("map.layers")],
            ["charts", ChartNoAxesColumn, t("map.charts")],
          ] as const
        ).map(([id, icon, label]) => (
          <button key={id} type="button" aria-pressed={pane === id} onClick={() => setPane(id)}>
            <Icon of={icon} size={20} />
            {label}
          </button>
        ))}
      </nav>
      {isAllowed ? (
        <MapStatus
          selection={selection}
          unsafetyCount={data.unsafety.data?.length ?? null}
          isWholeScope={scope.kind === "all"}
          attribution={t("map.attribution")}
          isGraffiti={view.source.length === 1 && view.source[0] === GRAFFITI_SOURCE}
        />
      ) : (
        <StatusLine parts={[t("map.noCountsTitle")]} end={t("map.attribution")} />
      )}
    </div>
  );
}

const ALL: Scope = { kind: "all" };

/** The view with what a brush makes of it, which holds until the address has caught up. */
function useDraft(view: ViewState) {
  const [draft, setDraft] = useState<{ patch: Partial<ViewState>; isPulled: boolean } | null>(null);
  const [seen, setSeen] = useState(view);
  if (seen !== view) {
    setSeen(view);
    setDraft(null);
  }
  const shown = useMemo(() => (draft ? { ...view, ...draft.patch } : view), [view, draft]);
  const onDraft = useCallback(
    (patch: Partial<ViewState>, isPulled: boolean) => setDraft({ patch, isPulled }),
    [],
  );
  return { shown, isPulled: draft?.isPulled ?? false, onDraft };
}
