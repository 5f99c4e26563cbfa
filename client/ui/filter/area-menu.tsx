import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { AreaKind, Areas } from "#core/contract/reference.ts";
import type { UpdateView } from "../../state/use-view-state.ts";
import type { ViewState } from "../../state/view-state.ts";
import { CheckRow, ChoiceHeading, FilterMenu } from "./filter-menu.tsx";

export interface AreaMenuProps {
  readonly view: ViewState;
  readonly update: UpdateView;
  readonly areas: readonly Areas["features"][number][];
  readonly municipality: string;
}

const KIND_ORDER = [
  "group",
  "kommundel",
  "regso",
  "industrial",
  "permit",
  "own",
] as const satisfies readonly AreaKind[];

/** In which areas: several of a kind widen, another kind narrows. */
export const AreaMenu = memo(function AreaMenu({ view, update, areas, municipality }: AreaMenuProps) {
  const { t } = useTranslation();
  const chosen = areas.filter((area) => view.area.includes(Number(area.id)));
  const toggle = (id: number) =>
    update({ area: view.area.includes(id) ? view.area.filter((other) => other !== id) : [...view.area, id] });
  const [first] = chosen;
  return (
    <FilterMenu
      label={t("map.area")}
      value={
        view.area.length === 0
          ? t("map.wholeMunicipality", { name: municipality })
          : view.area.length === 1 && first
            ? first.properties.name
            : t("map.areasChosen", { count: view.area.length })
      }
      isChosen={view.area.length > 0}
      onClear={() => update({ area: [] })}
    >
      {KIND_ORDER.map((kind) => {
        const ofKind = areas.filter((area) => area.properties.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <div key={kind} role="group" aria-label={t(`map.areas_${kind}`)}>
            <ChoiceHeading>{t(`map.areas_${kind}`)}</ChoiceHeading>
            {ofKind.map((area) => (
              <CheckRow
                key={area.id}
                label={area.properties.name}
                isOn={view.area.includes(Number(area.id))}
                onToggle={() => toggle(Number(area.id))}
              />
            ))}
          </div>
        );
      })}
    </FilterMenu>
  );
});
