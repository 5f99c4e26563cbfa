import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Setting } from "#core/domain/event.ts";
import type { UpdateView } from "../../state/use-view-state.ts";
import type { ViewState } from "../../state/view-state.ts";
import { FilterMenu, RadioRow } from "./filter-menu.tsx";

export interface SettingMenuProps {
  readonly view: ViewState;
  readonly update: UpdateView;
}

const CHOICES: readonly {
  readonly key: "outdoors" | "indoors" | "all";
  readonly setting: readonly Setting[];
}[] = [
  { key: "outdoors", setting: ["outdoors"] },
  { key: "indoors", setting: ["indoors"] },
  { key: "all", setting: [] },
];

/** Outdoors, indoors or both. */
export const SettingMenu = memo(function SettingMenu({ view, update }: SettingMenuProps) {
  const { t } = useTranslation();
  const current = CHOICES.find(({ setting }) => setting.join() === view.setting.join());
  return (
    <FilterMenu
      label={t("map.setting")}
      value={t(`map.setting_${current?.key ?? "several"}`)}
      isChosen={current?.key !== "outdoors"}
      onClear={() => update({ setting: ["outdoors"] })}
    >
      {CHOICES.map(({ key, setting }) => (
        <RadioRow
          key={key}
          name="setting"
          label={t(`map.setting_${key}`)}
          isOn={current?.key === key}
          onChoose={() => update({ setting })}
        />
      ))}
    </FilterMenu>
  );
});
