import { Table2 } from "lucide-react";
import { lazy, Suspense, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useConfig } from "../../api/use-config.ts";
import { Button, TextButton } from "../../ui/button.tsx";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { EmptyState, ErrorNote, InfoNote } from "../../ui/notes.tsx";
import type { MapCanvasProps } from "./canvas/map-canvas.tsx";
import { hasWebgl } from "./canvas/webgl-support.ts";
import styles from "./map-area.module.css";
import { MapTable, type MapTableProps } from "./map-table.tsx";
import type { Answer } from "./selection/answer.ts";
import type { CellCounts } from "./selection/selection-answers.ts";

const MapCanvas = lazy(async () => ({ default: (await import("./canvas/map-canvas.tsx")).MapCanvas }));

export interface MapAreaProps {
  readonly canvas: Omit<MapCanvasProps, "config" | "onLost">;
  readonly table: Omit<MapTableProps, "onClose">;
  readonly cells: Answer<CellCounts>;
  /** Takes the narrowing away that is likely to be why nothing is left. */
  readonly onWiden: () => void;
  readonly widenText: string | null;
}

/** The middle of the screen: the map, or its table, or both words and table where no map can be drawn. */
export function MapArea({ canvas, table, cells, onWiden, widenText }: MapAreaProps) {
  const { t } = useTranslation();
  const { data: config } = useConfig();
  const [isTable, setIsTable] = useState(false);
  const [drawing, setDrawing] = useState<"able" | "unable" | "lost">(hasWebgl() ? "able" : "unable");
  const [attempt, setAttempt] = useState(0);
  const onLost = useCallback(() => setDrawing("lost"), []);
  const again = () => {
    setAttempt(attempt + 1);
    setDrawing("able");
  };
  const closeTable = useCallback(() => setIsTable(false), []);

  if (drawing !== "able") {
    return (
      <div className={styles.withoutMap}>
        <div className={styles.instead}>
          <InfoNote
            title={t(drawing === "lost" ? "map.webglLost" : "map.webglMissing")}
            actions={drawing === "lost" && <TextButton onClick={again}>{t("map.webglAgain")}</TextButton>}
          >
            {t("map.webglRest")}
          </InfoNote>
        </div>
        <div className={styles.below}>
          <MapTable {...table} />
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
        <Suspense fallback={<div className={styles.waiting} />}>
          {config && <MapCanvas key={attempt} {...canvas} config={config} onLost={onLost} />}
        </Suspense>
      </ErrorBoundary>
      <div className={styles.state}>
        {cells.error && !cells.data && (
          <ErrorNote title={t("map.cellsFailed")} error={cells.error} onRetry={cells.retry} />
        )}
        {cells.data && cells.data.rows === 0 && !cells.isStale && (
          <div className={styles.card}>
            <EmptyState
              title={t("map.nothingInSelection")}
              actions={widenText && <TextButton onClick={onWiden}>{widenText}</TextButton>}
            />
          </div>
        )}
      </div>
      {isTable ? (
        <div className={styles.tableOver}>
          <MapTable {...table} onClose={closeTable} />
        </div>
      ) : (
        canvas.isAllowed && (
          <Button icon={Table2} className={styles.toTable} onClick={() => setIsTable(true)}>
            {t("common.showAsTable")}
          </Button>
        )
      )}
    </div>
  );
}
