import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Source } from "#core/contract/reference.ts";
import { useFreshness } from "../../api/use-reference.ts";
import type { UpdateView } from "../../state/use-view-state.ts";
import type { ViewState } from "../../state/view-state.ts";
import { useFormat } from "../../text/use-format.ts";
import { eventSources, GRAFFITI_SOURCE } from "../../state/counted-filter.ts";
import { CheckRow, ChoiceHeading, FilterMenu } from "./filter-menu.tsx";

export interface SourceMenuProps {
  readonly view: ViewState;
  readonly update: UpdateView;
  readonly sources: readonly Source[];
}

/** From which sources. Graffiti is counted apart and can only be chosen alone. */
export const SourceMenu = memo(function SourceMenu({ view, update, sources }: SourceMenuProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data: fresh } = useFreshness();
  const nameOf = ({ nameSv, nameEn }: Source) => (i18n.language === "en" ? nameEn : nameSv);
  const countOf = ({ id }: Source) => (fresh ? format.number(fresh.get(id)?.count ?? 0) : "");
  const events = eventSources(sources);
  const graffiti = sources.find((source) => source.id === GRAFFITI_SOURCE);
  const isOnlyGraffiti = view.source.length === 1 && view.source[0] === GRAFFITI_SOURCE;
  const chosen = view.source.filter((id) => id !== GRAFFITI_SOURCE);
  const isOn = (id: string) => !isOnlyGraffiti && (chosen.length === 0 || chosen.includes(id));
  const toggle = (id: string) => {
    const before = isOnlyGraffiti ? [] : chosen.length === 0 ? events.map((source) => source.id) : chosen;
    const next = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
    update({ source: next.length === events.length ? [] : next });
  };
  return (
    <FilterMenu
      label={t("map.source")}
      value={sourceText(view.source, sources, nameOf, t("map.allSources"))}
      isChosen={view.source.length > 0}
      onClear={() => update({ source: [] })}
    >
      <ChoiceHeading>{t("map.layer_events")}</ChoiceHeading>
      {events.map((source) => (
        <CheckRow
          key={source.id}
          label={nameOf(source)}
          isOn={isOn(source.id)}
          end={countOf(source)}
          onToggle={() => toggle(source.id)}
        />
      ))}
      {graffiti && (
        <>
          <ChoiceHeading>{t("map.countedApart")}</ChoiceHeading>
          <CheckRow
            label={nameOf(graffiti)}
            isOn={isOnlyGraffiti}
            end={countOf(graffiti)}
            onToggle={() => update({ source: isOnlyGraffiti ? [] : [GRAFFITI_SOURCE] })}
          />
        </>
      )}
    </FilterMenu>
  );
});

function sourceText(
  chosen: readonly string[],
  sources: readonly Source[],
  nameOf: (source: Source) => string,
  all: string,
): string {
  if (chosen.length === 0) return all;
  const named = sources.filter((source) => chosen.includes(source.id));
  const [first] = named;
  return named.length === 1 && first ? nameOf(first) : String(chosen.length);
}
