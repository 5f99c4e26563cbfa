import { Table2 } from "lucide-react";
import { lazy, Suspense, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useConfig } from "../../api/use-config.ts";
import type { MapMode, TableId } from "../../state/view-state.ts";
import { fetchWords } from "../../text/i18n.ts";
import { Button, TextButton } from "../../ui/button.tsx";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { ErrorNote, InfoNote, SkeletonLines, SuppressedNote } from "../../ui/notes.tsx";
import type { MapCanvasProps } from "./canvas/map-canvas.tsx";
import { hasWebgl } from "../../ui/webgl-support.ts";
import styles from "./map-area.module.css";
import { NothingInSelection } from "./nothing-in-selection.tsx";
import type { Answer } from "./selection/answer.ts";
import type { EmptyingFilter } from "./selection/emptying-filter.ts";
import type { CellCounts } from "./selection/selection-answers.ts";
import type { MapModel } from "./use-map-model.ts";

const MapTables = lazy(async () => {
  const [{ MapTables: tables }] = await Promise.all([
    import("./tables/map-tables.tsx"),
    fetchWords("analysis"),
    fetchWords("tables"),
    fetchWords("events"),
  ]);
  return { default: tables };
});
const fetchCanvas = () => import("./canvas/map-canvas.tsx");
const MapCanvas = lazy(async () => ({ default: (await fetchCanvas()).MapCanvas }));
// By far the largest part of the page: read while the first answers are on their way.
void fetchCanvas();

export interface MapAreaProps {
  readonly canvas: Omit<MapCanvasProps, "config" | "onLost">;
  /** For the tables in the map's stead. */
  readonly model: MapModel;
  readonly cells: Answer<CellCounts>;
  /** Of which narrowing alone nothing is left; null where it is not known. */
  readonly emptying: EmptyingFilter | null;
}

const TABLE_OF_MODE = {
  count: "places",
  elevated: "elevated",
  change: "change",
  points: "points",
} as const satisfies Record<MapMode, TableId>;

/** The middle of the screen: the map, or its table, or both words and table where no map can be drawn. */
export function MapArea({ canvas, model, cells, emptying }: MapAreaProps) {
  const { t } = useTranslation();
  const { data: config } = useConfig();
  const [isLost, setIsLost] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const onLost = useCallback(() => setIsLost(true), []);
  const again = () => {
    setAttempt(attempt + 1);
    setIsLost(false);
  };
  const { view, update, hasFirstNumbers } = model;
  const onShow = useCallback((table: TableId) => update({ table }), [update]);
  const onClose = useCallback(() => update({ table: null }), [update]);

  if (isLost || (hasFirstNumbers && !hasWebgl())) {
    return (
      <div className={styles.withoutMap}>
        <div className={styles.instead}>
          <InfoNote
            title={t(isLost ? "map.webglLost" : "map.webglMissing")}
            actions={isLost && <TextButton onClick={again}>{t("map.webglAgain")}</TextButton>}
          >
            {t("map.webglRest")}
          </InfoNote>
        </div>
        <div className={styles.below}>
          <Suspense fallback={<TableWaiting />}>
            <MapTables model={model} shown={view.table ?? "places"} onShow={onShow} />
          </Suspense>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.area}>
      <ErrorBoundary
        resetKey={String(attempt)}
        fallback={
          <div className={styles.instead}>
            <ErrorNote title={t("map.mapFailed")} error={null} onRetry={again} />
          </div>
        }
      >
        <Suspense fallback={<Waiting />}>
          {config && hasFirstNumbers ? (
            <MapCanvas key={attempt} {...canvas} config={config} onLost={onLost} />
          ) : (
            <Waiting />
          )}
        </Suspense>
      </ErrorBoundary>
      <div className={styles.state}>
        {cells.error && !cells.data && (
          <ErrorNote title={t("map.cellsFailed")} error={cells.error} onRetry={cells.retry} />
        )}
        {cells.data && cells.data.suppressed > 0 && (
          <div className={styles.card}>
            <SuppressedNote title={t("map.suppressedTitle")}>{t("map.suppressedText")}</SuppressedNote>
          </div>
        )}
        {cells.data && cells.data.rows === 0 && !cells.isStale && (
          <div className={styles.card}>
            <NothingInSelection emptying={emptying} />
          </div>
        )}
      </div>
      {view.table !== null && canvas.isAllowed ? (
        <div className={styles.tableOver}>
          <Suspense fallback={<TableWaiting />}>
            <MapTables model={model} shown={view.table} onShow={onShow} onClose={onClose} />
          </Suspense>
        </div>
      ) : (
        canvas.isAllowed && (
          <Button icon={Table2} className={styles.toTable} onClick={() => onShow(TABLE_OF_MODE[view.mode])}>
            {t("common.showAsTable")}
          </Button>
        )
      )}
    </div>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <div className={styles.waiting} role="status">
      <span>{t("map.fetchingMap")}</span>
    </div>
  );
}

function TableWaiting() {
  return (
    <div className={styles.tableWaiting}>
      <SkeletonLines lines={9} />
    </div>
  );
}
