import { SlidersHorizontal } from "lucide-react";
import { lazy, memo, Suspense, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Areas, Category, Source } from "#core/contract/reference.ts";
import { useSession } from "../../../api/use-session.ts";
import { canSeeEvents } from "../../../state/access.ts";
import { hasClock } from "../../../state/filter-query.ts";
import type { UpdateView } from "../../../state/use-view-state.ts";
import type { Period, ViewState } from "../../../state/view-state.ts";
import { useFormat } from "../../../text/use-format.ts";
import { Button } from "../../../ui/button.tsx";
import { Chip } from "../../../ui/chip.tsx";
import type { PlaceArea } from "../ranked/rank-places.ts";
import { chosenHours } from "../selection/selection-answers.ts";
import { useWeekhourWords } from "../use-weekhour-words.ts";
import { chooseFinding } from "../search/choose-finding.ts";
import type { Finding } from "../search/finding.ts";
import { SearchField } from "../search/search-field.tsx";
import { AreaMenu } from "../../../ui/filter/area-menu.tsx";
import { CategoryMenu } from "../../../ui/filter/category-menu.tsx";
import { CompareMenu } from "../../../ui/filter/compare-menu.tsx";
import { PeriodChip } from "../../../ui/filter/period-chip.tsx";
import { SettingMenu } from "../../../ui/filter/setting-menu.tsx";
import { SourceMenu } from "../../../ui/filter/source-menu.tsx";
import styles from "./filter-bar.module.css";

const SaveOwnPlace = lazy(async () => ({
  default: (await import("../own-place/save-own-place.tsx")).SaveOwnPlace,
}));

export interface FilterBarProps {
  /** The view of the address. */
  readonly view: ViewState;
  /** The same with the brush that is being pulled. */
  readonly shown: ViewState;
  readonly update: UpdateView;
  readonly today: string;
  readonly municipality: string;
  readonly sources: readonly Source[];
  readonly categories: readonly Category[];
  readonly areas: readonly Areas["features"][number][];
  readonly chosen: PlaceArea | null;
  /** How many events lie in the hexagons that are marked, as text; null where they are not counted yet. */
  readonly markedCount: string | null;
  /** False for roles that see no counts: there is nothing to narrow. */
  readonly isAllowed: boolean;
}

const NO_CHOICE: Partial<ViewState> = {
  period: { kind: "default" },
  source: [],
  category: [],
  setting: ["outdoors"],
  area: [],
  cell: [],
  bbox: null,
  weekday: [],
  hour: [],
  weekhour: [],
  place: null,
  scope: "all",
};

/** What the numbers are narrowed by, and a way to find a place. */
export const FilterBar = memo(function FilterBar(props: FilterBarProps) {
  const { view, shown, update, today, municipality, sources, categories, areas, chosen } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { label } = useWeekhourWords();
  const { role } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const onPeriod = useCallback((period: Period) => update({ period }), [update]);
  const onFind = (finding: Finding) => update(chooseFinding(finding, view));
  if (!props.isAllowed) {
    return (
      <div className={styles.bar} role="region" aria-label={t("map.search")}>
        <SearchField today={today} isAllowed={props.isAllowed} onFind={onFind} />
      </div>
    );
  }
  const isNarrowed = isAnythingChosen(shown);
  return (
    <div className={styles.bar} role="region" aria-label={t("map.filter")}>
      <PeriodChip period={shown.period} today={today} onChange={onPeriod} />
      <Button
        icon={SlidersHorizontal}
        size="sm"
        className={styles.toggle}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t("map.filter")}
      </Button>
      <div className={styles.choices} data-open={isOpen || undefined}>
        <CompareMenu view={view} update={update} today={today} />
        <AreaMenu view={view} update={update} areas={areas} municipality={municipality} />
        <CategoryMenu view={view} update={update} categories={categories} />
        <SourceMenu view={view} update={update} sources={sources} />
        <SettingMenu view={view} update={update} />
      </div>
      {hasClock(shown) && (
        <Chip label={t("map.time")} onRemove={() => update({ weekhour: [], weekday: [], hour: [] })}>
          {label(chosenHours(shown))}
        </Chip>
      )}
      {view.cell.length > 0 && (
        <Chip label={t("map.marked")} onRemove={() => update({ cell: [], bbox: null })}>
          {[
            t("map.cells", { count: view.cell.length, number: format.number(view.cell.length) }),
            props.markedCount,
          ]
            .filter(Boolean)
            .join(" · ")}
        </Chip>
      )}
      {view.cell.length > 0 && canSeeEvents(role) && (
        <Suspense fallback={null}>
          <SaveOwnPlace view={view} update={update} />
        </Suspense>
      )}
      {view.cell.length === 0 && view.bbox && (
        <Chip label={t("map.onMap")} onRemove={() => update({ bbox: null })}>
          {t("map.drawnArea")}
        </Chip>
      )}
      {chosen && (
        <Chip
          label={t("map.chosenPlace")}
          onRemove={() => update({ place: null, scope: view.scope === "place" ? "all" : view.scope })}
        >
          {chosen.isNamed ? chosen.name : t("map.cellNear", { place: chosen.name })}
        </Chip>
      )}
      {isNarrowed && (
        <Button variant="ghost" size="sm" onClick={() => update(NO_CHOICE)}>
          {t("map.clearAll")}
        </Button>
      )}
      <SearchField today={today} isAllowed={props.isAllowed} onFind={onFind} />
    </div>
  );
});

function isAnythingChosen(view: ViewState): boolean {
  return (
    view.period.kind !== "default" ||
    view.source.length + view.category.length + view.area.length + view.cell.length > 0 ||
    view.setting.join() !== "outdoors" ||
    view.bbox !== null ||
    view.place !== null ||
    hasClock(view)
  );
}
