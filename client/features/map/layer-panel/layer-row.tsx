import { EllipsisVertical } from "lucide-react";
import { memo, type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LayerId, LayerState } from "../../../state/view-state.ts";
import { Badge, type BadgeTone } from "../../../ui/badge.tsx";
import { Button, TextButton } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { LatePopover } from "../../../ui/late-popover.tsx";
import { LayerSign } from "./layer-sign.tsx";
import styles from "./layer-row.module.css";

export interface LayerRowProps {
  readonly layer: LayerState;
  readonly name: string;
  /** Null until it is known. */
  readonly count: string | null;
  /** Where the layer comes from. */
  readonly source: ReactNode;
  readonly badge: { readonly tone: BadgeTone; readonly text: string; readonly title?: string } | null;
  readonly note?: ReactNode;
  /** Choices of the layer's own, in its menu. */
  readonly menu?: ReactNode;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (id: LayerId, change: Partial<Pick<LayerState, "isOn" | "opacity">>) => void;
  readonly onMove: (id: LayerId, by: number) => void;
  readonly children?: ReactNode;
}

/** One layer: on or off, how many, how fresh, where from; its order and opacity in a menu. */
export function LayerRow(props: LayerRowProps) {
  const { layer, name, count, source, badge, note, error, onRetry, onChange, children } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <div className={styles.head}>
        <input
          id={id}
          type="checkbox"
          className={styles.check}
          checked={layer.isOn}
          onChange={() => onChange(layer.id, { isOn: !layer.isOn })}
        />
        <LayerSign of={layer.id} />
        <h3 className={styles.name}>
          <label htmlFor={id}>{name}</label>
        </h3>
        <span className={styles.count} data-waiting={(layer.isOn && count === null && !error) || undefined}>
          {count}
        </span>
        <LayerMenu
          layer={layer}
          name={name}
          menu={props.menu}
          isFirst={props.isFirst}
          isLast={props.isLast}
          onChange={onChange}
          onMove={props.onMove}
        />
      </div>
      <div className={styles.body} data-off={!layer.isOn || undefined}>
        <div className={styles.source}>
          <span>{source}</span>
          {badge && (
            <Badge tone={badge.tone} title={badge.title}>
              {badge.text}
            </Badge>
          )}
        </div>
        {layer.isOn && children}
        {layer.isOn && note && <div className={styles.note}>{note}</div>}
        {error && (
          <div className={styles.error} role="alert">
            {t("map.layerFailed", { name })} <TextButton onClick={onRetry}>{t("common.retry")}</TextButton>
          </div>
        )}
      </div>
    </>
  );
}

type LayerMenuProps = Pick<
  LayerRowProps,
  "layer" | "name" | "menu" | "isFirst" | "isLast" | "onChange" | "onMove"
>;

const LayerMenu = memo(function LayerMenu(props: LayerMenuProps) {
  const { layer, name, menu, isFirst, isLast, onChange, onMove } = props;
  const { t } = useTranslation();
  return (
    <LatePopover
      position="right-start"
      padding={12}
      target={
        <IconButton
          icon={EllipsisVertical}
          label={t("map.layerMenu", { name })}
          variant="ghost"
          size="sm"
          className={styles.menu}
        />
      }
    >
      {() => (
        <div className={styles.menuBody}>
          <OpacitySlider opacity={layer.opacity} onChange={(opacity) => onChange(layer.id, { opacity })} />
          <div className={styles.order}>
            <Button size="sm" disabled={isFirst} onClick={() => onMove(layer.id, -1)}>
              {t("map.layerUp")}
            </Button>
            <Button size="sm" disabled={isLast} onClick={() => onMove(layer.id, 1)}>
              {t("map.layerDown")}
            </Button>
          </div>
          {menu}
        </div>
      )}
    </LatePopover>
  );
});

interface OpacitySliderProps {
  readonly opacity: number;
  readonly onChange: (opacity: number) => void;
}

// The slider keeps its own value: the address follows too late for a hand that is still pulling.
function OpacitySlider({ opacity, onChange }: OpacitySliderProps) {
  const { t } = useTranslation();
  const id = useId();
  const [value, setValue] = useState(opacity);
  return (
    <>
      <label htmlFor={id} className={styles.opacity}>
        <span>{t("map.opacity")}</span>
        <output>{value} %</output>
      </label>
      <input
        id={id}
        type="range"
        min={10}
        max={100}
        step={5}
        value={value}
        onChange={(event) => {
          setValue(Number(event.target.value));
          onChange(Number(event.target.value));
        }}
      />
    </>
  );
}
