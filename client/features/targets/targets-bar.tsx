import { useId } from "react";
import { useTranslation } from "react-i18next";
import { TARGET_ORDERS } from "#core/domain/targets/target.ts";
import { useAreas, useCategories, useSources } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { CLEARED_SELECTION, selectionParts } from "../../state/selection.ts";
import { useNames } from "../../state/use-names.ts";
import type { UpdateView } from "../../state/use-view-state.ts";
import type { ViewState } from "../../state/view-state.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { AreaMenu } from "../../ui/filter/area-menu.tsx";
import { CategoryMenu } from "../../ui/filter/category-menu.tsx";
import { CompareMenu } from "../../ui/filter/compare-menu.tsx";
import { PeriodChip } from "../../ui/filter/period-chip.tsx";
import { SettingMenu } from "../../ui/filter/setting-menu.tsx";
import { SourceMenu } from "../../ui/filter/source-menu.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import styles from "./targets-screen.module.css";

export interface TargetsBarProps {
  readonly view: ViewState;
  readonly update: UpdateView;
  readonly today: string;
}

const CAPACITIES = [4, 8, 12, 16, 20, 24] as const;
const NOTHING = [] as const;
/** Narrowings that have no menu here. */
const AS_CHIP: ReadonlySet<string> = new Set(["cell", "weekday", "hour", "weekhour"]);

/** The map's own filter, and how places are ranked. */
export function TargetsBar({ view, update, today }: TargetsBarProps) {
  const { t } = useTranslation();
  const { municipality } = useSession();
  const { data: sources = NOTHING } = useSources();
  const { data: categories = NOTHING } = useCategories();
  const { data: areas } = useAreas();
  const parts = selectionParts(view, useNames());
  return (
    <>
      <div className={styles.bar} role="region" aria-label={t("map.filter")}>
        <PeriodChip period={view.period} today={today} onChange={(period) => update({ period })} />
        <CompareMenu view={view} update={update} today={today} />
        <AreaMenu
          view={view}
          update={update}
          areas={areas?.features ?? NOTHING}
          municipality={municipality.name}
        />
        <CategoryMenu view={view} update={update} categories={categories} />
        <SourceMenu view={view} update={update} sources={sources} />
        <SettingMenu view={view} update={update} />
        {parts
          .filter(({ key }) => AS_CHIP.has(key))
          .map(({ key, value, removal }) => (
            <Chip key={key} label={t(`selection.${key}`)} onRemove={() => update(removal)}>
              {value}
            </Chip>
          ))}
        {parts.length > 1 && (
          <Button variant="ghost" size="sm" onClick={() => update(CLEARED_SELECTION)}>
            {t("selection.clear")}
          </Button>
        )}
      </div>
      <Choices view={view} update={update} />
    </>
  );
}

function Choices({ view, update }: Omit<TargetsBarProps, "today">) {
  const { t } = useTranslation();
  const id = useId();
  const order = view.rank === "count" ? "unusual" : view.rank;
  const capacities = [...new Set([...CAPACITIES, view.hoursPerWeek])].sort((a, b) => a - b);
  return (
    <div className={styles.choices}>
      <Segmented
        label={t("targets.order")}
        choices={TARGET_ORDERS.map((value) => ({ value, label: t(`targets.order_${value}`) }))}
        value={order}
        onChange={(rank) => update({ rank })}
      />
      <span className={styles.hint}>{t(`targets.orderHint_${order}`)}</span>
      <label htmlFor={id} className={styles.capacity}>
        {t("targets.capacity")}
        <select
          id={id}
          value={view.hoursPerWeek}
          onChange={(event) => update({ hoursPerWeek: Number(event.target.value) })}
        >
          {capacities.map((hours) => (
            <option key={hours} value={hours}>
              {t("targets.hoursAWeek", { count: hours })}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.own}>
        <input type="checkbox" checked={view.own} onChange={() => update({ own: !view.own })} />
        {t("targets.own")}
      </label>
    </div>
  );
}
