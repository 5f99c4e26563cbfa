import { useTranslation } from "react-i18next";
import { CELL_SIZES } from "#core/contract/filter.ts";
import type { UpdateView } from "../../../state/use-view-state.ts";
import type { ViewState } from "../../../state/view-state.ts";
import { Segmented } from "../../../ui/segmented.tsx";
import { ofCellSize } from "./of-cell-size.ts";

export interface CellSizeChoiceProps {
  readonly view: ViewState;
  readonly update: UpdateView;
}

/** How wide the hexagons are. */
export function CellSizeChoice({ view, update }: CellSizeChoiceProps) {
  const { t } = useTranslation();
  return (
    <div>
      <span>{t("map.cellSize")}</span>
      <Segmented
        label={t("map.cellSize")}
        size="sm"
        choices={CELL_SIZES.map((size) => ({ value: `${size}`, label: `${size}` }))}
        value={`${view.cellSize}`}
        onChange={(size) => {
          const next = CELL_SIZES.find((one) => `${one}` === size);
          if (next) update(ofCellSize(view, next));
        }}
      />
    </div>
  );
}
