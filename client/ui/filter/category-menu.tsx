import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Category } from "#core/contract/reference.ts";
import type { UpdateView } from "../../state/use-view-state.ts";
import type { ViewState } from "../../state/view-state.ts";
import { childrenOf, groupState, toggleCategory, toggleGroup } from "./category-choice.ts";
import { CheckRow, FilterMenu } from "./filter-menu.tsx";

export interface CategoryMenuProps {
  readonly view: ViewState;
  readonly update: UpdateView;
  readonly categories: readonly Category[];
}

/** Which kinds of events, as a tree of two levels. */
export const CategoryMenu = memo(function CategoryMenu({ view, update, categories }: CategoryMenuProps) {
  const { t, i18n } = useTranslation();
  const nameOf = ({ nameSv, nameEn }: Category) => (i18n.language === "en" ? nameEn : nameSv);
  // A kind that is never placed on the map is only counted by month, and cannot be asked for here.
  const shown = categories.filter((category) => category.mapRule !== "municipality");
  const groups = shown.filter((category) => category.parentKey === null);
  const [first] = view.category;
  const firstCategory = categories.find((category) => category.key === first);
  return (
    <FilterMenu
      label={t("map.type")}
      value={
        view.category.length === 0
          ? t("map.allTypes", { count: groups.length })
          : view.category.length === 1 && firstCategory
            ? nameOf(firstCategory)
            : t("map.typesChosen", { count: view.category.length })
      }
      isChosen={view.category.length > 0}
      onClear={() => update({ category: [] })}
    >
      {groups.map((group) => {
        const state = groupState(group, shown, view.category);
        return (
          <div key={group.key}>
            <CheckRow
              label={<b>{nameOf(group)}</b>}
              isOn={state === "all"}
              isPartly={state === "some"}
              end={group.foundByControl ? t("map.byControl") : undefined}
              onToggle={() => update({ category: toggleGroup(group, shown, view.category) })}
            />
            {childrenOf(group, shown).map((category) => (
              <CheckRow
                key={category.key}
                label={nameOf(category)}
                isIndented
                isOn={state === "all" || view.category.includes(category.key)}
                end={category.foundByControl && !group.foundByControl ? t("map.byControl") : undefined}
                onToggle={() => update({ category: toggleCategory(category, shown, view.category) })}
              />
            ))}
          </div>
        );
      })}
    </FilterMenu>
  );
});
