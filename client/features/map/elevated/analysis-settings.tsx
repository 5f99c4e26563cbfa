import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { UpdateView } from "../../../state/use-view-state.ts";
import type { ViewState } from "../../../state/view-state.ts";
import { useFormat } from "../../../text/use-format.ts";
import { CellSizeChoice } from "../layer-panel/cell-size-choice.tsx";
import styles from "./elevated-legend.module.css";

export interface AnalysisSettingsProps {
  readonly view: ViewState;
  readonly update: UpdateView;
  /** False where neighbours play no part. */
  readonly hasBand?: boolean;
}

/** Rings of neighbours that may count: none, the nearest six, two rings, three. */
const BAND_STEPS = [0, 1, 2, 3] as const;

/** How large hexagons are, how far neighbours count, and whether our own presence counts. */
export function AnalysisSettings({ view, update, hasBand = true }: AnalysisSettingsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const { cellSize, band, own } = view;
  const bands = [...new Set([...BAND_STEPS.map((step) => step * cellSize), band ?? cellSize])].sort(
    (a, b) => a - b,
  );
  return (
    <div className={styles.settings}>
      <CellSizeChoice view={view} update={update} />
      {hasBand && (
        <div>
          <label htmlFor={id}>{t("analysis.band")}</label>
          <select
            id={id}
            value={band ?? cellSize}
            onChange={(event) => {
              const metres = Number(event.target.value);
              update({ band: metres === cellSize ? null : metres });
            }}
          >
            {bands.map((metres) => (
              <option key={metres} value={metres}>
                {metres === 0
                  ? t("analysis.bandNone")
                  : t("analysis.bandMetres", { metres: format.number(metres) })}
              </option>
            ))}
          </select>
        </div>
      )}
      <label className={styles.own} title={t("analysis.ownHint")}>
        <input type="checkbox" checked={own} onChange={() => update({ own: !own })} />
        {t("analysis.own")}
      </label>
    </div>
  );
}
