import { useTranslation } from "react-i18next";
import { useCategories, useSources } from "../../api/use-reference.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { CategoryMenu } from "../../ui/filter/category-menu.tsx";
import { PeriodChip } from "../../ui/filter/period-chip.tsx";
import { SettingMenu } from "../../ui/filter/setting-menu.tsx";
import { SourceMenu } from "../../ui/filter/source-menu.tsx";
import styles from "./place-period.module.css";

const NONE = [] as const;

/** What the numbers of a place are narrowed by: the same view as the map's, the place itself instead of areas. */
export function PlacePeriod({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const [view, update] = useViewState();
  const { data: categories = NONE } = useCategories();
  const { data: sources = NONE } = useSources();
  return (
    <div className={styles.bar} role="region" aria-label={t("map.filter")}>
      <PeriodChip period={view.period} today={today} onChange={(period) => update({ period })} />
      <CategoryMenu view={view} update={update} categories={categories} />
      <SourceMenu view={view} update={update} sources={sources} />
      <SettingMenu view={view} update={update} />
    </div>
  );
}
