import { type DragEvent, memo, type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Source } from "#core/contract/reference.ts";
import type { UpdateView } from "../../../state/use-view-state.ts";
import type { LayerId, LayerState, ViewState } from "../../../state/view-state.ts";
import type { ChangeAnswer } from "../change/use-change.ts";
import type { ElevatedAnswer } from "../elevated/use-elevated.ts";
import type { Selection } from "../use-selection.ts";
import type { MapLayersData } from "../use-map-layers.ts";
import { OutcomeRows } from "../outcome/outcome-rows.tsx";
import { Backdrops } from "./backdrops.tsx";
import { LayerRow, type LayerRowProps } from "./layer-row.tsx";
import { changeLayer, dropLayer, moveLayer } from "./order-layers.ts";
import { useLayerFacts } from "./use-layer-facts.tsx";
import styles from "./layer-panel.module.css";

export interface LayerPanelProps {
  readonly view: ViewState;
  readonly update: UpdateView;
  readonly today: string;
  readonly sources: readonly Source[];
  readonly selection: Selection;
  readonly data: MapLayersData;
  readonly breaks: readonly number[];
  /** False for roles that see no counts and points: only areas are left. */
  readonly isAllowed: boolean;
  /** Null while the map shows something else. */
  readonly elevated: ElevatedAnswer | null;
  readonly change: ChangeAnswer | null;
}

/** What one layer tells beside its switch. */
export type LayerFacts = Pick<
  LayerRowProps,
  "name" | "count" | "source" | "badge" | "note" | "menu" | "error" | "onRetry"
> & {
  readonly children?: ReactNode;
};

/** The map's layers, top first: which are on, how many, how fresh; and what lies behind them. */
export const LayerPanel = memo(function LayerPanel(props: LayerPanelProps) {
  const { view, update } = props;
  const { t } = useTranslation();
  const facts = useLayerFacts(props);
  const [dragged, setDragged] = useState<LayerId | null>(null);
  const [over, setOver] = useState<LayerId | null>(null);
  const [told, setTold] = useState("");
  const { layers: all } = view;
  const order = useCallback(
    (id: LayerId, layers: readonly LayerState[]) => {
      update({ layers });
      const place = layers.findIndex((layer) => layer.id === id) + 1;
      setTold(t("map.layerMoved", { name: t(`map.layer_${id}`), place, count: layers.length }));
    },
    [update, t],
  );
  const onChange = useCallback<LayerRowProps["onChange"]>(
    (id, change) => update({ layers: changeLayer(all, id, change) }, { replace: change.isOn === undefined }),
    [all, update],
  );
  const onMove = useCallback<LayerRowProps["onMove"]>(
    (id, by) => order(id, moveLayer(all, id, by)),
    [all, order],
  );
  return (
    <>
      <div className={styles.heading}>
        <h2>{t("map.layers")}</h2>
      </div>
      {view.layers
        .filter((layer) => props.isAllowed || layer.id === "partners")
        .map((layer, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the menu moves it by keyboard
          <section
            key={layer.id}
            className={styles.layer}
            aria-label={facts[layer.id].name}
            data-layer={layer.id}
            data-dragged={dragged === layer.id || undefined}
            data-drop={dropEdge(view.layers, dragged, over, layer.id)}
            draggable
            onDragStart={(event: DragEvent) => {
              event.dataTransfer.effectAllowed = "move";
              setDragged(layer.id);
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (!dragged) return;
              event.preventDefault();
              setOver(layer.id);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged) order(dragged, dropLayer(view.layers, dragged, layer.id));
              setDragged(null);
            }}
          >
            <LayerRow
              layer={layer}
              isFirst={index === 0}
              isLast={index === view.layers.length - 1}
              onChange={onChange}
              onMove={onMove}
              {...facts[layer.id]}
            />
          </section>
        ))}
      <div className="visually-hidden" role="status">
        {told}
      </div>
      {props.isAllowed && (
        <OutcomeRows
          chosen={view.outcome}
          outcome={props.data.outcome}
          onChange={(outcome) => update({ outcome })}
        />
      )}
      <Backdrops chosen={view.backdrops} onChange={(backdrops) => update({ backdrops })} />
    </>
  );
});

/** At which edge of a layer is the dragged one put in, if it is let go over it? */
function dropEdge(
  layers: readonly LayerState[],
  dragged: LayerId | null,
  over: LayerId | null,
  id: LayerId,
): "above" | "below" | undefined {
  if (dragged === null || over !== id || dragged === id) return undefined;
  const placeOf = (one: LayerId) => layers.findIndex((layer) => layer.id === one);
  return placeOf(dragged) > placeOf(id) ? "above" : "below";
}
