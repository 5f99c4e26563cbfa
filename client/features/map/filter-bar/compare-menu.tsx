import { useTranslation } from "react-i18next";
import type { UpdateView } from "../../../state/use-view-state.ts";
import { COMPARISONS, type ViewState } from "../../../state/view-state.ts";
import { FilterMenu, RadioRow } from "./filter-menu.tsx";

export interface CompareMenuProps {
  readonly view: ViewState;
  readonly update: UpdateView;
}

/** What the period is laid beside: the same weeks of last year, or nothing. */
export function CompareMenu({ view, update }: CompareMenuProps) {
  const { t } = useTranslation();
  return (
    <FilterMenu
      label={t("map.compare")}
      value={t(`map.compared_${view.compare}`)}
      isChosen={view.compare !== "last-year"}
      onClear={() => update({ compare: "last-year" })}
    >
      {COMPARISONS.map((compare) => (
        <RadioRow
          key={compare}
          name="compare"
          label={t(`map.compare_${compare}`)}
          isOn={view.compare === compare}
          onChoose={() => update({ compare })}
        />
      ))}
    </FilterMenu>
  );
}
